import { inOrder } from './in-order.js';

/** Values of a query: absent ones are left out, lists give the name several times. */
export type RequestQuery = Readonly<
  Record<string, string | number | boolean | readonly string[] | undefined>
>;

/** A path with its query, names in alphabetical order, so that the same request is the same text. */
export function requestPath(path: string, query: RequestQuery = {}): string {
  const pairs = Object.entries(query)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? (value as readonly string[]) : [value])
        .filter((one) => one !== undefined)
        .map((one) => `${encodeURIComponent(name)}=${encodeURIComponent(String(one))}`),
    );
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
}

export interface ApiRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: RequestQuery;
  readonly body?: unknown;
}

/** A request as one text: two that ask for the same have the same, in whatever order their names stand. */
export function requestKey({ method, path, query, body }: ApiRequest): string {
  const whole = `${method} ${requestPath(path, query)}`;
  return body === undefined ? whole : `${whole} ${JSON.stringify(inOrder(body))}`;
}
