import { fileURLToPath } from 'node:url';
import type { Verdict } from '../../src/evidence/vocabulary.js';
import { markdownTable } from '../markdown-table.js';
import { pageParts } from '../page-parts.js';

export const pagePath = fileURLToPath(new URL('../../docs/methods/claims.md', import.meta.url));
export const { partsIn, withParts } = pageParts('claims-null');

/** The columns of the table, each with the verdicts that it counts. */
const columns: readonly (readonly [string, readonly Verdict[]])[] = [
  ['for (true or supported)', ['true', 'supported']],
  ['leans for', ['leaning-for']],
  ['open', ['open']],
  ['no difference', ['no-difference']],
  ['leans against', ['leaning-against']],
  ['against (false or contradicted)', ['false', 'contradicted']],
  ['disputed', ['disputed']],
  ['split or in part', ['split-by-part', 'split-by-source', 'partly-supported']],
  ['untestable', ['untestable']],
];

/** A line of the table: what was asked, and how often a run came to what. */
export interface Line {
  readonly what: string;
  readonly verdicts: readonly Verdict[];
  readonly runs: number;
}

export function cellsOf({ what, verdicts, runs }: Line): string[] {
  const times = (count: number): string =>
    runs === 1 ? String(count) : String(Math.round((10 * count) / runs) / 10);
  return [
    what,
    String(Math.round(verdicts.length / runs)),
    ...columns.map(([, of]) => times(verdicts.filter((verdict) => of.includes(verdict)).length)),
  ];
}

export const tableOf = (lines: readonly Line[]): string =>
  markdownTable(
    ['a run of claims', 'tested', ...columns.map(([title]) => title)],
    lines.map(cellsOf),
  );

/** Shares of the tests in which nothing happens that lean or decide, and that decide. */
export function sharesText(name: string, verdicts: readonly Verdict[]): string {
  const share = (of: readonly Verdict[]): string =>
    `${Math.round((100 * verdicts.filter((verdict) => of.includes(verdict)).length) / verdicts.length)}%`;
  const deciding: readonly Verdict[] = ['supported', 'contradicted'];
  const leaning: readonly Verdict[] = [...deciding, 'leaning-for', 'leaning-against'];
  return `Of the tests of ${name} on series in which nothing happens ${share(leaning)} lean or decide, and ${share(deciding)} decide.`;
}
