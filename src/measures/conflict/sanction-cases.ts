import { z } from 'zod';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import { sanctionTypes, type SanctionType } from '../../core/sanction-types.js';
import { memoOn } from '../../core/memo.js';
import { choice, oneOf } from '../../core/variation.js';
import { pairYearKey } from '../shared/frames-by-key.js';
import { allDirectedPairs, type PairKeys } from '../shared/pairs.js';
import { inYears, statesByYear } from '../shared/state-years.js';

/* Sanctions of one state on another, as the measures of them read the table. */

export const sanctionCoverage = { from: 1949, to: 2023 } as const;

export const sanctionNeeds = {
  states: frameNeed('state-year', 'state-years', []),
  sanctions: frameNeed('directed-dyad-year', 'sanctions', [
    'by',
    'part',
    ...sanctionTypes,
    'cases',
  ]),
} as const;
type Frames = FramesOf<typeof sanctionNeeds>;

/** How far the decision of a sender goes: the codes of the table up to which a row counts. */
const reach = { named: 1, outside: 2, all: 3 } as const;
export type Attribution = keyof typeof reach;

export const sanctionParams = z.strictObject({
  attribution: oneOf(
    ['outside', 'named', 'all'],
    'Whose sanctions they are: of the states that a case names and of the members of a body that acts against an outsider, of the states named alone, or of members of a body that acts against one of its own as well.',
    choice(
      'sanctions-by-bodies',
      'A body’s measure against its own member is discipline, not the members’ enmity.',
    ),
  ),
});

/** Types (a bit each, in the order of `sanctionTypes`) and cases in force of a pair in a year. */
interface InForce {
  readonly types: number;
  readonly cases: number;
}

const none: InForce = { types: 0, cases: 0 };

/** Whether a row of the table is the sender's own decision, against the state as a whole. */
export const isOwnDecision = (
  { numbers }: Frames['sanctions'],
  row: number,
  attribution: Attribution,
): boolean => numbers.part[row] === 0 && numbers.by[row]! <= reach[attribution];

const casesInForce = memoOn(
  ({ numbers }: Frames['sanctions'], attribution: Attribution) => [numbers.year, attribution],
  (table, attribution) => {
    const { ccode1, ccode2, year, cases } = table.numbers;
    const found = new Map<number, InForce>();
    for (let row = 0; row < table.rows; row++) {
      if (!isOwnDecision(table, row, attribution)) continue;
      const key = pairYearKey(ccode1[row]!, ccode2[row]!, year[row]!);
      const before = found.get(key) ?? none;
      const types = sanctionTypes.reduce(
        (mask, type, bit) => mask | (table.numbers[type][row]! << bit),
        before.types,
      );
      found.set(key, { types, cases: before.cases + cases[row]! });
    }
    return found;
  },
);

/** Every ordered pair of members of the state system, with what is in force in each row. */
export function sanctionRows(
  { states, sanctions }: Frames,
  attribution: Attribution,
): { readonly pairs: PairKeys; readonly at: (row: number) => InForce } {
  const pairs = allDirectedPairs(inYears(statesByYear(states), sanctionCoverage));
  const found = casesInForce(sanctions, attribution);
  const { ccode1, ccode2, year } = pairs;
  const at = (row: number): InForce =>
    found.get(pairYearKey(ccode1[row]!, ccode2[row]!, year[row]!)) ?? none;
  return { pairs, at };
}

/** 1 where the type is among those of a row, 0 where it is not. */
export const hasType = ({ types }: InForce, type: SanctionType): number =>
  (types >> sanctionTypes.indexOf(type)) & 1;
