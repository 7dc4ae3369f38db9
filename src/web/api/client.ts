import { requestKey, requestPath, type RequestQuery } from '../../core/request-key.js';
import { ApiError, hintForPages } from './errors.js';
import { isSite } from './source.js';
import { fromSite } from './site.js';

export interface Progress {
  readonly step: string;
  readonly index: number;
  readonly of: number;
  /** What is known of the result so far, of jobs that tell it as it grows. */
  readonly part?: unknown;
}

/** @throws ApiError */
export async function get<T>(path: string, query?: RequestQuery, signal?: AbortSignal): Promise<T> {
  if (isSite) return fromSite<T>(requestKey({ method: 'GET', path, query }));
  return answerOf<T>(
    await reached(requestPath(path, query), { ...(signal === undefined ? {} : { signal }) }),
  );
}

/** @throws ApiError */
export async function post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  if (isSite) return fromSite<T>(requestKey({ method: 'POST', path, body }));
  const text = JSON.stringify(body);
  return answerOf<T>(await reached(path, posted(text, 'application/json', signal)));
}

/** A long job: its steps are told as they come, and leaving it ends it on the server. @throws ApiError */
export async function stream<T>(
  path: string,
  body: unknown,
  onProgress: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<T> {
  if (isSite) return fromSite<T>(requestKey({ method: 'POST', path, body }));
  const text = JSON.stringify(body);
  return told(await reached(path, posted(text, lines, signal)), onProgress, signal);
}

/** The same of a long job that is asked for without a body. @throws ApiError */
export async function streamGet<T>(
  path: string,
  query: RequestQuery,
  onProgress: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<T> {
  if (isSite) return fromSite<T>(requestKey({ method: 'GET', path, query }));
  const headers = { Accept: lines };
  return told(
    await reached(requestPath(path, query), {
      headers,
      ...(signal === undefined ? {} : { signal }),
    }),
    onProgress,
    signal,
  );
}

async function told<T>(
  response: Response,
  onProgress: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<T> {
  if (!response.ok || response.body === null) return answerOf<T>(response);
  for await (const line of linesOf(response.body, signal)) {
    const message = JSON.parse(line) as Message<T>;
    if (message.type === 'progress') onProgress(message);
    else if (message.type === 'result') return message.result;
    else throw errorOf(message, message.status);
  }
  throw ended();
}

const ended = (): ApiError => unreachable('the server ended before it had answered');

const lines = 'application/x-ndjson';

type Message<T> =
  | ({ readonly type: 'progress' } & Progress)
  | { readonly type: 'result'; readonly result: T }
  | ({ readonly type: 'error'; readonly status: number } & ErrorBody);

interface ErrorBody {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly hint?: string;
    readonly details?: Readonly<Record<string, unknown>>;
  };
}

const posted = (body: string, accept: string, signal?: AbortSignal): RequestInit => ({
  method: 'POST',
  body,
  headers: { 'Content-Type': 'application/json', Accept: accept },
  ...(signal === undefined ? {} : { signal }),
});

const unreachable = (why: string): ApiError =>
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
  let body: unknown;
  try {
    body = await response.json();
  } catch {
    throw unreachable(`the server’s answer cannot be read (status ${response.status})`);
  }
  if (!response.ok) throw errorOf(body as ErrorBody, response.status);
  return body as T;
}

function errorOf({ error }: ErrorBody, status: number): ApiError {
  return new ApiError(error.code, error.message, hintForPages(error.hint), status, error.details);
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
