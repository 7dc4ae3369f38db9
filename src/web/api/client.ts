import type {
  AnswerOf,
  ErrorBody,
  Path,
  Progress,
  RequestOf,
  RequestParts,
  StreamMessage,
} from '../../contract/index.js';
import { requestKey, requestPath, type ApiRequest } from '../../core/request-key.js';
import { ApiError, hintForPages, yearInstead } from './errors.js';
import { isSite } from './source.js';
import { fromSite } from './site.js';

interface Waiting<P extends Path> {
  readonly signal?: AbortSignal | undefined;
  /** Hears the steps of a long job as they come. */
  readonly onProgress?: (step: Progress<AnswerOf<P>>) => void;
}

/** The request of a route: its address with the parameters in place. With a body it is posted. */
export function requestOf<P extends Path>(route: P, parts: RequestOf<P>): ApiRequest {
  const { params = {}, query, body }: RequestParts = parts;
  const path = route.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  return body === undefined
    ? { method: 'GET', path, query }
    : { method: 'POST', path, query, body };
}

/**
 * The answer of a route, from the server or from the files of a site. Leaving a long job ends it on the server.
 * @throws ApiError
 */
export async function ask<P extends Path>(
  route: P,
  parts: RequestOf<P>,
  { signal, onProgress = () => undefined }: Waiting<P> = {},
): Promise<AnswerOf<P>> {
  const request = requestOf(route, parts);
  if (isSite) return fromSite(requestKey(request));
  const { method, path, query, body } = request;
  const response = await reached(requestPath(path, query), {
    method,
    headers: {
      Accept: `${lines}, application/json`,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
  if (!(response.headers.get('Content-Type') ?? '').startsWith(lines)) return answerOf(response);
  return resultOf(response, onProgress, signal);
}

async function resultOf<T>(
  { body }: Response,
  onProgress: (step: Progress<T>) => void,
  signal?: AbortSignal,
): Promise<T> {
  if (body !== null)
    for await (const line of linesOf(body, signal)) {
      const message = JSON.parse(line) as StreamMessage<T>;
      if (message.type === 'progress') onProgress(message);
      else if (message.type === 'result') return message.result;
      else throw errorOf(message, message.status);
    }
  throw ended();
}

const ended = (): ApiError => unreachable('the server ended before it had answered');

const lines = 'application/x-ndjson';

export const unreachable = (why: string): ApiError =>
  new ApiError('unreachable', why, 'start it again with counterpoise serve, then try again', 0);

async function reached(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (error) {
    if (init.signal?.aborted === true) throw error;
    throw unreachable('the server does not answer');
  }
}

async function answerOf<T>(response: Response): Promise<T> {
  const body: unknown = await response.json().catch(() => {
    throw unreachable(`the server’s answer cannot be read (status ${response.status})`);
  });
  if (!response.ok) throw errorOf(body as ErrorBody, response.status);
  return body as T;
}

function errorOf({ error }: ErrorBody, status: number): ApiError {
  const hint = hintForPages(error.hint) ?? yearInstead(error.details);
  return new ApiError(error.code, error.message, hint, status, error.details);
}

/** The lines of a stream as they come. What the server left without an end is no line. */
async function* linesOf(
  body: ReadableStream<Uint8Array>,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw signal?.aborted === true ? error : ended();
      });
      if (done) break;
      const lines = (rest + value).split('\n');
      rest = lines.pop()!;
      yield* lines.filter((line) => line !== '');
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
