import type { PopulationQuery } from '../../core/measure-query.js';
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { UsageError } from '../../core/errors.js';
import type { Frame, FrameNeed } from '../../core/frames.js';
import {
  takesPair,
  type AnyMeasure,
  type MeasureColumns,
  type MeasureRequest,
  type UsedMeasure,
} from '../../core/measure.js';
import { measureById, measures } from '../../measures/index.js';
import { openPanel, type Panel } from '../../panel/read.js';
import { FirstYears, firstInput, needFrom } from './first-years.js';
import { InputTables } from './input-tables.js';
import { everyInput, keptInputs } from './kept-columns/inputs.js';
import { openKeptColumns, type KeptColumns } from './kept-columns/index.js';
import { parseParams, usesOf, variantOf } from './measure-params.js';
import { KeptArrays } from '../../store/kept/arrays.js';
import { defaultDataDir, keptDir, shippedDataDir } from '../../store/places.js';
import { Population } from './population.js';
import { withRowsBeside } from './rows-beside.js';

/** A measure, as its parameters make it, with its frames loaded and its population computed from some year on. */
export interface ComputedMeasure {
  readonly definition: AnyMeasure;
  readonly request: MeasureRequest<Record<string, unknown>>;
  readonly frames: Readonly<Record<string, Frame>>;
  readonly used: Readonly<Record<string, UsedMeasure>>;
  readonly population: Population;
}

/** An open panel with the measures computed so far. Everything the use cases read goes through it. */
export interface Workspace {
  readonly panel: Panel;
  /**
   * Announce queries: each measure is then computed once, for the earliest year of any query, and the tables are read while
   * the first measures are computed. A table that cannot be read is an error of the query that needs it.
   */
  expect(queries: readonly PopulationQuery[], tables?: readonly FrameNeed[]): void;
  compute(query: PopulationQuery): Promise<ComputedMeasure>;
  /** Whether the build has computed a measure, so that it costs nothing. */
  isKept(query: PopulationQuery): boolean;
  /** Ids of the tables behind everything asked for, whether they were read now or by the build, in the order of the manifest. */
  tablesRead(): readonly string[];
  /** Nothing is being read any more: a thread must not end before, since the database would be torn from under it. */
  settled(): Promise<void>;
  close(): void;
}

export interface WorkspaceOptions {
  readonly dataDir?: string;
  /** Threads of the database; results do not depend on it. */
  readonly threads?: number;
  /** Folder of columns that the build has computed, null to compute all; results do not depend on it. */
  readonly keptDir?: string | null;
}

export async function openWorkspace(options: WorkspaceOptions = {}): Promise<Workspace> {
  const dataDir = options.dataDir ?? defaultDataDir;
  const dir = options.keptDir === undefined ? keptDir : options.keptDir;
  const arrays = dir === null ? undefined : new KeptArrays(dir);
  // Tables of a folder of the user are read where they are, whatever its manifest says of them.
  const isShipped = resolve(dataDir) === resolve(shippedDataDir);
  const panel = await openPanel(dataDir, {
    threads: options.threads,
    kept: isShipped ? arrays : undefined,
  });
  const computed = new Map<
    string,
    {
      readonly from: number;
      readonly valuesAlone: boolean;
      readonly result: Promise<ComputedMeasure>;
    }
  >();
  const kept = openKeptColumns(dir, panel.dataVersion, arrays);
  const first = new FirstYears(kept);
  const inputs = new InputTables();
  const reading: Promise<unknown>[] = [];
  const compute: Workspace['compute'] = ({
    measure,
    params = {},
    pair,
    onlyThird,
    group,
    from = -Infinity,
    valuesAlone = false,
  }) => {
    const base = measureById(measure);
    const only = base.beside === undefined || pair === undefined ? undefined : onlyThird;
    const request = { params: parseParams(base, params), pair, third: only, group };
    checkRequest(base, request);
    const parts = [pair, only, group].map((part) => part ?? null);
    const key = JSON.stringify([measure, request.params, ...parts]);
    const known = computed.get(key);
    if (known !== undefined && known.from <= from && (valuesAlone || !known.valuesAlone))
      return known.result;
    inputs.add(base, request.params);
    const definition = variantOf(base, request.params);
    const earliest = Math.min(from, first.of(base, request.params) ?? from);
    const keptAlone = valuesAlone && kept.has({ measure, ...request });
    const result = computeMeasure(
      { panel, compute, kept },
      definition,
      { ...request, from: earliest },
      keptAlone,
    );
    computed.set(key, { from: earliest, valuesAlone: keptAlone, result });
    return result;
  };
  const expect: Workspace['expect'] = (queries, tables = []) => {
    for (const { measure, params = {}, from = -Infinity, ...query } of queries) {
      const definition = measures.find(({ id }) => id === measure);
      if (definition === undefined) continue;
      first.add(definition, { ...query, params: parseParams(definition, params), from });
    }
    for (const need of tables) first.addNeed(need);
    for (const need of first.needs())
      if (!panel.isKept(need)) reading.push(panel.loadFrame(need).catch(() => undefined));
  };
  const isKept: Workspace['isKept'] = ({ measure, params = {}, pair, group }) =>
    kept.has({ measure, params: parseParams(measureById(measure), params), pair, group });
  const tablesRead = (): string[] => {
    const loaded = new Set(panel.loaded());
    return Object.keys(panel.manifest.tables).filter((id) => loaded.has(id) || inputs.has(id));
  };
  const settled = async (): Promise<void> => {
    await Promise.all(reading);
  };
  const close = (): void => panel.close();
  return { panel, expect, compute, isKept, tablesRead, settled, close };
}

type Request = MeasureRequest<Record<string, unknown>>;

function checkRequest(definition: AnyMeasure, { group, pair }: Request): void {
  if (group !== undefined && definition.acceptsGroup !== true) {
    throw new UsageError(`measure ${definition.id} takes no group`, {
      code: 'unexpected-group',
      details: { value: group },
      hint: `name a second state in place of --group`,
    });
  }
  const isWrong = pair === undefined ? definition.grain === 'arena-year' : !takesPair(definition);
  if (isWrong)
    throw new TypeError(
      `${definition.id} ${pair === undefined ? 'needs the pair whose arena is meant' : 'takes no pair'}`,
    );
}

interface Computing {
  readonly panel: Panel;
  readonly compute: Workspace['compute'];
  readonly kept: KeptColumns;
}

async function computeMeasure(
  workspace: Computing,
  definition: AnyMeasure,
  { from, ...request }: Request & { readonly from: number },
  valuesAlone: boolean,
): Promise<ComputedMeasure> {
  const { params, pair } = request;
  const isBeside = definition.beside !== undefined && pair !== undefined;
  const kept = workspace.kept.columnsOf({ measure: definition.id, ...request });
  const inputs = kept === undefined ? everyInput : keptInputs(definition, valuesAlone);
  const first = firstInput(definition, params, from);
  const frames = inputs.tables ? await framesOf(workspace, definition, first) : {};
  const used = inputs.uses ? await usedOf(workspace, definition, request, first) : {};
  const columns = isBeside
    ? await withPair(workspace, definition, { ...request, pair, from }, { frames, used })
    : (kept ?? definition.compute(frames as never, { ...request, from }, used as never));
  const population = new Population(columns, from);
  // Other threads are heard between two measures: one that has done its task waits for the next.
  await setImmediate();
  const given = valuesAlone ? { ...definition, resample: undefined } : definition;
  return { definition: given, request, frames, used, population };
}

/** The columns of all units, with the rows of a pair behind them. */
async function withPair(
  { compute }: Computing,
  definition: AnyMeasure,
  request: Request,
  { frames, used }: Pick<ComputedMeasure, 'frames' | 'used'>,
): Promise<MeasureColumns> {
  const { params, from } = request;
  const { columns } = (await compute({ measure: definition.id, params, from })).population;
  const rows = definition.beside!(frames as never, request as never, used as never, columns);
  return withRowsBeside(columns, rows);
}

async function framesOf(
  { panel }: Computing,
  definition: AnyMeasure,
  first: number,
): Promise<Record<string, Frame>> {
  const frames: Record<string, Frame> = {};
  const needs = definition.needs as Readonly<Record<string, FrameNeed>>;
  for (const [name, need] of Object.entries(needs))
    frames[name] = await panel.loadFrame(needFrom(need, first));
  return frames;
}

async function usedOf(
  { compute }: Computing,
  definition: AnyMeasure,
  { params, pair, third }: Request,
  first: number,
): Promise<Record<string, UsedMeasure>> {
  const used: Record<string, UsedMeasure> = {};
  for (const [name, use] of Object.entries(usesOf(definition, params)))
    used[name] = usedMeasure(
      await compute({
        measure: use.measure,
        params: use.params,
        ...(use.ofPair === true ? { pair, onlyThird: third } : {}),
        from: first,
      }),
    );
  return used;
}

function usedMeasure({ definition, frames, request, used, population }: ComputedMeasure) {
  return {
    columns: population.columns,
    ...(definition.resample === undefined
      ? {}
      : {
          resample: ((unit, rng) =>
            definition.resample!(frames, unit, request, rng, used)) as UsedMeasure['resample'],
        }),
  };
}
