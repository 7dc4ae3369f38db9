import { describe, expect, it } from 'vitest';
import { multilateralContainment } from '../../src/measures/containment/multilateral-containment.js';
import { ArenaTrade } from '../../src/measures/containment/arena.js';
import type { MeasureColumns } from '../../src/core/measure.js';
import { framesOf, requestOf } from './frame.js';
import { arenaShares, contests } from './containment-arena-frames.js';
import { pairs, reader, type PairValue } from './containment-used.js';

const year = 2014;
const [usa, jpn, rus, chn] = [2, 740, 365, 710];
const bodies: Readonly<Record<string, readonly number[]>> = {
  customs: [rus, chn, 701],
  summit: [rus, chn, 701, 702],
  railways: [rus, chn, 703],
  // The United States are inside, Japan is not.
  wide: [usa, rus, chn, 701, 702, 703],
  // China is outside.
  pact: [rus, 701, 702],
};
/** Main and second mandate, and depth. */
const mandates: Readonly<Record<string, readonly [string, string, number]>> = {
  customs: ['political', 'economic', 3],
  summit: ['security', '', 1],
  railways: ['technical', 'political', 3],
  wide: ['economic', '', 2],
  pact: ['security', '', 3],
};
const names = Object.keys(bodies);
const states = [usa, rus, chn, jpn, 701, 702, 703];
const tables = {
  relations: states.flatMap((ccode1) =>
    states.flatMap((ccode2) => (ccode1 < ccode2 ? [{ ccode1, ccode2, year, relevant: 1 }] : [])),
  ),
  states: states.map((ccode) => ({ ccode, year })),
  institutions: names.map((id) => ({ id, name: id, year: 2001, to_year: year, complete: 1 })),
  codedSpells: names.flatMap((institution) =>
    bodies[institution]!.map((ccode) => ({ ccode, year: 2001, to_year: year, institution, status: 'member' })),
  ),
  mandates: names.map((id) => {
    const [mandate, second_mandate, depth] = mandates[id]!;
    return { id, year, mandate, second_mandate, depth };
  }),
}; // prettier-ignore

interface Given {
  readonly trade?: ReturnType<typeof pairs>;
  readonly hostile?: readonly PairValue[];
  readonly params?: Readonly<Record<string, unknown>>;
  readonly pair?: readonly [number, number];
  readonly more?: Partial<typeof tables>;
}

/** Russia and China are surely hostile to Japan, and both with even chances to the United States. */
const enemies: readonly PairValue[] = [
  [rus, jpn, year, 1],
  [chn, jpn, year, 1],
  [usa, rus, year, 0.5],
  [usa, chn, year, 0.5],
];

function columnsOf({ trade = arenaShares(), hostile = enemies, params, pair, more }: Given) {
  const frames = framesOf(multilateralContainment, { ...tables, ...more }) as never;
  const request = requestOf(multilateralContainment, params) as never as { readonly params: never };
  const used = { trade, hostile: pairs(hostile) };
  const columns = multilateralContainment.compute(frames, request, used);
  return pair === undefined
    ? columns
    : multilateralContainment.beside!(frames, { ...request, pair }, used, columns);
}

const run = (given: Given = {}) => reader(columnsOf(given));

const [first, second, third] = contests as [number, number, number];

describe('multilateral-containment', () => {
  const read = run();

  it('counts the contest where a body of the two has the state inside and the third outside, by depth', () => {
    // 701 is in the customs union, 702 in the summit only; the railways of 703 count nothing.
    expect(read(rus, chn, usa, year)).toBeCloseTo((first + second / 3) / 3, 12);
    expect(read(rus, chn, usa, year, 'bodies')).toBe(2);
    expect(read(rus, chn, usa, year, 'inside')).toBeCloseTo(2 / 3, 12);
    expect(read(rus, chn, usa, year, 'depth')).toBe(2);
    expect(read(rus, chn, usa, year, 'contest')).toBeCloseTo((first + second + third) / 3, 12);
    // Of Japan the wide body is one more, of depth 2.
    expect(read(rus, chn, jpn, year)).toBeCloseTo((first + (second + third) * (2 / 3)) / 3, 12);
  });

  it('tells what is left without the body whose loss costs most', () => {
    expect(read(rus, chn, usa, year, 'without-main-body')).toBeCloseTo((first + second) / 9, 12);
    expect(read(rus, chn, jpn, year, 'without-main-body')).toBeCloseTo((first + second / 3) / 3, 12);
  }); // prettier-ignore

  it('counts a body that ends and the one that follows it in the year once', () => {
    // The summit ends in the year in which its heir begins, of the same main mandate or of another.
    const heir = (mandate: string) => {
      const spans = names.map((id) => ({ id, to_year: id === 'summit' ? year : 2025, year: 2001 }));
      const member = { institution: 'heir', status: 'member', year, to_year: 2025 };
      return run({
        more: {
          institutions: [...spans, { id: 'heir', to_year: 2025, year }].map((row) => ({ ...row, name: row.id, complete: 1 })),
          codedSpells: [...tables.codedSpells, ...[rus, chn, 701, 702].map((ccode) => ({ ...member, ccode }))],
          mandates: [...tables.mandates, { id: 'heir', year, mandate, second_mandate: 'economic', depth: 1 }],
        },
      }); // prettier-ignore
    };
    expect(heir('security')(rus, chn, usa, year, 'bodies')).toBe(2);
    expect(heir('political')(rus, chn, usa, year, 'bodies')).toBe(3);
    expect(heir('security')(rus, chn, usa, year)).toBe(read(rus, chn, usa, year));
  });

  it('lists pairs that share a body, with third states to which both may be hostile', () => {
    expect(read(rus, chn, 701, year)).toBeUndefined();
    const listed = (chance: number) =>
      run({ hostile: enemies.map(([a, b, y, p]) => [a, b, y, a === usa ? chance : p]) })(rus, chn, usa, year); // prettier-ignore
    expect(listed(0.23)).toBeDefined();
    expect(listed(0.22)).toBeUndefined();
    // Surely hostile to one of the two alone.
    const alone = run({ hostile: [[rus, jpn, year, 1], [chn, jpn, year, 0.04]] }); // prettier-ignore
    expect(alone(rus, chn, jpn, year)).toBeUndefined();
    const apart = tables.relations.map((row) => ({ ...row, relevant: Number(row.ccode2 !== chn) }));
    expect(run({ more: { relations: apart } })(rus, chn, usa, year)).toBeUndefined();
    const railways = tables.mandates.map((row) => ({ ...row, mandate: 'technical', second_mandate: '' })); // prettier-ignore
    expect(run({ more: { mandates: railways } })(rus, chn, usa, year)).toBeUndefined();
  });

  it('has the other third states beside the population when a pair is asked for', () => {
    const thirdsOf = ({ rows, ccode1, ccode2, third }: MeasureColumns) =>
      Array.from({ length: rows }, (_, row) => row)
        .filter((row) => ccode1[row] === rus && ccode2![row] === chn)
        .map((row) => third![row]);
    const all = [...enemies, [rus, 701, year, 0.01], [701, chn, year, 0.01]] as const;
    expect(thirdsOf(columnsOf({ hostile: all }))).toEqual([usa, jpn]);
    expect(thirdsOf(columnsOf({ hostile: all, pair: [chn, rus] }))).toEqual([701]);
    // A known nothing: no body of the two counts.
    const technical = { mandates: tables.mandates.filter(({ id }) => id === 'railways') };
    expect(run({ pair: [rus, chn], more: technical })(rus, chn, usa, year)).toBe(0);
  });

  it('shows a stated arena beside the value', () => {
    const stated = run({ params: { arena: '701,702' } });
    expect(stated(rus, chn, usa, year)).toBe(read(rus, chn, usa, year));
    expect(stated(rus, chn, usa, year, 'stated-value')).toBeCloseTo((first + second / 3) / 2, 12);
    expect(stated(rus, chn, usa, year, 'stated-states')).toBe(2);
    expect(read(rus, chn, usa, year, 'stated-value')).toBeNaN();
  });

  it('is zero in an empty arena, and has no value where trade is unknown', () => {
    // Everyone trades with all three, but in no state are Russia and China among the ten largest partners.
    const others = Array.from({ length: 10 }, (_, at) => 100 + at);
    const far = pairs(
      [701, 702, 703].flatMap((r) => [
        ...others.map((one): PairValue => [r, one, year, 0.05]),
        ...[usa, rus, chn].map((one): PairValue => [r, one, year, 0.01]),
      ]),
    );
    expect(run({ trade: far })(rus, chn, usa, year)).toBe(0);
    expect(run({ trade: far })(rus, chn, usa, year, 'arena-states')).toBe(0);
    expect(run({ trade: far })(rus, chn, usa, year, 'contest')).toBeNaN();
    const few = pairs([
      ...[702, 703].map((r): PairValue => [r, usa, year, 0.1]),
      ...[usa, rus, chn].map((one): PairValue => [701, one, year, 0.1]),
    ]);
    expect(run({ trade: few })(rus, chn, usa, year)).toBeNaN();
    expect(columnsOf({ trade: few }).reasons!.get(0)).toBe('not-reported');
  });
});

describe('the arena of a pair', () => {
  const others = Array.from({ length: 9 }, (_, at) => 100 + at);
  const share = pairs([
    ...others.map((one): PairValue => [701, one, year, 0.08]),
    [701, rus, year, 0.05],
    [701, chn, year, 0.05],
    [701, usa, year, 0.04],
    [702, rus, year, 0.5],
    [702, chn, year, NaN],
  ]).columns;
  const arena = (contiguity: number, known = year) => {
    const dyads = [{ ccode1: usa, ccode2: 701, year: known, contiguity }];
    return new ArenaTrade(share, framesOf(multilateralContainment, { ...tables, dyads }) as never);
  };

  it('is the states for which both are among the ten largest partners, ties within, or neighbours on land', () => {
    expect(arena(0).automatic(rus, chn, year)).toEqual([701]);
    expect(arena(0).automatic(usa, chn, year)).toEqual([]);
    expect(arena(1).automatic(usa, chn, year)).toEqual([701]);
    expect(arena(2).automatic(usa, chn, year)).toEqual([]);
  });

  it('has the neighbours of the last year that is known', () => {
    expect(arena(1, year - 3).automatic(usa, chn, year)).toEqual([701]);
    expect(arena(1, year + 3).automatic(usa, chn, year)).toEqual([]);
  });

  it('keeps to states whose trade with both is known', () => {
    expect(arena(0).stated([701, 702, chn], rus, chn, year)).toEqual([701]);
    expect(arena(0).automatic(rus, chn, 2015)).toEqual([]);
  });
});
