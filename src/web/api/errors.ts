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

  /** The hint for a reader of a page; none where it leads to an address of the API, as its lists stand on pages. */
  get pageHint(): string | undefined {
    return this.hint !== undefined && /\b[A-Z]+ \/api\//.test(this.hint) ? undefined : this.hint;
  }
}
