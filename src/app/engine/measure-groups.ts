import type { Frame, FrameNeed } from '../../core/frames.js';
import type { AnyMeasure, NamedGroup } from '../../core/measure.js';
import { measureById } from '../../measures/index.js';
import type { Workspace } from './workspace.js';

/** The groups of states that a measure takes by name, as the panel lists them; none where it takes none, or lists none. */
export async function groupsOf(
  { panel }: Pick<Workspace, 'panel'>,
  measure: string,
): Promise<readonly NamedGroup[]> {
  const { groups, needs } = measureById(measure) as Pick<AnyMeasure, 'groups'> & {
    readonly needs: Readonly<Record<string, FrameNeed>>;
  };
  if (groups === undefined) return [];
  const frames: Record<string, Frame> = {};
  for (const name of groups.tables) frames[name] = await panel.loadFrame(needs[name]!);
  return groups.list(frames);
}
