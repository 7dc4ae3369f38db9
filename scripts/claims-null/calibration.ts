import { createRng } from '../../src/core/rng.js';
import { changeSearch, leadLag, trendTest } from '../../src/analysis/index.js';
import { madeTest } from '../../src/evidence/index.js';
import type { Predicate } from '../../src/evidence/types.js';
import { markdownTable } from '../markdown-table.js';

/* How often a test of years with memory decides or leans where nothing changes, by the memory of the years, at delta 0. */

const observe = { measure: 'nothing', of: [] };
const side = (window: readonly [number, number]) => ({ observe, window });

/** The tests, each with the years of the series that it looks at. */
const tests = {
  'a change between two windows of five years': {
    years: 10,
    test: {
      ...{ kind: 'difference', label: 'a change', compare: 'above', value: 0 },
      ...{ minuend: side([2006, 2010]), subtrahend: side([2001, 2005]) },
    },
  },
  'five years beyond the trend of ten': {
    years: 15,
    test: {
      ...{ kind: 'departure', label: 'a step', observe, compare: 'above' },
      ...{ window: [2011, 2015], before: [2001, 2010] },
    },
  },
} as const satisfies Readonly<Record<string, { years: number; test: Predicate }>>;

export const memories = [0, 0.5, 0.7, 0.9, 0.97] as const;
const runs = 600;

/** Values by year that remember the year before, about one level. */
function nothing(memory: number, years: number, name: string): number[] {
  const rng = createRng(3, `nothing ${name}`);
  let e = rng.normal();
  return Array.from({ length: years }, (_, i) =>
    i === 0 ? e : (e = memory * e + Math.sqrt(1 - memory ** 2) * rng.normal()),
  );
}

/** Shares of the runs that decide, and that lean or decide. */
export function sharesOf(name: keyof typeof tests, memory: number) {
  const { years, test } = tests[name];
  const verdicts = Array.from({ length: runs }, (_, run) => {
    const values = nothing(memory, years, `${name} ${memory} ${run}`);
    const points = values.map((value, i) => ({ year: 2001 + i, value }));
    const series = () => ({ observe, label: 'nothing', unit: 'units', datasets: [], points });
    const context = { trend: trendTest, changes: changeSearch, leadLag, seed: run, draws: 1000 };
    return madeTest({ role: 'central', test, delta: 0 }, { ...context, series }).decided!.verdict;
  });
  const share = (of: (verdict: string) => boolean): number => verdicts.filter(of).length / runs;
  return {
    decides: share((verdict) => verdict === 'supported' || verdict === 'contradicted'),
    leans: share((verdict) => verdict !== 'open'),
  };
}

const inHundredths = (share: number): string => share.toFixed(2).replace(/^0/, '');

export const cellsOfCalibration = (memory: number): string[] => [
  String(memory).replace(/^0\./, '.'),
  ...(Object.keys(tests) as (keyof typeof tests)[]).flatMap((name) => {
    const { decides, leans } = sharesOf(name, memory);
    return [inHundredths(decides), inHundredths(leans)];
  }),
];

export const calibrationTable = (): string =>
  markdownTable(
    ['memory', ...Object.keys(tests).flatMap((name) => [`${name}: decides`, 'leans or decides'])],
    memories.map(cellsOfCalibration),
  );
