import type { MeasureColumns } from '../../core/measure.js';
import { keptIn } from '../../core/memo.js';
import type { YearSpan } from '../../core/years.js';
import type { ArenaTrade } from './arena.js';
import type { TriadKeys } from './hostile-thirds.js';
import type { CountedBodies, CountedBody } from './joint-bodies.js';
import { multilateralOf, pairInArena, type Multilateral } from './multilateral.js';
import { columnOf, flagWhere, lazyParts, reasonsWhereMissing } from '../shared/lazy.js';
import { rowsWhere } from '../shared/pairs.js';

/** Some rows of a list of triads. */
function triadsAt(keys: TriadKeys, chosen: Int32Array): TriadKeys {
  const pick = (column: Int16Array): Int16Array => Int16Array.from(chosen, (row) => column[row]!);
  return {
    rows: chosen.length,
    ccode1: pick(keys.ccode1),
    ccode2: pick(keys.ccode2),
    third: pick(keys.third),
    year: pick(keys.year),
  };
}

export const triadsIn = (keys: TriadKeys, { from, to }: YearSpan): TriadKeys =>
  triadsAt(
    keys,
    rowsWhere(keys.rows, (row) => keys.year[row]! >= from && keys.year[row]! <= to),
  );

/** The triads whose pair shares a body that counts. */
export const triadsInBodies = (keys: TriadKeys, bodies: CountedBodies): TriadKeys =>
  triadsAt(
    keys,
    rowsWhere(
      keys.rows,
      (row) => bodies.joint(keys.ccode1[row]!, keys.ccode2[row]!, keys.year[row]!).length > 0,
    ),
  );

interface Inputs {
  readonly trade: ArenaTrade;
  readonly bodies: CountedBodies;
  /** The states of an arena that is stated. */
  readonly stated: readonly number[] | undefined;
}

/** What a pair has of a third state: in its own arena, unless its trade is not known, and in the stated one. */
interface Found {
  readonly own: Multilateral | undefined;
  readonly stated: Multilateral | undefined;
  /** Whether a share of trade is only a bound. */
  readonly isBounded: boolean;
}

/** Multilateral containment of some triads, those of one pair and year one after another. */
export function multilateralColumns(triads: TriadKeys, inputs: Inputs): MeasureColumns {
  const { rows, ccode1, ccode2, third, year } = triads;
  const found: Found[] = [];
  let findOf: ((third: number) => Found) | undefined;
  for (let row = 0; row < rows; row++) {
    const isSamePair =
      row > 0 && [ccode1, ccode2, year].every((column) => column[row] === column[row - 1]);
    if (!isSamePair) findOf = finder(inputs, [ccode1[row]!, ccode2[row]!, year[row]!]);
    found.push(findOf!(third[row]!));
  }
  const column = (arena: 'own' | 'stated', name: keyof Multilateral) => () =>
    columnOf(rows, (row) => found[row]![arena]?.[name] ?? NaN);
  const value = column('own', 'value')();
  return {
    ...triads,
    value,
    parts: lazyParts({
      inside: column('own', 'inside'),
      contest: column('own', 'contest'),
      depth: column('own', 'depth'),
      bodies: column('own', 'bodies'),
      'without-main-body': column('own', 'withoutMainBody'),
      'arena-states': column('own', 'states'),
      'stated-value': column('stated', 'value'),
      'stated-inside': column('stated', 'inside'),
      'stated-contest': column('stated', 'contest'),
      'stated-depth': column('stated', 'depth'),
      'stated-bodies': column('stated', 'bodies'),
      'stated-states': column('stated', 'states'),
    }),
    reasons: reasonsWhereMissing(value, () => 'not-reported'),
    flags: flagWhere(rows, 'bounded-input', (row) => found[row]!.isBounded),
  };
}

/** What the pair has of a third state. Most third states stand outside the same bodies, and have the same. */
function finder(
  { trade, bodies, stated }: Inputs,
  unit: readonly [i: number, j: number, year: number],
): (third: number) => Found {
  const [i, j, year] = unit;
  const joint = bodies.joint(i, j, year);
  const arena = trade.automatic(i, j, year);
  const isKnown = trade.isReported(i, year) && trade.isReported(j, year);
  const list = stated === undefined || !isKnown ? [] : trade.stated(stated, i, j, year);
  const own = pairInArena(bodies, trade, arena, unit);
  const beside = pairInArena(bodies, trade, list, unit);
  const isBounded = arena.some((r) => trade.isBound(r, year));
  const known = new Map<string, Found>();
  return (third) => {
    const leavesOut = (body: CountedBody): boolean => !bodies.has(body, third, year);
    const outside = joint.filter(leavesOut).map(({ at }) => at);
    return keptIn(known, outside.join(' '), () => ({
      own: isKnown ? multilateralOf(own, leavesOut) : undefined,
      stated: list.length === 0 ? undefined : multilateralOf(beside, leavesOut),
      isBounded,
    }));
  };
}
