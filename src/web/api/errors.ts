/** What the server says is wrong; `code` is `unreachable` where there is no answer. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly hint: string | undefined,
    readonly status: number,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }

  /** Whether the same request may be answered when it is made again: what is wrong with an address stays so. */
  get canPass(): boolean {
    return this.code === 'unreachable' || (this.status !== 400 && this.status !== 404);
  }
}

/** A hint of the server for a reader of a page: none where it is of commands or of the API, as pages have ways on of their own. */
export const hintForPages = (hint: string | undefined): string | undefined =>
  /--[a-z]|counterpoise |\b[A-Z]+ \/api\//.test(hint ?? '') ? undefined : hint;

/** What a page says to do about a year that cannot be had: which years can. */
export function yearInstead(details: Readonly<Record<string, unknown>> = {}): string | undefined {
  const { expected, example } = details;
  if (typeof expected !== 'string' || !expected.startsWith('a year ')) return undefined;
  const years = expected.replace(/(\d{4})-(\d{4})/, '$1–$2');
  return `choose ${years}${typeof example === 'number' ? `, for example ${example}` : ''}`;
}
