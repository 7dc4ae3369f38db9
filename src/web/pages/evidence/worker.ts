import { answersOf, drawsOf, type Reply, type Request, type Weighed } from './compute.js';

let weighed: Weighed | undefined;

function replyTo(request: Exclude<Request, { readonly kind: 'weighed' }>): Reply {
  const { key, choices } = request;
  try {
    return request.kind === 'answers'
      ? { kind: 'answers', key, answers: answersOf(weighed!, choices) }
      : {
          kind: 'draws',
          key,
          question: request.question,
          readings: drawsOf(weighed!, choices, request.question),
        };
  } catch (error) {
    return { kind: 'failed', key, message: (error as Error).message };
  }
}

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  if (data.kind === 'weighed') weighed = data.weighed;
  else postMessage(replyTo(data));
});
