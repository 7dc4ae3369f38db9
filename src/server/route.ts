import type { z } from 'zod';
import type { JobContext } from './job-context.js';
import type { Service } from './service.js';

/** What a handler is given beside the request. */
export interface Context extends JobContext {
  readonly service: Service;
  /** Every route, for the one that describes them. */
  readonly routes: readonly Route[];
}

type Shape = z.ZodObject | undefined;
type Output<S> = S extends z.ZodType ? z.output<S> : undefined;

export interface Input<Params, Query, Body> {
  readonly params: Output<Params>;
  readonly query: Output<Query>;
  readonly body: Output<Body>;
}

/** A route of the API: one file, one line in `routes/index.ts`. Its schemas check requests and are the OpenAPI description. */
export interface Route<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends z.ZodType | undefined = z.ZodType | undefined,
> {
  readonly method: 'GET' | 'POST';
  /** As in OpenAPI: `/api/cases/{id}`. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  readonly params?: Params;
  readonly query?: Query;
  /** Other names in the query are passed on as well, and what they mean. */
  readonly otherQuery?: string;
  readonly body?: Body;
  /** Bytes that the request may have; absent: those of a request with names and numbers. */
  readonly mostBody?: number;
  readonly response: {
    readonly description: string;
    /** Of a JSON answer; absent: an HTML page. */
    readonly schema?: z.ZodType;
  };
  /** Clients may ask for the steps of the job as a stream. */
  readonly streams?: true;
  /**
   * What the answer depends on beside the request, the program and the data. With it the answer has an ETag; the same parts must give the
   * same bytes. @throws what the handler would throw for a thing that does not exist
   */
  readonly versions?: (input: Input<Params, Query, Body>, service: Service) => readonly string[];
  /** The answer: a value for JSON, a text for HTML. */
  readonly handle: (input: Input<Params, Query, Body>, context: Context) => unknown;
}

export const defineRoute = <
  Params extends Shape = undefined,
  Query extends Shape = undefined,
  Body extends z.ZodType | undefined = undefined,
>(
  route: Route<Params, Query, Body>,
): Route => route;
