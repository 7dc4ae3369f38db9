import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadRollCalls } from '../../src/app/rollcalls/roll-calls.js';
import { allDyads, voteStatistics, type AllDyads } from '../../src/analysis/all-dyads.js';
import type { RollCallRule } from '../../src/analysis/vote-planes.js';
import type { RollCalls } from '../../src/core/roll-calls.js';
import {
  expectNear,
  fixture,
  openPanelMeasures,
  type PanelMeasures,
} from '../golden/panel-measures.js';
import { needsRaw, rawAbsent, rawRoot } from '../support/raw.js';

const usual: RollCallRule = {
  yearOf: 'session',
  votes: 'all',
  nonUnanimousOnly: false,
  absences: 'left-out',
};

/** Roll calls from lines of digits, one line each: the votes of all voters. */
function matrix(lines: readonly string[], more: Partial<RollCalls> = {}): RollCalls {
  const width = lines[0]!.length;
  return {
    voters: Array.from({ length: width }, (_, at) => ({ id: at + 1, name: `v${at + 1}` })),
    ids: lines.map((_, row) => String(row)),
    periods: new Int16Array(lines.length).fill(1),
    years: new Int16Array(lines.length).fill(1990),
    parts: new Uint8Array(lines.length).fill(255),
    votes: Uint8Array.from(lines.join(''), Number),
    ...more,
  };
}

const rowOf = ({ rows, voter1, voter2, period }: AllDyads, a: number, b: number, when: number) => {
  for (let row = 0; row < rows; row++)
    if (voter1[row] === a && voter2[row] === b && period[row] === when) return row;
  return -1;
};

describe('all dyads', () => {
  // x = 1 1 2 3 3 1, y = 1 3 2 2 3 0: five joint roll calls, 3 the same, one step 1, opposed 1.
  const calls = matrix(['110', '130', '220', '320', '330', '103']);

  it('have agreement, identity, kappa and pi of the roll calls on which both voted', () => {
    const { rows, n, voter1, voter2, values } = allDyads(calls, usual);
    expect([rows, [...voter1], [...voter2], [...n]]).toEqual([2, [0, 0], [1, 2], [5, 1]]);
    expect(values.agreement![0]).toBe(3.5 / 5);
    expect(values.identity![0]).toBe(3 / 5);
    // Means 2 and 2.2, sums of squares about them 4 and 2.8, sum (x-y)^2 = 5, n (2.2 - 2)^2 = .2.
    expect(values.kappa![0]).toBeCloseTo(1 - 5 / (4 + 2.8 + 0.2), 14);
    expect(values.pi![0]).toBeCloseTo(1 - 5 / (4 + 2.8 + 0.1), 14);
    // One roll call, yes against no: 4 of the 4 that their rates give, and of half as much if pooled.
    expect([values.agreement![1], values.kappa![1], values.pi![1]]).toEqual([0, 0, -1]);
  });

  it('are null for kappa and pi where nothing varies', () => {
    const { values } = allDyads(matrix(['11', '11']), usual);
    expect(values).toEqual({
      agreement: Float64Array.of(1),
      identity: Float64Array.of(1),
      kappa: Float64Array.of(NaN),
      pi: Float64Array.of(NaN),
    });
  });

  it('count the roll calls that the rule asks for, in the periods that it asks for', () => {
    const dated = matrix(['11', '13', '12', '33', '22'], {
      periods: Int16Array.of(1, 1, 1, 2, 2),
      years: Int16Array.of(1990, 1990, 1991, 1991, 1991),
      parts: Uint8Array.of(0, 1, 255, 0, 0),
    });
    const of = (rule: Partial<RollCallRule>) => {
      const { period, n } = allDyads(dated, { ...usual, ...rule });
      return [[...period], [...n]];
    };
    expect(of({})).toEqual([[1, 2], [3, 2]]); // prettier-ignore
    expect(of({ yearOf: 'date' })).toEqual([[1990, 1991], [2, 3]]); // prettier-ignore
    expect(of({ votes: 'whole-resolutions' })).toEqual([[1, 2], [2, 2]]); // prettier-ignore
    expect(of({ nonUnanimousOnly: true })).toEqual([[1], [2]]);
  });

  it('count absences as a category between the first and the last vote of each', () => {
    // The second joins on the second roll call and leaves after the fifth; the third never votes.
    const { rows, n, values } = allDyads(matrix(['100', '110', '000', '200', '330', '100']), {
      ...usual,
      absences: 'as-category',
    });
    expect([rows, n[0]]).toEqual([1, 4]);
    expect([values.agreement![0], values.identity![0]]).toEqual([3 / 4, 3 / 4]);
    // Shares yes, abstain, no, absent: 1 1 1 1 and 1 0 1 2 of 4; one of four apart, at distance 4.
    const expected = (4 * 1 * 1 + 4 * 1 * 2 + 1 * 1 + 1 * 1 + 4 * 2 + 4 * 1 + 4 * 2 + 4 + 4) / 16;
    expect(values.kappa![0]).toBeCloseTo(1 - 1 / expected, 14);
  });

  it('leave statistics out that nobody asks for', () => {
    expect(Object.keys(allDyads(calls, usual, ['kappa']).values)).toEqual(['kappa']);
    expect(allDyads(calls, { ...usual, votes: 'all' }, []).rows).toBe(2);
  });
});

describe('against a count of every roll call', () => {
  const digits = fc.integer({ min: 0, max: 3 });
  const matrices = fc
    .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 130 }))
    .chain(([width, length]) =>
      fc.array(fc.array(digits, { minLength: width, maxLength: width }), {
        minLength: length,
        maxLength: length,
      }),
    )
    .map((rows) => matrix(rows.map((row) => row.join(''))));

  it.each(['left-out', 'as-category'] as const)('absences %s', (absences) => {
    fc.assert(
      fc.property(matrices, (calls) => {
        const found = allDyads(calls, { ...usual, absences });
        for (let row = 0; row < found.rows; row++) {
          const pairs = jointVotes(calls, found.voter1[row]!, found.voter2[row]!, absences);
          expect(found.n[row]).toBe(pairs.length);
          for (const name of voteStatistics) {
            const [value, expected] = [found.values[name]![row]!, byDefinition(pairs)[name]];
            if (Number.isNaN(expected)) expect(value, name).toBeNaN();
            else expectNear(value, expected, 1e-11);
            if (!Number.isNaN(value)) expect(Math.abs(value)).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the order of the voters does not matter', () => {
    fc.assert(
      fc.property(matrices, (calls) => {
        const width = calls.voters.length;
        const turned = calls.votes.map((_, at) => {
          const row = Math.floor(at / width);
          return calls.votes[row * width + width - 1 - (at - row * width)]!;
        });
        const [one, other] = [allDyads(calls, usual), allDyads({ ...calls, votes: turned }, usual)];
        expect(other.rows).toBe(one.rows);
        for (let row = 0; row < one.rows; row++) {
          const [a, b] = [width - 1 - one.voter2[row]!, width - 1 - one.voter1[row]!];
          const there = rowOf(other, a, b, 1);
          for (const name of voteStatistics)
            expect(other.values[name]![there]).toBe(one.values[name]![row]);
        }
      }),
      { numRuns: 30 },
    );
  });
});

/** Votes of two on every roll call that counts for both. */
function jointVotes(
  { votes, voters, ids }: RollCalls,
  a: number,
  b: number,
  absences: RollCallRule['absences'],
): (readonly [number, number])[] {
  const of = (voter: number): number[] => ids.map((_, row) => votes[row * voters.length + voter]!);
  const counts = (line: readonly number[], row: number): boolean =>
    absences === 'left-out'
      ? line[row]! > 0
      : line.slice(0, row + 1).some((vote) => vote > 0) && line.slice(row).some((vote) => vote > 0);
  const [first, second] = [of(a), of(b)];
  return ids.flatMap((_, row) =>
    counts(first, row) && counts(second, row) ? [[first[row]!, second[row]!] as const] : [],
  );
}

function byDefinition(pairs: readonly (readonly [number, number])[]) {
  const distance = (x: number, y: number): number =>
    x === y ? 0 : x === 0 || y === 0 ? 4 : (x - y) ** 2;
  const n = pairs.length;
  const mean = (of: (pair: readonly [number, number]) => number): number =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / n;
  const share = (side: 0 | 1): number[] => [0, 1, 2, 3].map((c) => mean((p) => Number(p[side] === c))); // prettier-ignore
  const expected = (p: readonly number[], q: readonly number[]): number =>
    p.reduce(
      (sum, pa, a) => sum + q.reduce((part, qb, b) => part + pa * qb * distance(a, b), 0),
      0,
    );
  const observed = mean(([x, y]) => distance(x, y));
  const [first, second] = [share(0), share(1)];
  const pooled = first.map((p, c) => (p + second[c]!) / 2);
  const corrected = (chance: number): number => (chance < 1e-12 ? NaN : 1 - observed / chance);
  return {
    agreement: mean(([x, y]) => 1 - Math.sqrt(distance(x, y)) / 2),
    identity: mean(([x, y]) => Number(x === y)),
    kappa: corrected(expected(first, second)),
    pi: corrected(expected(pooled, pooled)),
  };
}

interface Absences {
  readonly ccode1: number;
  readonly ccode2: number;
  readonly session: number;
  readonly n: number;
  readonly agreement: number;
  readonly identity: number;
  readonly kappa: number;
  readonly pi: number;
}

describe.skipIf(rawAbsent)(needsRaw('all dyads of the General Assembly'), () => {
  let calls: RollCalls;
  let panel: PanelMeasures;
  beforeAll(async () => {
    calls = await loadRollCalls(undefined, { rawRoot });
    panel = await openPanelMeasures();
  });

  const columnOf = (ccode: number): number => calls.voters.findIndex(({ id }) => id === ccode);

  it('are 826,638 pairs and sessions', () => {
    expect(allDyads(calls, usual, []).rows).toBe(826_638);
  });

  it.each([
    [2, 732, 1995, 0.120003625487175],
    [732, 740, 2015, 0.79047619047619],
  ])('have the published kappa of %i and %i in %i', (a, b, year, kappa) => {
    const found = allDyads(calls, { ...usual, yearOf: 'date' }, ['kappa']);
    const row = rowOf(found, columnOf(a), columnOf(b), year);
    expectNear(found.values.kappa![row], kappa, 1e-10);
  });

  it.each<Partial<RollCallRule>>([
    {},
    { yearOf: 'date' },
    { votes: 'whole-resolutions' },
    { nonUnanimousOnly: true },
    { yearOf: 'date', votes: 'whole-resolutions', nonUnanimousOnly: true },
  ])('are what the measures of the panel are, to the last bit: %o', async (rule) => {
    const found = allDyads(calls, { ...usual, ...rule });
    const shift = rule.yearOf === 'date' ? 0 : 1945;
    for (const name of voteStatistics) {
      const measure = await panel.compute(`vote-${name}`, {
        ...usual,
        ...rule,
        source: 'voeten',
      });
      const values = found.values[name]!;
      let [differing, row] = [0, 0];
      // One vote of January 2020 belongs to no whole year.
      for (; row < found.rows && found.period[row]! + shift <= 2019; row++) {
        const same =
          measure.year[row] === found.period[row]! + shift &&
          measure.ccode1[row] === calls.voters[found.voter1[row]!]!.id &&
          measure.ccode2![row] === calls.voters[found.voter2[row]!]!.id &&
          measure.n![row] === found.n[row] &&
          Object.is(measure.value[row], values[row]);
        if (!same) differing++;
      }
      expect([name, differing, row]).toEqual([name, 0, measure.rows]);
    }
  });

  it.each(fixture<{ absences: Absences[] }>('vote-pi').absences)(
    'count absences as a category: $ccode1 and $ccode2 in session $session',
    ({ ccode1, ccode2, session, n, ...expected }) => {
      const found = allDyads(calls, { ...usual, absences: 'as-category' });
      const row = rowOf(found, columnOf(ccode1), columnOf(ccode2), session);
      expect(found.n[row]).toBe(n);
      for (const name of voteStatistics)
        expectNear(found.values[name]![row], expected[name], 1e-11);
    },
  );
});
