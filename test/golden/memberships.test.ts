import { beforeAll, describe, expect, it } from 'vitest';
import type { MeasureColumns } from '../../src/core/measure.js';
import {
  membershipBits,
  type MembershipBits,
} from '../../src/measures/institutions/membership-bits.js';
import { membershipNeeds } from '../../src/measures/institutions/membership-spells.js';
import { parseState } from '../../src/states/index.js';
import { fixture, openPanelMeasures, rowOf, type PanelMeasures } from './panel-measures.js';

interface Golden {
  readonly dyads: Readonly<Record<string, { pairs: number; sum: number; checksum: number }>>;
  readonly pairs: readonly { pair: [number, number]; year: number; joint: number; union: number }[];
  readonly triads: readonly {
    triad: [number, number, number];
    year: number;
    joint: number;
    excluding: number;
  }[];
  /** By pair with a third state and year: common bodies, bodies of either, common ones without the third. */
  readonly coded: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
}

const golden = fixture<Golden>('memberships');
let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});

function tripleOf(columns: MeasureColumns, [i, j, k]: readonly number[], year: number): number {
  for (let row = 0; row < columns.rows; row++) {
    if (columns.year[row] !== year || columns.third![row] !== k) continue;
    if (columns.ccode1[row] === i && columns.ccode2![row] === j) return row;
  }
  return -1;
}

describe('common memberships', () => {
  it('are the published counts for every dyad and year from 1946 on', async () => {
    const { rows, ccode1, ccode2, year, value } = await panel.compute('shared-igos');
    const found: Partial<Record<string, { pairs: number; sum: number; checksum: number }>> = {};
    for (let row = 0; row < rows; row++) {
      const one = (found[year[row]!] ??= { pairs: 0, sum: 0, checksum: 0 });
      one.pairs++;
      one.sum += value[row]!;
      one.checksum += value[row]! * (7 * ccode1[row]! + 13 * ccode2![row]!);
    }
    expect(found).toEqual(golden.dyads);
    expect(rows).toBe(797_509);
  });

  it('are 55, 55 and 54 among Russia, China and the United States in 2014; 2, 12, 3 in 1950', async () => {
    const pairs = [[365, 710], [2, 365], [2, 710]] as const; // prettier-ignore
    for (const [year, counts] of [
      [2014, [55, 55, 54]],
      [1950, [2, 12, 3]],
    ] as const)
      for (const [index, pair] of pairs.entries())
        expect(await panel.value('shared-igos', pair, year)).toBe(counts[index]);
  });

  it('overlap as computed from the table by state and year', async () => {
    const columns = await panel.compute('igo-jaccard');
    for (const { pair, year, joint, union } of golden.pairs) {
      const row = rowOf(columns, pair, year);
      expect([columns.parts!.joint![row], columns.parts!.union![row]]).toEqual([joint, union]);
      expect(columns.value[row]).toBeCloseTo(joint / union, 12);
    }
    expect(golden.pairs.length).toBeGreaterThan(20);
  });

  it('leave a third state out as computed from the table', async () => {
    const columns = await panel.compute('exclusive-institutions');
    for (const { triad, year, joint, excluding } of golden.triads) {
      const row = tripleOf(columns, triad, year);
      expect([columns.parts!.joint![row], columns.parts!.excluding![row]]).toEqual([joint, excluding]); // prettier-ignore
    }
    expect(golden.triads.length).toBeGreaterThan(12);
  });

  it.each(Object.entries(golden.coded))(
    'are those of the coded list: %s, every year',
    async (triple, byYear) => {
      const [a, b, third] = triple.split(' ').map((code) => Number(parseState(code)));
      const pair = [Math.min(a!, b!), Math.max(a!, b!)] as const;
      const source = { source: 'coded' };
      const overlap = await panel.compute('igo-jaccard', source);
      const exclusive = await panel.compute('exclusive-institutions', source);
      let triads = 0;
      for (const [year, [joint, union, excluding]] of Object.entries(byYear)) {
        const row = rowOf(overlap, pair, Number(year));
        const found = [overlap.parts!.joint![row], overlap.parts!.union![row]];
        expect(found, year).toEqual([joint, union]);
        expect(await panel.value('shared-igos', pair, Number(year), { params: source })).toBe(
          joint,
        );
        if (union! > 0) expect(overlap.value[row], year).toBeCloseTo(joint! / union!, 12);
        else expect(overlap.value[row], year).toBeNaN();
        const at = tripleOf(exclusive, [...pair, third!], Number(year));
        if (at < 0) continue;
        triads++;
        expect(exclusive.parts!.excluding![at], year).toBe(excluding);
      }
      expect(triads).toBeGreaterThan(15);
    },
  );

  it('are marked where the source filled years in, which it did before 1965 only', async () => {
    const { rows, year, flags } = await panel.compute('shared-igos');
    const flagged = new Set<number>();
    for (let row = 0; row < rows; row++) if (flags!.has(row)) flagged.add(year[row]!);
    expect(flagged.has(1962)).toBe(true);
    expect(flagged.has(1960)).toBe(false);
    expect(Math.max(...flagged)).toBe(1964);
  });
});

describe('regional bodies of Russia and China without the United States', () => {
  const arena = [701, 702, 703, 704, 705];
  let both: MembershipBits;
  beforeAll(async () => {
    const frames = await Promise.all(
      Object.entries(membershipNeeds).map(
        async ([name, need]) => [name, await panel.panel.loadFrame(need)] as const,
      ),
    );
    both = membershipBits(Object.fromEntries(frames) as never, {
      source: 'both',
      carryForward: true,
    });
  });
  const bodies = (year: number, without = 2) =>
    both.regionalBodies([365, 710], arena, year, without).map(({ id, inside }) => [id, inside]);

  it('are none in 1995, the Shanghai Five in 1996 and the Shanghai Cooperation Organisation from 2001', () => {
    expect(bodies(1995)).toEqual([]);
    expect(bodies(1998)).toEqual([['shanghai-five', [702, 703, 705]]]);
    expect(bodies(2005)).toEqual([
      ['ric', []],
      ['sco', [702, 703, 704, 705]],
    ]);
  });

  it('count the organisation once, though both lists have it', () => {
    expect(both.bodies.filter(({ id }) => id === 'sco')).toHaveLength(1);
    expect(both.bodies.filter(({ id }) => ['eec', 'eu'].includes(id))).toHaveLength(1);
  });

  it('keep the organisation with eight members in 2017 and ten in 2024, six of them near', () => {
    const sco = both.bodies.findIndex(({ id }) => id === 'sco');
    expect([2016, 2017, 2023, 2024].map((year) => both.members(sco, year).length)).toEqual([
      6, 8, 9, 10,
    ]);
    expect(bodies(2024).map(([id]) => id)).toContain('sco');
  });
});

describe('membership', () => {
  /** Sizes of the bodies as they published them, with the years in which states joined or left. */
  it.each([
    ['sco', { 2001: 6, 2016: 6, 2017: 8, 2022: 8, 2023: 9, 2024: 10 }],
    ['csto', { 1994: 9, 1999: 9, 2000: 6, 2006: 7, 2012: 7, 2013: 6, 2024: 6 }],
    ['eaeu', { 2015: 5, 2024: 5 }],
    ['brics', { 2009: 4, 2010: 5, 2023: 5, 2024: 9 }],
  ] as const)('of %s', async (body, sizes) => {
    const { value, year } = await panel.compute('membership', { body });
    for (const [wanted, size] of Object.entries(sizes))
      expect(value.filter((one, row) => one === 1 && year[row] === Number(wanted)).length).toBe(
        size,
      );
  });
});
