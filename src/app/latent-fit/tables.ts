import { join } from 'node:path';
import type { LatentFitAnswer, LatentItem } from '../../contract/latent.js';
import { UsageError } from '../../core/errors.js';
import { normalQuantile } from '../../core/special.js';
import type { FileContents } from '../../store/staging/index.js';
import { columnsOf, type Columns } from '../../table/column.js';
import { codebookCsv, csvOf } from '../../table/csv.js';
import { inert } from '../../table/inert.js';
import { isSameFile } from '../files/result-files.js';
import { describeModel } from './describe.js';
import type { LatentFit } from './result.js';

type StateRow = LatentFitAnswer['states'][number];

/** Digits of a state: estimates are iterated to a ten-thousandth of their standard deviation. */
const DIGITS = 6;
const rounded = (value: number): number => Number(value.toPrecision(DIGITS));

/** Half the width of an interval of 90%, in standard deviations. */
const HALF = normalQuantile(0.95);

/** The states of a unit in a period, domain by domain. */
function* statesOf({ spec, table, panel, states }: LatentFit): Generator<StateRow[]> {
  const { smoothed, filtered, prior } = states;
  const count = spec.domains.length;
  for (const [at, { names, from, rows }] of table.units.entries())
    for (let period = 0; period < rows.length; period++)
      yield spec.domains.map((domain, k) => {
        const cell = (panel.years[at]! + period) * count + k;
        const value = smoothed.mean[cell]!;
        const half = HALF * Math.sqrt(smoothed.variance[cell]!);
        const filteredValue = filtered.mean[cell]!;
        const filteredHalf = HALF * Math.sqrt(filtered.variance[cell]!);
        return {
          ...{ unit: [...names], period: from + period, domain },
          smoothed: rounded(value),
          low: rounded(value - half),
          high: rounded(value + half),
          filtered: rounded(filteredValue),
          filteredLow: rounded(filteredValue - filteredHalf),
          filteredHigh: rounded(filteredValue + filteredHalf),
          information: rounded(1 - smoothed.variance[cell]! / prior[period * count + k]!),
          observations: panel.starts[cell + 1]! - panel.starts[cell]!,
        };
      });
}

/** A fit with every state, as JSON has it. */
export const latentAnswer = (fit: LatentFit): LatentFitAnswer => ({
  ...describeModel(fit),
  states: Array.from(statesOf(fit)).flat(),
});

/** By unit and period, with a column for each statistic of each domain. */
function stateColumns({ spec: { unit, period, domains } }: LatentFit): Columns<StateRow[]> {
  const statistics: Record<string, readonly [label: string, value: (row: StateRow) => number]> = {
    smoothed: ['state given all periods', (row) => row.smoothed],
    low: ['lower end of its interval of 90%', (row) => row.low],
    high: ['upper end of its interval of 90%', (row) => row.high],
    filtered: ['state given this period and earlier ones', (row) => row.filtered],
    filtered_low: ['lower end of its interval of 90%', (row) => row.filteredLow],
    filtered_high: ['upper end of its interval of 90%', (row) => row.filteredHigh],
    information: [
      '1 less the ratio of the variance given all periods to that before anything is observed',
      (row) => row.information,
    ],
    n: ['observations in the period', (row) => row.observations],
  };
  return {
    ...Object.fromEntries(
      unit.map((column, at) => [
        column,
        ['names the unit', (rows: StateRow[]) => inert(rows[0]!.unit[at]!)] as const,
      ]),
    ),
    [period]: ['period', (rows) => rows[0]!.period],
    ...Object.fromEntries(
      domains.flatMap((domain, k) =>
        Object.entries(statistics).map(([name, [label, value]]) => [
          `${domain}_${name}`,
          [`${domain}: ${label}`, (rows: StateRow[]) => value(rows[k]!)] as const,
        ]),
      ),
    ),
  };
}

const itemColumns = (columns: readonly string[]): Columns<LatentItem> => ({
  item: ['column of the data', ({ item }) => inert(item)],
  part: ['whole, or what part of an item that is several', ({ part }) => part],
  domain: ['domain', ({ domain }) => inert(domain)],
  family: ['family; measured is continuous with known errors', ({ family }) => family],
  sign: ['sign as stated', ({ sign }) => sign],
  slope: ['slope: what one standard deviation of the state adds', ({ slope }) => slope],
  thresholds: ['thresholds, with semicolons between', ({ thresholds }) => thresholds.join(';')],
  categories: [
    'values of an ordinal item in their order, with semicolons between',
    ({ categories }) => categories.join(';'),
  ],
  scale: ['standard deviation of a continuous item about its line', ({ scale }) => scale],
  ...Object.fromEntries(
    columns.map((column) => [
      `opportunity_${column}`,
      [`slope of ${column}`, ({ opportunity }: LatentItem) => opportunity[column]] as const,
    ]),
  ),
  observations: ['values observed', ({ observations }) => observations],
  reason: ['why it is left out', ({ reason }) => reason],
});

/** States, items and parameters as files, with a codebook. */
export function latentFiles(fit: LatentFit): FileContents {
  const model = describeModel(fit);
  const states = stateColumns(fit);
  const items = itemColumns(fit.covariates.map(({ column }) => column));
  return {
    'states.csv': csvOf(statesOf(fit), states),
    'items.csv': csvOf(model.items, items),
    'model.json': `${JSON.stringify(model, null, 2)}\n`,
    'codebook.csv': codebookCsv({ states: columnsOf(states), items: columnsOf(items) }),
  };
}

/** @throws UsageError where a file that is written would take the place of one that is read */
export function refuseToOverwrite(out: string, inputs: readonly string[]): void {
  for (const name of ['states.csv', 'items.csv', 'model.json', 'codebook.csv'])
    for (const input of inputs)
      if (isSameFile(join(out, name), input))
        throw new UsageError(`${input} is read, and would be overwritten`, {
          code: 'overwrites-input',
          details: { value: input, expected: 'another folder' },
          hint: 'for example --out result',
        });
}
