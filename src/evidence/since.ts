interface Dated {
  readonly kind: 'measured' | 'fact';
  readonly lastYear: number;
  readonly date?: string;
}

/** The facts that are later than the last year of evidence, the latest first. */
export function factsSince<F extends Dated>(
  evidence: readonly F[],
  evidenceTo: number | null,
): readonly F[] {
  if (evidenceTo === null) return [];
  return evidence
    .filter(({ kind, lastYear }) => kind === 'fact' && lastYear > evidenceTo)
    .sort(({ date: a = '' }, { date: b = '' }) => (a < b ? 1 : a > b ? -1 : 0));
}
