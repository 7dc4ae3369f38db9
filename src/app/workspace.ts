import { UsageError } from '../core/errors.js';
import type { Frame, FrameNeed } from '../core/frames.js';
import type { AnyMeasure, MeasureRequest } from '../core/measure.js';
import { measureById } from '../measures/index.js';
import { openPanel, type Panel } from '../panel/read.js';
import { defaultDataDir } from './paths.js';
import { Population } from './population.js';

/** A measure with its parameters completed, its frames loaded and its population computed. */
export interface ComputedMeasure {
  readonly definition: AnyMeasure;
  readonly request: MeasureRequest<Record<string, unknown>>;
  readonly frames: Readonly<Record<string, Frame>>;
  readonly population: Population;
}

/** An open panel with the measures computed so far. Everything the use cases read goes through it. */
export interface Workspace {
  readonly panel: Panel;
  compute(request: {
    readonly measure: string;
    readonly params?: Readonly<Record<string, unknown>>;
    readonly third?: number;
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
  return {
    panel,
    compute({ measure, params = {}, third, group }) {
      const definition = measureById(measure);
      const request = { params: parseParams(definition, params), third, group };
      if (group !== undefined && definition.acceptsGroup !== true) {
        throw new UsageError(`measure ${measure} takes no group`, {
          code: 'unexpected-group',
          details: { value: group },
          hint: `name a second state in place of --group`,
        });
      }
      const key = JSON.stringify([measure, request.params, third ?? null, group ?? null]);
      let result = computed.get(key);
      if (result === undefined) {
        result = computeMeasure(panel, definition, request);
        computed.set(key, result);
      }
      return result;
    },
    close: () => panel.close(),
  };
}

async function computeMeasure(
  panel: Panel,
  definition: AnyMeasure,
  request: MeasureRequest<Record<string, unknown>>,
): Promise<ComputedMeasure> {
  const frames: Record<string, Frame> = {};
  const needs = definition.needs as Readonly<Record<string, FrameNeed>>;
  for (const [name, need] of Object.entries(needs)) {
    frames[name] = await panel.loadFrame(need);
  }
  const population = new Population(definition.compute(frames, request));
  return { definition, request, frames, population };
}

/** Complete and check a measure's parameters; a wrong one names the parameter and what it accepts. */
function parseParams(
  definition: AnyMeasure,
  params: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const parsed = definition.params.safeParse(params);
  if (parsed.success) return parsed.data as Record<string, unknown>;
  const issue = parsed.error.issues[0]!;
  const name = issue.path.join('.') || ('keys' in issue ? String(issue.keys[0]) : '');
  throw new UsageError(`measure ${definition.id}: parameter ${name}: ${issue.message}`, {
    code: 'bad-parameter',
    details: { column: name, value: params[name], expected: issue.message },
    hint: `counterpoise measure ${definition.id} --help lists the parameters`,
  });
}
