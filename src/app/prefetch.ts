import type { Case } from '../cases/types.js';
import { rowsNeeded, type FrameNeed } from '../core/frames.js';
import { observesOf } from '../evidence/index.js';
import type { Observe } from '../evidence/types.js';
import { measures } from '../measures/index.js';
import { contestMeasures } from './contest.js';
import { figureMeasures } from './figures.js';
import { institutionNeeds } from './institutions.js';
import { parseParams } from './measure-params.js';
import { usesOf, type Workspace } from './workspace.js';

/**
 * Start to read every table that a case will look at, each once with all its columns, so that the files are read while
 * the first measures are computed. What cannot be read is told when it is asked for.
 */
export function prefetch({ panel }: Workspace, subject: Case): void {
  const needs = new Map<string, FrameNeed>();
  const looks: readonly Pick<Observe, 'measure' | 'params'>[] = [
    { measure: 'cinc' },
    ...observesIn(subject),
    ...contestMeasures(subject),
    ...figureMeasures(),
  ];
  for (const { measure, params } of looks) addNeeds(needs, measure, params ?? {});
  for (const need of institutionNeeds) addNeed(needs, need);
  for (const need of needs.values()) panel.loadFrame(need).catch(() => undefined);
}

function observesIn({ observations, claims, series }: Case): Observe[] {
  return [
    ...observations.flatMap(({ observe }) => (observe === undefined ? [] : [observe])),
    ...claims.flatMap(({ predicates = [] }) => predicates.flatMap(observesOf)),
    ...series.flatMap(({ lines }) => lines.map(({ observe }) => observe)),
  ];
}

function addNeeds(
  needs: Map<string, FrameNeed>,
  id: string,
  params: Readonly<Record<string, unknown>>,
): void {
  const definition = measures.find((measure) => measure.id === id);
  if (definition === undefined) return;
  const complete = parseParams(definition, params);
  const own: unknown = definition.variant?.(complete).needs ?? definition.needs;
  for (const need of Object.values(own as Readonly<Record<string, FrameNeed>>)) {
    addNeed(needs, need);
  }
  const uses = usesOf(definition, complete);
  for (const use of Object.values(uses)) addNeeds(needs, use.measure, use.params ?? {});
}

function addNeed(needs: Map<string, FrameNeed>, need: FrameNeed): void {
  const rows = rowsNeeded(need);
  const known = needs.get(rows);
  needs.set(rows, known === undefined ? need : merged(known, need));
}

function merged(a: FrameNeed, b: FrameNeed): FrameNeed {
  return {
    ...a,
    numbers: [...new Set([...a.numbers, ...b.numbers])],
    texts: [...new Set([...a.texts, ...b.texts])],
  };
}
