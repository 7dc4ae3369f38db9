import type { SeriesPoint } from '../../../src/contract/index.js';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  requestedMeasure,
  type RequestedMeasure,
} from '../../../src/app/panel-table/requested-measure.js';
import { columnValues, type TableColumn } from '../../../src/app/panel-table/column.js';
import { offeredMeasures } from '../../../src/app/panel-table/offer.js';
import { panelTable, type PanelTable } from '../../../src/app/panel-table/panel-table.js';
import { columnName, parseSpec } from '../../../src/app/panel-table/spec.js';
import { tableUnits, type TableUnit } from '../../../src/app/panel-table/unit.js';
import { seriesOf } from '../../../src/app/engine/measure.js';
import { unitOf } from '../../../src/app/engine/measure-unit.js';
import type { Workspace } from '../../../src/app/engine/workspace.js';
import { UsageError } from '../../../src/core/errors.js';
import { fewStates } from '../../support/few-states.js';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await fewStates();
});

/** The United States, the United Kingdom, two states that ended, Russia, China: one pair of them never existed. */
const states = [2, 200, 265, 345, 365, 710];
const years = { from: 1910, to: 2025 };

/** How a measure is asked for in a table of a unit; in tables by state what it is of with a side that is fixed. */
function specsOf(spec: string, kind: string, unit: TableUnit): string[] {
  if (kind === 'triad') {
    const triad = `${spec}:third=USA`;
    return unit === 'state-year' ? [`${triad}:with=GBR`] : [triad];
  }
  if (kind === 'arena') return [`${spec}:pair=RUS+CHN`];
  if (kind === 'state' || unit !== 'state-year') return [spec];
  return kind === 'directed' ? [`${spec}:with=GBR`, `${spec}:from=GBR`] : [`${spec}:with=GBR`];
}

/** The states of a measure's unit that a column's row is of. */
function statesOf(asked: RequestedMeasure, a: number, b: number): number[] {
  if (asked.pair !== undefined) return [...asked.pair];
  if (asked.with !== undefined) return [a, asked.with];
  if (asked.from !== undefined) return [asked.from, a];
  return asked.shape === 'state' ? [a] : [a, b];
}

interface Expected {
  readonly point: SeriesPoint | 'same-state';
  readonly turned: boolean;
}

async function expectedOf(
  asked: RequestedMeasure,
): Promise<(a: number, b: number, year: number) => Expected> {
  const { definition, params, pair, group } = asked;
  const computed = await workspace.compute({ measure: definition.id, params, pair, group });
  const known = new Map<string, readonly SeriesPoint[] | 'same-state'>();
  const seriesFor = (of: readonly number[], third: number | undefined) => {
    const key = `${of.join(' ')} ${third}`;
    let points = known.get(key);
    if (points === undefined) {
      const all = third === undefined ? of : [...of, third];
      points =
        new Set(all).size < all.length
          ? 'same-state'
          : seriesOf(computed, unitOf(computed, of, { third }), of, years.from, years.to, {
              intervals: definition.ownInterval !== undefined,
            }).series;
      known.set(key, points);
    }
    return points;
  };
  return (a, b, year) => {
    const of = statesOf(asked, a, b);
    const points = seriesFor(of, asked.pair === undefined ? asked.third : a);
    const turned = definition.symmetric && asked.pair === undefined && of[0]! > (of[1] ?? Infinity);
    return { point: points === 'same-state' ? points : points[year - years.from]!, turned };
  };
}

const mirrored = (part: string, parts: readonly string[]): string => {
  const other = part.endsWith('1')
    ? part.replace(/1$/, '2')
    : part.endsWith('2')
      ? part.replace(/2$/, '1')
      : part.includes('first')
        ? part.replace('first', 'second')
        : part.replace('second', 'first');
  return parts.includes(other) ? other : part;
};

const textAt = (
  { labels = [] }: TableColumn,
  values: Float64Array,
  row: number,
): string | undefined => (Number.isNaN(values[row]!) ? undefined : labels[values[row]!]);

async function compare(table: PanelTable, spec: string): Promise<void> {
  const asked = requestedMeasure(parseSpec(spec));
  const { definition } = asked;
  const expected = await expectedOf(asked);
  const columns = new Map(
    table.columns.map((column) => [
      column.name,
      { column, values: columnValues(column, table.keys.rows) },
    ]),
  );
  const { ccode1, ccode2, year, rows } = table.keys;
  const suffixes =
    asked.shape === 'state' && ccode2 !== undefined
      ? ['_1', '_2']
      : asked.shape === 'directed' && table.keys.unit === 'dyad-year'
        ? ['_12', '_21']
        : [''];
  const wrong: unknown[] = [];
  for (const suffix of suffixes) {
    const back = suffix === '_2' || suffix === '_21';
    const read = (name: string) => columns.get(`${asked.name}${name}${suffix}`)!;
    const [value, missing, flag] = [read(''), read('_missing'), read('_flag')];
    for (let row = 0; row < rows; row++) {
      const [a, b] = [ccode1[row]!, ccode2?.[row] ?? 0];
      const { point, turned } = back ? expected(b, a, year[row]!) : expected(a, b, year[row]!);
      const check = (what: string, found: unknown, wanted: unknown): void => {
        if (!Object.is(found, wanted))
          wrong.push({ column: what + suffix, a, b, year: year[row], found, wanted });
      };
      const reason = textAt(missing.column, missing.values, row);
      if (point === 'same-state') {
        check('value', value.values[row], NaN);
        check('missing', reason, 'same-state');
        continue;
      }
      check('value', value.values[row], point.value ?? NaN);
      check('missing', reason, point.reason);
      check('flag', textAt(flag.column, flag.values, row), point.flag);
      const parts = point.parts ?? {};
      const names = Object.keys(parts);
      for (const part of names) {
        const wanted = parts[turned ? mirrored(part, names) : part] ?? NaN;
        check(part, read(`_${columnName(part)}`).values[row], wanted);
      }
      if (point.n !== undefined) check('n', read('_n').values[row], point.n);
      if (point.information !== undefined)
        check('information', read('_information').values[row], point.information);
      if (definition.ownInterval === undefined || point.interval === undefined) continue;
      check('low90', read('_low90').values[row], point.interval[0]);
      check('high90', read('_high90').values[row], point.interval[1]);
    }
  }
  expect(wrong.slice(0, 5)).toEqual([]);
}

/** A measure with several rows of a unit in a year is refused with an example of one that has not. */
async function withOneRow(spec: string): Promise<string> {
  const request = { unit: 'directed-dyad-year', states: 'RUS,CHN', measures: [spec] } as const;
  try {
    await panelTable(workspace, request);
    return spec;
  } catch (error) {
    if (!(error instanceof UsageError) || error.code !== 'several-rows') return spec;
    return error.hint!.replace(/^.* /, '');
  }
}

describe.each(tableUnits)('every value of a table by %s is that of the series', (unit) => {
  it.each(offeredMeasures().map(({ id, kind }) => [id, kind] as const))('%s', async (id, kind) => {
    for (const spec of specsOf(await withOneRow(id), kind, unit)) {
      const request = { unit, years, states: states.join(','), measures: [spec] };
      const table = await panelTable(workspace, {
        ...request,
        parts: true,
        reasons: true,
        flags: true,
      });
      await compare(table, spec);
    }
  });

  it('refuses what has several rows in a year', async () => {
    const several = panelTable(workspace, { unit, measures: ['membership'], states: 'RUS,CHN' });
    await expect(several).rejects.toThrow(UsageError);
    await expect(several).rejects.toMatchObject({ code: 'several-rows' });
  });
});
