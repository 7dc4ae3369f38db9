import { answersOf, drawsOf, type Reply, type Request, type Weighed } from './compute.js';

let weighed: Weighed | undefined;

function replyTo(request: Exclude<Request, { readonly kind: 'weighed' }>): Reply {
  const { key, choices } = request;
  try {
    if (request.kind === 'answers')
      return { kind: 'answers', key, answers: answersOf(weighed!, choices) };
    const { question } = request;
    return { kind: 'draws', key, question, readings: drawsOf(weighed!, choices, question) };
  } catch (error) {
    return { kind: 'failed', key, message: (error as Error).message };
  }
}

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  if (data.kind === 'weighed') weighed = data.weighed;
  else postMessage(replyTo(data));
});
