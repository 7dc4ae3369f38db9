import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allianceObligations } from '../../src/measures/alliance/alliance-obligations.js';
import { cinc } from '../../src/measures/power/cinc.js';
import { gdpRatio } from '../../src/measures/power/gdp-ratio.js';
import { idealDistance } from '../../src/measures/votes/ideal-distance.js';
import { minorPartner } from '../../src/measures/dependence/minor-partner.js';
import { agreementOf, voteAgreement } from '../../src/measures/votes/vote-agreement.js';
import { identityOf, voteIdentity } from '../../src/measures/votes/vote-identity.js';
import { kappaOf, voteKappa } from '../../src/measures/votes/vote-kappa.js';
import { compute, valueOf, type Rows } from '../measures/frame.js';
import { usedPairs } from '../measures/used.js';

const cells = ['yy', 'ya', 'yn', 'ay', 'aa', 'an', 'ny', 'na', 'nn'];
const counts = fc
  .array(fc.nat({ max: 40 }), { minLength: 9, maxLength: 9 })
  .filter((c) => c.some((n) => n > 0));
const swap = (c: readonly number[]): number[] => [0, 3, 6, 1, 4, 7, 2, 5, 8].map((k) => c[k]!);

/** The textbook formula on the ballots themselves. */
function kappaFromBallots(c: readonly number[]): number {
  const pairs = c.flatMap((n, cell) =>
    Array.from({ length: n }, () => [1 + Math.floor(cell / 3), 1 + (cell % 3)] as const),
  );
  const mean = (k: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[k], 0) / pairs.length;
  const [mx, my] = [mean(0), mean(1)];
  const sum = (f: (x: number, y: number) => number): number =>
    pairs.reduce((s, [x, y]) => s + f(x, y), 0);
  const expected =
    sum((x) => (x - mx) ** 2) + sum((_, y) => (y - my) ** 2) + pairs.length * (mx - my) ** 2;
  return expected < 1e-12 ? NaN : 1 - sum((x, y) => (x - y) ** 2) / expected;
}

describe('vote statistics', () => {
  it('stay within their bounds, and identity is never above agreement', () => {
    fc.assert(
      fc.property(counts, (c) => {
        const [agreement, identity, kappa] = [agreementOf(c, 0), identityOf(c, 0), kappaOf(c, 0)];
        expect(identity).toBeGreaterThanOrEqual(0);
        expect(agreement).toBeLessThanOrEqual(1);
        expect(identity).toBeLessThanOrEqual(agreement);
        if (!Number.isNaN(kappa)) {
          expect(kappa).toBeLessThanOrEqual(1);
          expect(kappa).toBeGreaterThanOrEqual(-1);
        }
      }),
    );
  });

  it('do not depend on which state comes first, nor on calling yes no', () => {
    fc.assert(
      fc.property(counts, (c) => {
        const mirrored = [...c].reverse();
        for (const statistic of [agreementOf, identityOf, kappaOf]) {
          expect(statistic(swap(c), 0)).toBe(statistic(c, 0));
          expect(statistic(mirrored, 0)).toBe(statistic(c, 0));
        }
      }),
    );
  });

  it('kappa from counts equals kappa from ballots', () => {
    fc.assert(
      fc.property(counts, (c) => {
        const expected = kappaFromBallots(c);
        if (Number.isNaN(expected)) expect(kappaOf(c, 0)).toBeNaN();
        else expect(Math.abs(kappaOf(c, 0) - expected)).toBeLessThan(1e-11);
      }),
    );
  });
});

const states = [2, 20, 200, 365, 710] as const;

/** Vote tables of random pairs, sessions and kinds of vote. */
const voteRows = fc.uniqueArray(
  fc.record({
    pair: fc.constantFrom(
      ...states.flatMap((a, i) => states.slice(i + 1).map((b) => [a, b] as const)),
    ),
    session: fc.integer({ min: 50, max: 53 }),
    late: fc.boolean(),
    part: fc.constantFrom(0, 1),
    counts,
    unanimous: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { selector: (r) => [r.pair, r.session, r.late, r.part].join(), minLength: 1, maxLength: 20 },
);
type VoteRow =
  typeof voteRows extends fc.Arbitrary<infer T>
    ? T extends readonly (infer R)[]
      ? R
      : never
    : never;

const toTable = (rows: readonly VoteRow[], label: (ccode: number) => number): Rows =>
  rows.map(({ pair: [a, b], session, late, part, counts: c, unanimous }) => {
    const [first, second] = [label(a), label(b)];
    const ordered = first < second ? c : swap(c);
    const some = (n: number): number => Math.floor(n * unanimous);
    return {
      ccode1: Math.min(first, second),
      ccode2: Math.max(first, second),
      session,
      year: session + 1945 + (late ? 1 : 0),
      part,
      ...Object.fromEntries(cells.map((cell, k) => [cell, ordered[k]!])),
      unanimous_yy: some(c[0]!),
      unanimous_aa: some(c[4]!),
      unanimous_nn: some(c[8]!),
    };
  });

const voteParams = fc.record({
  nonUnanimousOnly: fc.boolean(),
  yearOf: fc.constantFrom('session', 'date'),
  votes: fc.constantFrom('all', 'whole-resolutions'),
});

describe('voting measures', () => {
  it('give the same values when the states are renamed and the rows shuffled', () => {
    const renamed = new Map(
      [...states].map((ccode, i) => [ccode as number, [900, 3, 713, 41, 5][i]!]),
    );
    fc.assert(
      fc.property(voteRows, voteParams, (rows, params) => {
        const before = toTable(rows, (ccode) => ccode);
        const after = [...toTable(rows, (ccode) => renamed.get(ccode)!)].reverse();
        for (const measure of [voteAgreement, voteIdentity, voteKappa]) {
          const a = compute(measure, { votes: before }, params);
          const b = compute(measure, { votes: after }, params);
          expect(b.rows).toBe(a.rows);
          for (let row = 0; row < a.rows; row++) {
            const [i, j] = [renamed.get(a.ccode1[row]!)!, renamed.get(a.ccode2![row]!)!];
            const value = valueOf(b, Math.min(i, j), Math.max(i, j), a.year[row]!);
            expect(value).toBe(a.value[row]);
          }
        }
      }),
    );
  });

  it('count every roll call once, whichever year it is given', () => {
    fc.assert(
      fc.property(voteRows, fc.constantFrom('session', 'date'), (rows, yearOf) => {
        const columns = compute(voteAgreement, { votes: toTable(rows, (c) => c) }, { yearOf });
        const total = rows.flatMap((row) => row.counts).reduce((sum, n) => sum + n, 0);
        expect([...columns.n!].reduce((sum, n) => sum + n, 0)).toBe(total);
      }),
    );
  });
});

const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const nullable = (value: fc.Arbitrary<number>) => fc.option(value, { nil: null, freq: 5 });

describe('power and distance', () => {
  it('ratios of the two directions multiply to 1, and both or neither have a value', () => {
    const product = nullable(fc.oneof({ weight: 4, arbitrary: positive }, fc.constant(0)));
    fc.assert(
      fc.property(fc.array(product, { minLength: 2, maxLength: 5 }), (values) => {
        const gdp = values.map((gdp_usd, i) => ({
          ccode: i + 2,
          year: 2000,
          gdp_usd,
          gdp_ppp: null,
        }));
        const columns = compute(gdpRatio, { 'wdi-2026': gdp, states: gdp });
        for (let row = 0; row < columns.rows; row++) {
          const back = valueOf(columns, columns.ccode2![row]!, columns.ccode1[row], 2000)!;
          if (Number.isNaN(columns.value[row]!)) expect(back).toBeNaN();
          else expect(columns.value[row]! * back).toBeCloseTo(1, 12);
        }
      }),
    );
  });

  it('capability indices of a year add up to 1 where every state reports every component', () => {
    const state = fc.record({
      milex: positive,
      milper: positive,
      irst: positive,
      pec: positive,
      tpop: positive,
      upop: positive,
    });
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 6 }), (list) => {
        const capabilities = list.map((values, i) => ({ ccode: i + 2, year: 2000, ...values }));
        const { value } = compute(cinc, { capabilities });
        expect(value.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 10);
      }),
    );
  });

  it('distances obey the triangle inequality', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 3, maxLength: 3 }),
        (fp) => {
          const points = fp.map((x, i) => ({ ccode: i + 2, year: 2000, fp: x }));
          const columns = compute(idealDistance, { points });
          const d = (a: number, b: number): number => valueOf(columns, a, b, 2000)!;
          expect(d(2, 4)).toBeLessThanOrEqual(d(2, 3) + d(3, 4) + 1e-12);
        },
      ),
    );
  });
});

describe('alliance-obligations', () => {
  it('does not depend on the direction in which an obligation is listed', () => {
    const listed = fc.array(
      fc.record({
        pair: fc.constantFrom([2, 20], [2, 200], [20, 365], [365, 710]),
        flags: fc.record({
          defense: fc.constantFrom(0, 1),
          offense: fc.constantFrom(0, 1),
          neutrality: fc.constantFrom(0, 1),
          nonaggression: fc.constantFrom(0, 1),
          consultation: fc.constantFrom(0, 1),
        }),
      }),
      { maxLength: 8 },
    );
    const members = states.map((ccode) => ({ ccode, year: 2000 }));
    fc.assert(
      fc.property(listed, (list) => {
        const table = (first: 0 | 1): Rows =>
          list.map(({ pair, flags }) => ({
            ccode1: pair[first],
            ccode2: pair[1 - first]!,
            year: 2000,
            ...flags,
          }));
        const a = compute(allianceObligations, { states: members, obligations: table(0) });
        const b = compute(allianceObligations, { states: members, obligations: table(1) });
        expect([...b.value]).toEqual([...a.value]);
        for (const value of a.value) expect([0, 1 / 3, 2 / 3, 1]).toContain(value);
      }),
    );
  });
});

describe('minor-partner', () => {
  it('of one side is one minus that of the other, in every variant and component', () => {
    const state = fc.record({
      gdp_usd: nullable(positive),
      tpop: nullable(positive),
      world_share_constant: nullable(share),
    });
    const inputs = fc.record({
      i: state,
      j: state,
      trade: fc.tuple(nullable(share), nullable(share)),
      arms: fc.tuple(share, share),
    });
    fc.assert(
      fc.property(inputs, ({ i, j, trade, arms }) => {
        const of = <K extends keyof typeof i>(key: K) => [
          { ccode: 365, year: 2013, [key]: i[key] },
          { ccode: 710, year: 2013, [key]: j[key] },
        ];
        const capabilities = of('tpop').map((row) => ({
          milex: null,
          milper: null,
          irst: null,
          pec: null,
          upop: null,
          ...row,
        }));
        const pairs = [
          [365, 710],
          [710, 365],
        ] as const;
        const shares = pairs.map(([ccode1, ccode2], k) => ({
          ccode1,
          ccode2,
          year: 2013,
          value: trade[k]!,
        }));
        const tables = {
          'wdi-2026': of('gdp_usd'),
          capabilities,
          'sipri-2026': of('world_share_constant'),
          arms: pairs.map(([ccode1, ccode2], k) => ({
            ccode1,
            ccode2,
            year: 2013,
            import_share_5y: arms[k]!,
          })),
          importers: [{ ccode: 365, year: 2013 }],
        };
        const columns = compute(minorPartner, tables, {}, undefined, { share: usedPairs(shares) });
        for (const values of Object.values(columns.parts!)) {
          if (Number.isNaN(values[0]!)) expect(values[1]).toBeNaN();
          else {
            expect(values[0]! + values[1]!).toBeCloseTo(1, 12);
            expect(values[0]).toBeGreaterThanOrEqual(0);
            expect(values[0]).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });
});
