import {
  routeShapes,
  type AnswerOf,
  type InputOf,
  type Path,
  type RouteShape,
} from '../contract/routes.js';
import type { JobContext } from './job-context.js';
import type { Service } from './service.js';

/** What a handler is given beside the request. */
export interface Context extends JobContext {
  readonly service: Service;
  /** Every route, for the one that describes them. */
  readonly routes: readonly Route[];
}

interface Definition<Input, Answer> {
  /** As in OpenAPI: `/api/cases/{id}`. */
  readonly path: Path;
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  /** What it answers, in a few words. */
  readonly answers: string;
  /** Other names in the query are passed on as well, and what they mean. */
  readonly otherQuery?: string;
  /** Bytes that the request may have; absent: those of a request with names and numbers. */
  readonly mostBody?: number;
  /** Clients may ask for the steps of the job as a stream. */
  readonly streams?: true;
  /**
   * What the answer depends on beside the request, the program and the data. With it the answer has an ETag; the same parts must give the
   * same bytes. @throws what the handler would throw for a thing that does not exist
   */
  readonly versions?: (input: Input, service: Service) => readonly string[];
  readonly handle: (input: Input, context: Context) => Answer | Promise<Answer>;
}

/** A checked request of any route. */
export interface AnyInput {
  readonly params: never;
  readonly query: never;
  readonly body: never;
}

/** A route of the API, with the shapes that check its requests and describe its answer. */
export type Route = Definition<AnyInput, unknown> &
  RouteShape & { readonly method: 'GET' | 'POST' };

/** One file, one line in `routes/index.ts`, and one in the table of the contract. */
export function defineRoute<P extends Path>(
  route: Definition<InputOf<P>, AnswerOf<P>> & { readonly path: P },
): Route {
  const shape: RouteShape = routeShapes[route.path];
  return { ...shape, ...route, method: shape.body === undefined ? 'GET' : 'POST' };
}
