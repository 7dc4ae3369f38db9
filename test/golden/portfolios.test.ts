import { beforeAll, describe, expect, it } from 'vitest';
import type { Frame, FrameNeed } from '../../src/core/frames.js';
import {
  ninePortfolioMeasures,
  type NinePortfolioMeasures,
} from '../../src/measures/alliance/portfolio-statistics.js';
import { measureById } from '../../src/measures/index.js';
import type { PortfolioFrames } from '../../src/measures/alliance/portfolios.js';
import {
  expectNear,
  fixture,
  openPanelMeasures,
  rowOf,
  type PanelMeasures,
} from './panel-measures.js';

type NineName = keyof NinePortfolioMeasures['values'];
interface Fixture {
  readonly pairs: readonly {
    readonly ccode1: number;
    readonly ccode2: number;
    readonly year: number;
    readonly ordering: 'fpsim' | 'haege';
    readonly n: number;
    readonly values: Readonly<Record<string, number>>;
  }[];
  readonly years: readonly {
    readonly year: number;
    readonly pairs: number;
    readonly mean: Readonly<Record<NineName, number>>;
    readonly meanSquare: Readonly<Record<NineName, number>>;
  }[];
}
const golden = fixture<Fixture>('portfolios');

let panel: PanelMeasures;
let nine: NinePortfolioMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
  const needs = measureById('alliance-obligations').needs as Record<string, FrameNeed>;
  const frames: Record<string, Frame> = {};
  for (const [name, need] of Object.entries(needs))
    frames[name] = await panel.workspace.panel.loadFrame(need);
  nine = ninePortfolioMeasures(frames as unknown as PortfolioFrames);
});

/** The measure and parameters of a value of the fixture, from its words. */
function requestOf(name: string): readonly [id: string, params: Readonly<Record<string, unknown>>] {
  const words = name.split(' ');
  const obligations = words.includes('binary') ? 'binary' : 'valued';
  switch (words[0]) {
    case 's':
      return [
        's-score',
        { distance: words[1], obligations, capabilityWeighted: words.includes('weighted') },
      ];
    case 'kappa':
    case 'pi':
      return [`portfolio-${words[0]}`, { weights: words[1], obligations }];
    default:
      return ['tau-b', { obligations }];
  }
}

/** Of measures.md: R on the portfolios of 2018, all 195 states, each measure with its weights. */
const published = [
  ['s-score', { distance: 'squared' }, 0.604558, 0.535043],
  ['s-score', { distance: 'absolute' }, 0.552137, 0.37094],
  ['s-score', { distance: 'squared', obligations: 'binary' }, 0.610256, 0.671795],
  ['s-score', { distance: 'absolute', obligations: 'binary' }, 0.610256, 0.671795],
  ['portfolio-pi', { weights: 'nominal' }, 0.575137, 0.295906],
  ['portfolio-pi', { weights: 'nominal', obligations: 'binary' }, 0.609754, 0.668649],
  ['portfolio-pi', { weights: 'squared' }, 0.421541, 0.196704],
  ['portfolio-kappa', { weights: 'squared' }, 0.44571, 0.247802],
  ['portfolio-kappa', { weights: 'squared', obligations: 'binary' }, 0.62, 0.672131],
  ['tau-b', {}, 0.495808, 0.410664],
] as const;

describe('similarity of alliance portfolios', () => {
  it.each(published)('%s %j of 2018 equals R', async (id, params, britain, russia) => {
    const columns = await panel.compute(id, params);
    expectNear(columns.value[rowOf(columns, [2, 200], 2018)], britain, 1e-6);
    expectNear(columns.value[rowOf(columns, [2, 365], 2018)], russia, 1e-6);
    expect(columns.n![rowOf(columns, [2, 200], 2018)]).toBe(195);
  });

  it.each(golden.pairs)(
    'of $ccode1 and $ccode2 in $year, ordering $ordering, every variant',
    async ({ ccode1, ccode2, year, ordering, n, values }) => {
      for (const [name, expected] of Object.entries(values)) {
        const [id, params] = requestOf(name);
        const columns = await panel.compute(id, { ...params, ordering });
        const row = rowOf(columns, [ccode1, ccode2], year);
        // The capabilities are recomputed, the published ones rounded.
        const within = name.endsWith('weighted') ? 1e-6 : 1e-12;
        expect(columns.n![row]).toBe(n);
        expectNear(columns.value[row], expected, within);
      }
    },
  );

  it.each(golden.years)('of all $pairs pairs of $year', ({ year, pairs, mean, meanSquare }) => {
    const first = nine.pairs.year.indexOf(year);
    for (const name of Object.keys(nine.values) as NineName[]) {
      const values = nine.values[name].subarray(first, first + pairs);
      const average = (of: (value: number) => number): number =>
        values.reduce((sum, value) => sum + of(value), 0) / pairs;
      expect(nine.pairs.year[first + pairs - 1]).toBe(year);
      expectNear(
        average((value) => value),
        mean[name],
      );
      expectNear(
        average((value) => value * value),
        meanSquare[name],
      );
    }
  });

  it('has a value for every pair of members from 1816 to 2018', () => {
    expect(nine.pairs.rows).toBe(994005);
    for (const values of Object.values(nine.values)) expect(values.some(Number.isNaN)).toBe(false);
  });

  it('shows opposed camps as near, which is why composites do not use it', async () => {
    const { population } = await panel.workspace.compute({ measure: 'portfolio-kappa' });
    const { columns } = population;
    const own = columns.value[rowOf(columns, [2, 365], 2018)]!;
    const first = columns.year.indexOf(2018);
    const others = columns.value.subarray(first, first + (195 * 194) / 2);
    const below = others.filter((value) => value < own).length;
    const same = others.filter((value) => value === own).length;
    expect((below + same / 2) / others.length).toBeCloseTo(0.796, 3);
  });
});
