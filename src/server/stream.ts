import { keysOf } from '../core/entries.js';
import type { Context as HonoContext } from 'hono';
import { stream } from 'hono/streaming';
import { answered, errorBody, statusOf } from './errors.js';
import type { Context } from './route.js';

/** Forms in which the steps of a job are told: what opens, joins and names a message. */
const forms = {
  'text/event-stream': (type: string, data: object): string =>
    `event: ${type}\ndata: ${JSON.stringify(data)}\n\n`,
  'application/x-ndjson': (type: string, data: object): string =>
    `${JSON.stringify({ type, ...(type === 'result' ? { result: data } : data) })}\n`,
} as const;
type Form = keyof typeof forms;

/** The stream that a client asks for, if any. */
export function streamOf(accept = ''): Form | undefined {
  return keysOf(forms).find((form) => accept.toLowerCase().includes(form));
}

/** Steps as they come, then the result or what went wrong: the status is sent before that is known. */
export function streamed(
  c: HonoContext,
  form: Form,
  run: (onStep: Context['onStep']) => Promise<unknown>,
  onGone: () => void,
  onError: (error: unknown) => void,
): Response {
  c.header('Content-Type', form);
  c.header('X-Accel-Buffering', 'no');
  return stream(c, async (out) => {
    out.onAbort(onGone);
    const write = (type: string, data: object): Promise<unknown> =>
      out.write(forms[form](type, data));
    try {
      const result = await run((step) => void write('progress', step));
      await write('result', result as object);
    } catch (thrown) {
      const error = answered(thrown);
      onError(error);
      await write('error', { status: statusOf(error), ...errorBody(error) });
    }
  });
}
