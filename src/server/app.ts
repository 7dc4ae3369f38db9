import { Hono, type Context as HonoContext } from 'hono';
import { CounterpoiseError, EnvironmentError } from '../core/errors.js';
import { answered, errorBody, NotFoundError, RefusedError, statusOf } from './errors.js';
import { etagOf, isKnown } from './etag.js';
import { jsonOnly, ownPagesOnly, safeHeaders } from './guard.js';
import { inputOf } from './input.js';
import { indexPage } from './page.js';
import { policyOf } from './policy.js';
import type { AnyInput, Context, Route } from './route.js';
import { routes } from './routes/index.js';
import type { Service } from './service.js';
import { streamed, streamOf } from './stream.js';
import { workbench, type WorkbenchFiles } from './workbench.js';

export interface AppOptions {
  readonly service: Service;
  /** Files of the workbench as they are now. */
  readonly workbenchNow: () => WorkbenchFiles;
  /** The port that is listened on; known when the first request comes. */
  readonly portOf: () => number;
  /** Aborted when the server ends. */
  readonly ending: AbortSignal;
  /** Told of faults of the program, with what was asked. */
  readonly onBug: (error: unknown, request: string) => void;
  /** Told of every error before it is answered; what it throws comes in place of the answer. */
  readonly onError?: (error: unknown) => void;
  /** Told the steps of answers that are not streamed, which their clients do not hear. */
  readonly onStep?: Context['onStep'];
  /** Called when a page of the workbench is opened. */
  readonly onPage?: () => void;
}

/** The server as a function of requests. */
export function createApp(options: AppOptions): Hono {
  const { service, workbenchNow, portOf, onBug, onError, onPage } = options;
  const app = new Hono();
  app.use(safeHeaders, ownPagesOnly(portOf), jsonOnly);
  app.onError((thrown, c) => {
    onError?.(thrown);
    const error = answered(thrown);
    const status = statusOf(error);
    if (status === 500 && !(error instanceof CounterpoiseError))
      onBug(error, `${c.req.method} ${c.req.path}`);
    const seconds = error instanceof EnvironmentError ? error.details['retryAfter'] : undefined;
    if (typeof seconds === 'number') c.header('Retry-After', String(seconds));
    c.header('ETag', undefined);
    c.header('Cache-Control', 'no-store');
    return c.json(errorBody(error), status as 400);
  });
  app.use(workbench(workbenchNow, onPage));
  app.get('/api', (c) => page(c, indexPage(routes, service)));
  for (const route of routes) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
    app.on(route.method, path, (c) => answer(route, c, options));
  }
  app.all('*', (c) => {
    throw unknown(c);
  });
  return app;
}

async function answer(
  route: Route,
  c: HonoContext,
  { service, ending, onBug, onStep: onOwnStep = () => undefined }: AppOptions,
): Promise<Response> {
  const input = await inputOf(route, c);
  const form = route.streams ? streamOf(c.req.header('accept')) : undefined;
  if (route.streams) c.header('Vary', 'Accept');
  // What goes wrong in a stream is told after its head: an answer that may be an error has no tag to be kept under.
  const etag = form === undefined ? etagFor(route, c, input, service) : undefined;
  if (etag !== undefined) {
    c.header('ETag', etag);
    c.header('Cache-Control', 'no-cache');
    if (isKnown(etag, c.req.header('if-none-match'))) return c.body(null, 304);
  }
  const gone = new AbortController();
  const signal = AbortSignal.any([c.req.raw.signal, ending, gone.signal]);
  const run = (onStep: Context['onStep']): Promise<unknown> =>
    Promise.resolve(route.handle(input, { service, routes, signal, onStep }));
  if (form !== undefined)
    return streamed(
      c,
      form,
      run,
      () => gone.abort(),
      (error) => {
        if (statusOf(error) === 500) onBug(error, `${c.req.method} ${c.req.path}`);
      },
    );
  const result = await run(onOwnStep);
  return route.answer === undefined ? page(c, String(result)) : c.json(result as object);
}

/** Requests that ask for the same in another order of the query are the same. */
function etagFor(
  route: Route,
  c: HonoContext,
  input: AnyInput,
  service: Service,
): string | undefined {
  if (route.versions === undefined) return undefined;
  const versions = route.versions(input, service);
  const query = [...new URL(c.req.url).searchParams].sort(([a], [b]) =>
    a < b ? -1 : a > b ? 1 : 0,
  );
  return etagOf([service.dataVersion, c.req.path, JSON.stringify(query), ...versions]);
}

function page(c: HonoContext, html: string): Response {
  c.header('Content-Security-Policy', policyOf(html));
  return c.html(html);
}

function unknown(c: HonoContext): NotFoundError | RefusedError {
  const { method, path } = c.req;
  const methods = routes
    .filter((route) => pattern(route).test(path))
    .map((route) => route.method as string);
  if (methods.length > 0) {
    c.header('Allow', methods.join(', '));
    return new RefusedError(405, `${path} does not take ${method}`, {
      code: 'bad-method',
      details: { value: method, expected: methods.join(', ') },
      hint: 'GET /api/openapi.json lists every route',
    });
  }
  return new NotFoundError(`there is no ${path}`, {
    code: 'unknown-route',
    details: { value: path },
    hint: 'GET /api/openapi.json lists every route',
  });
}

const pattern = ({ path }: Route): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`);
