import { UsageError } from '../../core/errors.js';
import { frameNeed } from '../../core/frames.js';
import { indexPairs } from '../../measures/shared/pair-index.js';
import { CCODE_LIMIT } from '../../measures/shared/state-years.js';
import type { Workspace } from '../engine/workspace.js';
import { yearsText, type Years } from './unit.js';

/**
 * Politically relevant pairs: of neighbours, on land or across at most 400 miles of water, or with a major power.
 *
 * @throws UsageError `outside-coverage` where the years pass those for which neighbours are known
 */
export async function relevantPairs(
  { panel }: Workspace,
  years: Years,
): Promise<(ccode1: number, ccode2: number, year: number) => boolean> {
  const known = panel.manifest.tables['dyad-years']?.columns['contiguity']?.coverage;
  if (known && (years.from < known.from || years.to > known.to)) {
    throw new UsageError(
      `neighbours are known for ${yearsText(known)}, not for ${yearsText(years)}`,
      {
        code: 'outside-coverage',
        details: { value: yearsText(years), expected: yearsText(known) },
        hint: `add --years ${known.from}-${known.to}, or leave --relevant out`,
      },
    );
  }
  const { rows, numbers } = await panel.loadFrame(
    frameNeed('dyad-year', 'dyad-years', ['contiguity']),
  );
  const states = await panel.loadFrame(frameNeed('state-year', 'state-years', ['major']));
  const major = new Set<number>();
  for (let row = 0; row < states.rows; row++)
    if (states.numbers.major[row] === 1)
      major.add(states.numbers.year[row]! * CCODE_LIMIT + states.numbers.ccode[row]!);
  const rowOf = indexPairs({ rows, ...numbers });
  return (a, b, year) =>
    major.has(year * CCODE_LIMIT + a) ||
    major.has(year * CCODE_LIMIT + b) ||
    numbers.contiguity[rowOf(Math.min(a, b), Math.max(a, b), year)]! > 0;
}
