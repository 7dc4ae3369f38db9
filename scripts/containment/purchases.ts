import type { Workspace } from '../../src/app/index.js';
import { wholeNeed } from '../../src/core/frames.js';
import { mean } from '../../src/core/statistics.js';
import { markdownTable } from '../markdown-table.js';
import { pointOf, two } from './read.js';

/** All years of China’s purchases, and those in which the treaty of 2001 is in force. */
const spans = [
  [1995, 2021],
  [2002, 2021],
] as const;
const pair = ['RUS', 'CHN'] as const;
const china = 710;

interface Year {
  readonly year: number;
  /** China’s share of the world’s deliveries of five years. */
  readonly bought: number;
  readonly value: number;
  readonly parts: Readonly<Record<string, number>>;
}

const shown = [
  ['M', ({ value }: Year) => value],
  ['M without displacement', ({ parts }: Year) => parts['without-displacement']!],
  ['Russia’s arms', ({ parts }: Year) => parts['first-arms']!],
  ['China’s arms', ({ parts }: Year) => parts['second-arms']!],
  [
    'obligations of both',
    ({ parts }: Year) => parts['first-obligations']! + parts['second-obligations']!,
  ],
] as const;

export interface Purchases {
  readonly name: string;
  /** Correlation with what China bought, in each span. */
  readonly correlations: readonly number[];
}

/** Whether mutual containment of Russia and China follows China’s purchases of arms, and by which of its components. */
export async function purchases(workspace: Workspace): Promise<Purchases[]> {
  const need = wholeNeed('state-year', 'arms-importers', ['world_import_share_5y']);
  const { rows, numbers } = await workspace.panel.loadFrame(need);
  const bought = new Map<number, number>();
  for (let row = 0; row < rows; row++)
    if (numbers.ccode[row] === china)
      bought.set(numbers.year[row]!, numbers.world_import_share_5y[row]!);
  const years: Year[] = [];
  for (let year: number = spans[0][0]; year <= spans[0][1]; year++) {
    const { value, parts } = await pointOf(workspace, {
      measure: 'mutual-containment',
      pair,
      year,
    });
    if (value === null || parts === undefined) continue;
    const known = Object.entries(parts).filter((one): one is [string, number] => one[1] !== null);
    years.push({ year, bought: bought.get(year)!, value, parts: Object.fromEntries(known) });
  }
  return shown.map(([name, of]) => ({
    name,
    correlations: spans.map(([from, to]) => {
      const within = years.filter(({ year }) => year >= from && year <= to);
      return pearson(
        within.map((one) => one.bought),
        within.map(of),
      );
    }),
  }));
}

function pearson(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [mean(x), mean(y)];
  const sum = (of: (i: number) => number): number => x.reduce((total, _, i) => total + of(i), 0);
  const xy = sum((i) => (x[i]! - mx) * (y[i]! - my));
  return xy / Math.sqrt(sum((i) => (x[i]! - mx) ** 2) * sum((i) => (y[i]! - my) ** 2));
}

export const purchasesMarkdown = (found: readonly Purchases[]): string =>
  markdownTable(
    ['correlation with what China bought', ...spans.map(([from, to]) => `${from}–${to}`)],
    found.map(({ name, correlations }) => [name, ...correlations.map(two)]),
  );
