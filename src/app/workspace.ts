import { UsageError } from '../core/errors.js';
import type { Frame, FrameNeed } from '../core/frames.js';
import type { AnyMeasure, MeasureRequest, MeasureUse, UsedMeasure } from '../core/measure.js';
import { measureById } from '../measures/index.js';
import { openPanel, type Panel } from '../panel/read.js';
import { parseParams } from './measure-params.js';
import { defaultDataDir } from './paths.js';
import { Population } from './population.js';

/** A measure, as its parameters make it, with its frames loaded and its population computed. */
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
  compute(request: {
    readonly measure: string;
    readonly params?: Readonly<Record<string, unknown>>;
    /** For arena measures: the pair they are asked about. */
    readonly pair?: readonly [number, number];
    readonly group?: string;
  }): Promise<ComputedMeasure>;
  close(): void;
}

export interface WorkspaceOptions {
  readonly dataDir?: string;
  /** Threads of the database; results do not depend on it. */
  readonly threads?: number;
}

export async function openWorkspace(options: WorkspaceOptions = {}): Promise<Workspace> {
  const panel = await openPanel(options.dataDir ?? defaultDataDir, { threads: options.threads });
  const computed = new Map<string, Promise<ComputedMeasure>>();
  const compute: Workspace['compute'] = ({ measure, params = {}, pair, group }) => {
    const base = measureById(measure);
    const request = { params: parseParams(base, params), pair, group };
    checkRequest(base, request);
    const key = JSON.stringify([measure, request.params, pair ?? null, group ?? null]);
    let result = computed.get(key);
    if (result === undefined) {
      const definition = { ...base, ...base.variant?.(request.params) } as AnyMeasure;
      result = computeMeasure({ panel, compute }, definition, request);
      computed.set(key, result);
    }
    return result;
  };
  return { panel, compute, close: () => panel.close() };
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
  if ((definition.grain === 'arena-year') !== (pair !== undefined))
    throw new TypeError(`${definition.id}: a pair is given to arena measures, and to no other`);
}

async function computeMeasure(
  workspace: Pick<Workspace, 'panel' | 'compute'>,
  definition: AnyMeasure,
  request: Request,
): Promise<ComputedMeasure> {
  const frames: Record<string, Frame> = {};
  const needs = definition.needs as Readonly<Record<string, FrameNeed>>;
  for (const [name, need] of Object.entries(needs)) {
    frames[name] = await workspace.panel.loadFrame(need);
  }
  const used: Record<string, UsedMeasure> = {};
  for (const [name, use] of Object.entries(usesOf(definition, request.params))) {
    used[name] = usedMeasure(
      await workspace.compute({
        measure: use.measure,
        params: use.params,
        pair: use.ofPair === true ? request.pair : undefined,
      }),
    );
  }
  const population = new Population(definition.compute(frames as never, request, used as never));
  return { definition, request, frames, used, population };
}

type Uses = Readonly<Record<string, MeasureUse>>;

/** The measures that a composite is made of under the given parameters. */
export function usesOf(definition: AnyMeasure, params: Readonly<Record<string, unknown>>): Uses {
  const uses = (definition.uses ?? {}) as Uses | ((params: unknown) => Uses);
  return typeof uses === 'function' ? uses(params) : uses;
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
