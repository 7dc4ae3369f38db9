import { ApiError } from './errors.js';
import { isSite } from './source.js';
import { fromSite } from './site.js';

export interface Progress {
  readonly step: string;
  readonly index: number;
  readonly of: number;
}

export type Query = Readonly<
  Record<string, string | number | boolean | readonly string[] | undefined>
>;

/** A path with its query, names in order, so that the same request is the same text. */
export function pathOf(path: string, query: Query = {}): string {
  const pairs = Object.entries(query)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? (value as readonly string[]) : [value])
        .filter((one) => one !== undefined)
        .map((one) => `${encodeURIComponent(name)}=${encodeURIComponent(String(one))}`),
    );
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
}

/** @throws ApiError */
export async function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  const whole = pathOf(path, query);
  if (isSite) return fromSite<T>(`GET ${whole}`);
  return answerOf<T>(await reached(whole, { ...(signal === undefined ? {} : { signal }) }));
}

/** @throws ApiError */
export async function post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const text = JSON.stringify(body);
  if (isSite) return fromSite<T>(`POST ${path} ${text}`);
  return answerOf<T>(await reached(path, posted(text, 'application/json', signal)));
}

/** A long job: its steps are told as they come, and leaving it ends it on the server. @throws ApiError */
export async function stream<T>(
  path: string,
  body: unknown,
  onProgress: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<T> {
  const text = JSON.stringify(body);
  if (isSite) return fromSite<T>(`POST ${path} ${text}`);
  const response = await reached(path, posted(text, 'application/x-ndjson', signal));
  if (!response.ok || response.body === null) return answerOf<T>(response);
  for await (const line of linesOf(response.body)) {
    const message = JSON.parse(line) as Message<T>;
    if (message.type === 'progress') onProgress(message);
    else if (message.type === 'result') return message.result;
    else throw errorOf(message, message.status);
  }
  throw unreachable('the server ended before it had answered');
}

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
  return new ApiError(error.code, error.message, error.hint, status, error.details);
}

/** The lines of a stream as they come. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const lines = (rest + value).split('\n');
      rest = lines.pop()!;
      yield* lines.filter((line) => line !== '');
    }
    if (rest !== '') yield rest;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
