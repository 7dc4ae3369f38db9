import { usesOf } from '../../src/app/engine/measure-params.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { expect, it } from 'vitest';
import { UsageError } from '../../src/core/errors.js';
import type { ComputedMeasure, Workspace } from '../../src/app/engine/workspace.js';
import type { FrameNeed } from '../../src/core/frames.js';
import { keyColumns } from '../../src/core/grains.js';
import { rowFlags, type AnyMeasure, type MeasureColumns } from '../../src/core/measure.js';
import { missingReasons } from '../../src/core/missing.js';
import { measureFile } from '../../scripts/measure-file.js';
import { latentItems } from '../../src/app/latent/items/index.js';
import { measureById, measures } from '../../src/measures/index.js';
import { fieldsOf, requestsOf } from '../support/measure-requests.js';
import type { SharedWorkspace } from '../support/workspaces.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const needsOf = (measure: AnyMeasure): [string, FrameNeed][] =>
  Object.entries(measure.needs as Record<string, FrameNeed>);

/** Pairs that arena measures are asked about: each is the arena of the others. */
const arenaPairs = [
  [365, 710],
  [2, 365],
  [2, 710],
] as const;

/** The measure as its parameters make it, for its whole population; arena measures for each of some pairs. */
function computedFor(
  workspace: Workspace,
  { id, grain }: AnyMeasure,
  params: Readonly<Record<string, unknown>>,
): Promise<ComputedMeasure[]> {
  const pairs = grain === 'arena-year' ? arenaPairs : [undefined];
  return Promise.all(pairs.map((pair) => workspace.compute({ measure: id, params, pair })));
}

/** Datasets of every table column that a measure reads, itself or through the measures it is made of. */
function lineageOf(
  workspace: Workspace,
  measure: AnyMeasure,
  params: Readonly<Record<string, unknown>>,
): Set<string> {
  const lineage = ownLineageOf(workspace, measure);
  for (const use of Object.values(usesOf(measure, params))) {
    const used = measureById(use.measure);
    const complete = used.params.parse(use.params ?? {}) as Record<string, unknown>;
    // Which tables a choice of source leaves unread is the used measure’s own to say.
    const datasets = used.variant?.(complete).datasets ?? lineageOf(workspace, used, complete);
    for (const dataset of datasets) lineage.add(dataset);
  }
  return lineage;
}

function ownLineageOf(workspace: Workspace, measure: AnyMeasure): Set<string> {
  const { manifest } = workspace.panel;
  const lineage = new Set<string>();
  for (const [, need] of needsOf(measure)) {
    const table = manifest.tables[need.table];
    expect(table?.grain, need.table).toBe(need.grain);
    for (const name of [...keyColumns[need.grain], ...need.numbers, ...need.texts]) {
      const column = table?.columns[name];
      expect(column, `${need.table}.${name}`).toBeDefined();
      for (const dataset of datasetsOfRelations(need.table, name) ?? column?.datasets ?? [])
        lineage.add(dataset);
    }
  }
  return lineage;
}

/**
 * Columns of the latent relations rest on the items of their domain, and on opportunity where an item needs contact. The
 * manifest names the datasets of all domains with each, those of keys and of relevance included.
 */
function datasetsOfRelations(table: string, column: string): readonly string[] | undefined {
  if (table !== 'latent-relations') return undefined;
  const named = column.startsWith('threshold') ? 'hostility' : column.replace(/_.*/, '');
  const items = latentItems.filter(({ domain }) => domain === named);
  const opportunity = items.some(({ contact }) => contact) ? ['distance', 'nmc'] : [];
  return ['states', ...items.flatMap(({ datasets }) => datasets), ...opportunity];
}

/** How many rows repeat the unit, year and key of another. */
function repeatedRows({ rows, ccode1, ccode2, third, year, key }: MeasureColumns): number {
  const keyNumbers = new Map<string, number>();
  for (const name of key ?? []) if (!keyNumbers.has(name)) keyNumbers.set(name, keyNumbers.size);
  const identities = new Float64Array(rows);
  // Mostly the rows are in order, by unit or by year, and a repeated one would be beside the other.
  let isByUnit = true;
  let isByYear = true;
  let [lastUnit, lastYear] = [-1, -1];
  for (let row = 0; row < rows; row++) {
    const pair = ccode1[row]! * 1024 + (ccode2?.[row] ?? 0);
    const unit = pair * 1024 + (third?.[row] ?? 0);
    const ofKey = key === undefined ? 0 : keyNumbers.get(key[row]!)!;
    identities[row] = (unit * 2048 + (year[row]! - 1500)) * 256 + ofKey;
    isByUnit &&= unit > lastUnit || (unit === lastUnit && year[row]! >= lastYear);
    isByYear &&= year[row]! > lastYear || (year[row]! === lastYear && unit >= lastUnit);
    [lastUnit, lastYear] = [unit, year[row]!];
  }
  if (key !== undefined || !(isByUnit || isByYear)) identities.sort();
  let repeated = 0;
  for (let row = 1; row < rows; row++) if (identities[row] === identities[row - 1]) repeated++;
  return repeated;
}

/** Rows that break a rule, at most a few of them, so that a failure names them. */
function offenders(columns: MeasureColumns, breaks: (row: number) => boolean): string[] {
  const found: string[] = [];
  for (let row = 0; row < columns.rows && found.length < 5; row++) {
    if (!breaks(row)) continue;
    const { ccode1, ccode2, year, value } = columns;
    found.push(`${ccode1[row]} ${ccode2?.[row]} ${year[row]}: ${value[row]}`);
  }
  return found;
}

export function testRegistry(): void {
  it('has no id twice and finds each by its id', () => {
    expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length);
    for (const measure of measures) expect(measureById(measure.id)).toBe(measure);
  });

  it('refuses an unknown id and suggests near ones', () => {
    const refuse = (id: string) => {
      try {
        measureById(id);
      } catch (error) {
        return error as UsageError;
      }
      throw new Error('not refused');
    };
    const error = refuse('vote-kapa');
    expect(error).toBeInstanceOf(UsageError);
    expect(error.code).toBe('unknown-measure');
    expect(error.hint).toContain('vote-kappa');
    expect(refuse('trade').hint).toContain('trade-share');
    expect(refuse('xyzzy').hint).toBe('counterpoise measure --help lists all');
  });
}

export function testWellFormed(measure: AnyMeasure, shared: SharedWorkspace): void {
  const { id } = measure;
  it('is described', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(measure.summary).toMatch(/\.$/);
    for (const text of [measure.title, measure.population])
      expect(text.trim().length).toBeGreaterThan(3);
    expect(measure.unit.trim()).not.toBe('');
    expect(measure.references.length).toBeGreaterThan(0);
    for (const { doi, url, pages, container } of measure.references)
      expect(doi ?? url ?? pages ?? container).toBeDefined();
  });

  it('has a docstring with every section', () => {
    const source = readFileSync(join(root, measureFile(root, id)), 'utf8');
    for (const section of [
      'Definition',
      'Convention',
      'Unit and range',
      'Nulls',
      'Complexity',
      'Example',
    ])
      expect(source, section).toContain(`**${section}.**`);
  });

  it('has parameters with a default and a description, and refuses others', () => {
    for (const [name, field] of Object.entries(fieldsOf(measure))) {
      expect(field, name).toBeInstanceOf(z.ZodDefault);
      expect(field.description ?? '', name).toMatch(/\.$/);
      // Options that every measure has on the command line.
      expect(['from', 'to', 'json', 'group', 'third', 'help']).not.toContain(name);
    }
    expect(measure.params.safeParse({}).success).toBe(true);
    expect(measure.params.safeParse({ noSuchParameter: 1 }).success).toBe(false);
  });

  it('needs tables, columns and datasets that the panel has, and names the whole lineage', async () => {
    const workspace = await shared.get();
    const lineage = new Set(
      requestsOf(measure).flatMap((params) => [
        ...lineageOf(workspace, measure, measure.params.parse(params) as Record<string, unknown>),
      ]),
    );
    expect([...measure.datasets].sort()).toEqual([...lineage].sort());
    for (const dataset of measure.datasets)
      expect(workspace.panel.manifest.datasets[dataset]).toBeDefined();
    for (const params of requestsOf(measure)) {
      const complete = measure.params.parse(params) as Record<string, unknown>;
      for (const dataset of measure.variant?.(complete).datasets ?? [])
        expect(measure.datasets, JSON.stringify(params)).toContain(dataset);
    }
  });

  it('gives a well-formed population for every choice of its parameters', async () => {
    const workspace = await shared.get();
    for (const params of requestsOf(measure))
      for (const { definition, population } of await computedFor(workspace, measure, params))
        checkPopulation(definition, population.columns, JSON.stringify(params));
  });

  it('covers the years it says, under every choice of its parameters', async () => {
    const workspace = await shared.get();
    const spans: { readonly from: number; readonly to: number }[] = [];
    for (const params of requestsOf(measure)) {
      const computed = await computedFor(workspace, measure, params);
      const { from, to } = computed[0]!.definition.coverage;
      const years = computed.flatMap(({ population }) => [...yearsWithValues(population.columns)]);
      if (years.length === 0) {
        expect(reasonFor(computed[0]!), JSON.stringify(params)).toBe('needs-import');
        continue;
      }
      expect([Math.min(...years), Math.max(...years)], JSON.stringify(params)).toEqual([from, to]);
      spans.push({ from, to });
    }
    expect({
      from: Math.min(...spans.map(({ from }) => from)),
      to: Math.max(...spans.map(({ to }) => to)),
    }).toEqual({ from: measure.coverage.from, to: measure.coverage.to });
  });
}

/** Why a pair has no value in the last covered year. */
function reasonFor({ definition, frames, request }: ComputedMeasure): string | undefined {
  const unit = { ccode1: 365, ccode2: 710, year: definition.coverage.to };
  return definition.explainMissing?.(frames, unit, request);
}

/** Years of values and parts that are not merely carried forward. */
function yearsWithValues(columns: MeasureColumns): Set<number> {
  const lists = [columns.value, ...Object.values(columns.parts ?? {})];
  const years = new Set<number>();
  for (let row = 0; row < columns.rows; row++)
    if (
      columns.flags?.get(row) !== 'carried-forward' &&
      lists.some((list) => !Number.isNaN(list[row]!))
    )
      years.add(columns.year[row]!);
  return years;
}

function checkPopulation(measure: AnyMeasure, columns: MeasureColumns, params: string): void {
  const { rows, ccode1, ccode2, year, value, reasons, flags, parts = {} } = columns;
  for (const list of [ccode1, year, value, ...Object.values(parts)]) expect(list.length).toBe(rows);
  const single = measure.grain === 'state-year' || measure.grain === 'group-year';
  expect(ccode2?.length).toBe(single ? undefined : rows);
  if (measure.grain === 'group-year') {
    expect(columns.key?.length, 'a row of a group names it').toBe(rows);
    expect(offenders(columns, (row) => ccode1[row] !== 0)).toEqual([]);
  }
  if (measure.lacks !== undefined)
    expect(offenders(columns, (row) => reasons?.get(row) !== 'no-source')).toEqual([]);
  const [low, high] = measure.range;
  const outside = (row: number): boolean =>
    value[row]! < (low ?? -Infinity) ||
    value[row]! > (high ?? Infinity) ||
    Math.abs(value[row]!) === Infinity;
  expect(offenders(columns, outside), `range, ${params}`).toEqual([]);
  const unreasoned = (row: number): boolean =>
    Number.isNaN(value[row]!) !== (reasons?.has(row) ?? false);
  expect(offenders(columns, unreasoned), `reasons, ${params}`).toEqual([]);
  for (const reason of new Set(reasons?.values())) expect(missingReasons).toHaveProperty([reason]);
  for (const flag of new Set(flags?.values() ?? [])) expect(rowFlags).toHaveProperty([flag]);
  const ofThird = measure.grain === 'triad-year' || measure.grain === 'arena-year';
  expect(columns.third?.length).toBe(ofThird ? rows : undefined);
  if (measure.symmetric && measure.grain !== 'arena-year')
    expect(offenders(columns, (row) => ccode1[row]! >= ccode2![row]!)).toEqual([]);
  else expect(offenders(columns, (row) => ccode1[row] === ccode2?.[row])).toEqual([]);
  expect(repeatedRows(columns), `rows twice, ${params}`).toBe(0);
}
