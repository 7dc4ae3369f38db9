import type { Frame, FrameNeed } from '../core/frames.js';
import type { NamedGroup } from '../core/measure.js';
import { measureById } from '../measures/index.js';
import type { Workspace } from './workspace.js';

/** The groups of states that a measure takes by name, as the panel lists them; none where it takes none, or lists none. */
export async function groupsOf(
  { panel }: Pick<Workspace, 'panel'>,
  measure: string,
): Promise<readonly NamedGroup[]> {
  const definition = measureById(measure);
  if (definition.groups === undefined) return [];
  const needs = definition.needs as Readonly<Record<string, FrameNeed>>;
  const frames: Record<string, Frame> = {};
  for (const [name, need] of Object.entries(needs)) frames[name] = await panel.loadFrame(need);
  return definition.groups(frames);
}
