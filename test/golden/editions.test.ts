import { beforeAll, describe, expect, it } from 'vitest';
import {
  expectNear,
  fixture,
  openPanelMeasures,
  rowOf,
  type PanelMeasures,
} from './panel-measures.js';

type Ratio = readonly [i: number, j: number, year: number, ratio: number];
type Level = readonly [ccode: number, year: number, value: number];

/** Computed from the raw files by test/golden/generators/editions.py. */
interface Fixture {
  readonly gdp: readonly Ratio[];
  readonly milex: Readonly<Record<'constant-usd' | 'current-usd', readonly Ratio[]>>;
  readonly burden: readonly Level[];
  readonly volume: readonly Level[];
  readonly concentration: Readonly<Record<string, number>>;
  readonly parities: readonly (readonly [i: number, j: number, year: number])[];
  readonly conflicts: Readonly<Record<string, readonly [parties: number, support: number]>>;
  readonly troops: readonly (readonly [ccode: number, troops: number, halved: boolean])[];
  readonly dependence: readonly Ratio[];
}
const golden = fixture<Fixture>('editions');
const [usa, russia, china, japan, germany, korea] = [2, 365, 710, 740, 255, 732];

let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});

async function expectRatios(
  id: string,
  expected: readonly Ratio[],
  params: Readonly<Record<string, unknown>>,
): Promise<void> {
  const columns = await panel.compute(id, params);
  expect(expected.length).toBeGreaterThan(30);
  for (const [i, j, year, ratio] of expected)
    expectNear(columns.value[rowOf(columns, [i, j], year)]! / ratio, 1, 1e-12);
}

describe('product in the edition of 2026', () => {
  it('gdp-ratio, every year', () => expectRatios('gdp-ratio', golden.gdp, { source: 'wdi-2026' }));

  it('power-ratio has the same', () =>
    expectRatios('power-ratio', golden.gdp, { variant: 'current-usd', source: 'wdi-2026' }));

  it('trade-dependence divides by it', () =>
    expectRatios('trade-dependence', golden.dependence, { source: 'cow', gdp: 'wdi-2026' }));

  it.each(golden.parities)('%i was passed by %i in %i', async (i, j, year) => {
    const params = { variant: 'current-usd', source: 'wdi-2026' };
    expect(await panel.value('parity-year', [i, j], 2025, { params })).toBe(year);
  });

  it('concentration of the United States, Russia, China and India', async () => {
    const params = { variant: 'current-usd', source: 'wdi-2026', states: '2,365,710,750' };
    const { year, value } = await panel.compute('concentration', params);
    const found = new Map(Array.from(year, (y: number, row) => [y, value[row]!]));
    for (const [y, expected] of Object.entries(golden.concentration))
      expectNear(found.get(Number(y)), expected);
    expect(Object.keys(golden.concentration)).toHaveLength(33);
  });

  /** World Development Indicators of July 2026, trillion dollars of 2025, by hand: USA 30.770, CHN 19.498, RUS 2.561. */
  it('2025 by hand', async () => {
    const of = (i: number, j: number) => panel.value('gdp-ratio', [i, j], 2025);
    expect(await of(china, russia)).toBeCloseTo(19.498 / 2.561, 2);
    expect(await of(usa, china)).toBeCloseTo(30.77 / 19.498, 3);
  });

  it('is never mixed with the edition before: 2023 differs by the revision of either state', async () => {
    const of = (source: string) =>
      panel.value('gdp-ratio', [china, russia], 2023, { params: { source } });
    expect(await of('wdi-2026')).toBeCloseTo(18.27 / 2.046, 2);
    expect(await of('wdi-2025')).toBeCloseTo(17.795 / 2.021, 2);
    const before = await panel.compute('gdp-ratio', { source: 'wdi-2025' });
    expect(rowOf(before, [china, russia], 2024)).toBe(-1);
  });
});

describe('military expenditure in the edition of 2026', () => {
  it.each(['constant-usd', 'current-usd'] as const)('milex-ratio, %s, every year', (variant) =>
    expectRatios('milex-ratio', golden.milex[variant], { variant, source: 'sipri-2026' }),
  );

  /** SIPRI 1949-2025, million constant 2024 dollars of 2025, by hand: USA 929,163, CHN 335,018, RUS 158,236. */
  it('2025 by hand, at constant dollars alone', async () => {
    const columns = await panel.compute('milex-ratio');
    const row = rowOf(columns, [china, russia], 2025);
    expect(columns.value[row]).toBeCloseTo(335_018 / 158_236, 4);
    expect(columns.value[rowOf(columns, [usa, china], 2025)]).toBeCloseTo(929_163 / 335_018, 4);
    expect(columns.parts!['current-usd']![row]).toBeNaN();
    const current = await panel.compute('milex-ratio', { variant: 'current-usd' });
    expect(current.reasons!.get(rowOf(current, [china, russia], 2025))).toBe('outside-coverage');
  });

  it('military-burden and its volume', async () => {
    const columns = await panel.compute('military-burden', { source: 'sipri-2026' });
    for (const [ccode, year, value] of golden.burden)
      expectNear(columns.value[rowOf(columns, [ccode], year)], value);
    for (const [ccode, year, value] of golden.volume)
      expectNear(columns.parts!.volume![rowOf(columns, [ccode], year)], value);
    const row = rowOf(columns, [russia], 2025);
    expect(columns.value[row]).toBeNaN();
    expect(columns.reasons!.get(row)).toBe('outside-coverage');
  });

  it('minor-partner takes the editions that are named', async () => {
    const of = async (milex: string, part: string) => {
      const columns = await panel.compute('minor-partner', { source: 'dots', milex });
      return columns.parts![part]![rowOf(columns, [russia, china], 2021)]!;
    };
    const ratio = (source: string) =>
      panel.value('milex-ratio', [china, russia], 2021, { params: { source } });
    for (const source of ['sipri-2026', 'sipri-2024']) {
      const china_over_russia = (await ratio(source))!;
      expectNear(await of(source, 'milex'), china_over_russia / (1 + china_over_russia));
    }
    expect(await of('sipri-2026', 'milex')).not.toBe(await of('sipri-2024', 'milex'));
  });
});

describe('armed conflicts of 2025', () => {
  it('are those that were read, each at least what is shown', async () => {
    const columns = await panel.compute('armed-conflict');
    const found: Record<string, readonly number[]> = {};
    for (let row = 0; row < columns.rows; row++) {
      if (columns.year[row] !== 2025) continue;
      const pair = `${columns.ccode1[row]} ${columns.ccode2![row]}`;
      found[pair] = [columns.value[row]!, columns.parts!.support![row]!];
      expect(columns.flags!.get(row)).toBe('excerpt');
    }
    expect(found).toEqual(golden.conflicts);
    // UCDP/PRIO 26.1: Russia and Ukraine, Iran and Israel at war; Thailand and Cambodia, India and Pakistan below.
    expect([found['365 369'], found['630 666'], found['800 811'], found['750 770']]).toEqual([
      ...[
        [2, 0],
        [2, 0],
      ],
      ...[
        [1, 0],
        [1, 0],
      ],
    ]);
    expect(found['365 710']).toBeUndefined();
  });

  it('are not ranked, and leave the years before as they were', async () => {
    const { population } = await panel.workspace.compute({ measure: 'armed-conflict' });
    const rows = population.rowsOf({ ccode1: 365, ccode2: 369 });
    const years = rows.map((row) => population.columns.year[row]);
    const ranks = population.percentiles(rows);
    expect(ranks[years.indexOf(2025)]).toBeNaN();
    expect(ranks[years.indexOf(2024)]).toBeGreaterThan(0.99);
  });
});

describe('US troops of December 2025', () => {
  it.each(golden.troops)('in %i: %i', async (ccode, troops, halved) => {
    const columns = await panel.compute('us-troops');
    const row = rowOf(columns, [ccode], 2025);
    expect([columns.value[row], columns.flags!.get(row)]).toEqual([
      troops,
      halved ? 'halved' : 'provisional',
    ]);
  });

  it('by hand: Japan 54,288, Germany 36,436, South Korea 23,495; none known in Iraq, Syria, Vietnam', async () => {
    const of = (ccode: number) => panel.value('us-troops', [ccode], 2025);
    expect(await Promise.all([japan, germany, korea].map(of))).toEqual([54_288, 36_436, 23_495]);
    expect(await Promise.all([645, 652, 816].map(of))).toEqual([undefined, undefined, undefined]);
    const { flags, year } = await panel.compute('us-troops');
    expect([...flags!.keys()].every((row) => year[row] === 2025)).toBe(true);
  });
});
