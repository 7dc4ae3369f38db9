import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leadLag, upperTailOfF } from '../../src/analysis/lead-lag.js';
import type { LeadLag, LeadLagOptions } from '../../src/core/lead-lag.js';
import { createRng } from '../../src/core/rng.js';

interface Direction {
  n: number;
  f: number;
  p: number;
  freedom: number;
  hacF: number;
  hacP: number;
  bandwidth: number;
  sum: number;
}
interface Reference {
  years: number[];
  x: (number | null)[];
  y: (number | null)[];
  bic: [number, number];
  tests: { lags: number; augment: number; x: Direction; y: Direction }[];
}
interface Granger {
  lags: number;
  egg: { f: number; p: number };
  chicken: { f: number; p: number };
}

/** Written by generators/lead-lag.R: lmtest, sandwich and lm. */
const references = JSON.parse(
  readFileSync(new URL('./lead-lag.json', import.meta.url), 'utf8'),
) as { eggs: Reference; made: Reference; lmtest: Granger[] };

const series = (years: readonly number[], values: readonly (number | null)[]) => {
  const covered = years.flatMap((year, i) => (values[i] === null ? [] : [i]));
  return {
    years: covered.map((i) => years[i]!),
    values: covered.map((i) => values[i]!),
  };
};

function testOf({ years, x, y }: Reference, options?: LeadLagOptions): LeadLag {
  const found = leadLag(series(years, x), series(years, y), options);
  if ('untestable' in found) throw new Error(found.untestable);
  return found;
}

describe.each(['eggs', 'made'] as const)('Granger tests of %s as in R', (name) => {
  const reference = references[name];
  it.each(reference.tests)('$lags lags and $augment more', ({ lags, augment, x, y }) => {
    const plain = testOf(reference, { lags, augment });
    const robust = testOf(reference, { lags, augment, errors: 'hac' });
    expect(plain).toMatchObject({ n: x.n, lags, lagsBy: 'stated', augmented: augment });
    expect(plain).not.toHaveProperty('bandwidth');
    expect(robust.bandwidth).toBe(x.bandwidth);
    for (const [found, hac, expected] of [
      [plain.xLeads, robust.xLeads, x],
      [plain.yLeads, robust.yLeads, y],
    ] as const) {
      expect(found.freedom).toEqual([lags, expected.freedom]);
      expect(found.f / expected.f).toBeCloseTo(1, 7);
      expect(found.p).toBeCloseTo(expected.p, 8);
      expect(found.sum / expected.sum).toBeCloseTo(1, 6);
      expect(hac.f / expected.hacF).toBeCloseTo(1, 6);
      expect(hac.p).toBeCloseTo(expected.hacP, 8);
    }
  });

  it('takes the number of lags with the smaller BIC', () => {
    const [one, two] = reference.bic;
    expect(testOf(reference)).toMatchObject({ lags: two < one ? 2 : 1, lagsBy: 'BIC' });
  });
});

describe('eggs and chickens', () => {
  it('has the published figures: eggs lead chickens at two lags, and not the other way round', () => {
    // Thurman & Fisher 1988, Am. J. Agric. Econ. 70, 237-238, by lmtest::grangertest.
    for (const { lags, egg, chicken } of references.lmtest) {
      const { xLeads, yLeads } = testOf(references.eggs, { lags, augment: 0 });
      expect(xLeads.f).toBeCloseTo(egg.f, 6);
      expect(xLeads.p).toBeCloseTo(egg.p, 8);
      expect(yLeads.f).toBeCloseTo(chicken.f, 6);
    }
    const { xLeads, yLeads } = testOf(references.eggs, { lags: 2, augment: 0 });
    expect([xLeads.f.toFixed(2), yLeads.f.toFixed(2)]).toEqual(['8.82', '0.88']);
  });

  it('chooses two lags for one of the two references and one for the other', () => {
    const chosen = [references.eggs, references.made].map((one) => testOf(one).lags);
    expect(new Set(chosen).size).toBe(2);
  });
});

describe('lead-lag', () => {
  const noise = (n: number, stream: string) => {
    const rng = createRng(3, stream);
    return Array.from({ length: n }, () => rng.normal());
  };
  const years = (n: number) => Array.from({ length: n }, (_, i) => 1950 + i);
  const of = (values: readonly number[]) => ({ years: years(values.length), values });

  it('finds who leads, with the sign, and swaps with the series', () => {
    const x = noise(40, 'x');
    const e = noise(40, 'y');
    const y = x.map((_, i) => -0.9 * (x[i - 1] ?? 0) + 0.5 * e[i]!);
    const found = leadLag(of(x), of(y), { lags: 1 }) as LeadLag;
    expect(found.xLeads.p).toBeLessThan(0.001);
    expect(found.xLeads.sum).toBeLessThan(-0.5);
    expect(found.yLeads.p).toBeGreaterThan(0.1);
    const swapped = leadLag(of(y), of(x), { lags: 1 }) as LeadLag;
    expect(swapped.yLeads).toEqual(found.xLeads);
  });

  it('needs 25 years with all lags of both, and says how many there are', () => {
    const [x, y] = [noise(27, 'x'), noise(27, 'y')];
    expect(leadLag(of(x), of(y), { lags: 1, augment: 1 })).toMatchObject({ n: 25 });
    expect(leadLag(of(x), of(y), { lags: 2, augment: 1 })).toEqual({
      untestable:
        'only 24 years can be explained, for want of values of both series in the year and in the 3 before, and 25 are needed',
    });
    expect(leadLag(of(x.slice(0, 20)), of(y))).toEqual({
      untestable:
        'only 17 years can be explained, for want of values of both series in the year and in the 3 before, and 25 are needed',
    });
  });

  it('refuses a series that does not vary', () => {
    const found = leadLag(of(noise(40, 'x')), of(Array(40).fill(2)));
    expect(found).toHaveProperty('untestable');
  });

  it('has the tail of F', () => {
    // Tabulated: F(2, 10) = 4.1028 and F(1, 30) = 4.1709 at 5%.
    expect(upperTailOfF(4.1028, 2, 10)).toBeCloseTo(0.05, 5);
    expect(upperTailOfF(4.1709, 1, 30)).toBeCloseTo(0.05, 5);
  });
});
