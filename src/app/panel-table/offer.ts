import type { OfferedKind, PanelOffer } from '../../contract/index.js';
import { frameNeed } from '../../core/frames.js';
import type { AnyMeasure } from '../../core/measure.js';
import { measures } from '../../measures/index.js';
import { paramSchemas } from '../engine/measure-params.js';
import type { Workspace } from '../engine/workspace.js';
import { majorPowers } from './state-set.js';
import { storedColumns } from './stored-source.js';

/** Everything that a table can be made of with the panel in use. */
export async function panelOffer({ panel }: Workspace): Promise<PanelOffer> {
  const bodies = await panel.loadFrame(frameNeed('group-year', 'institutions', [], ['id']));
  return {
    measures: offeredMeasures(),
    columns: storedColumns(panel.manifest),
    groups: [majorPowers, ...bodies.texts.id].sort(),
  };
}

/** Measures that a table can hold, in the order of the catalogue. */
export function offeredMeasures(): PanelOffer['measures'] {
  return measures.flatMap((measure) => {
    const kind = kindOf(measure);
    if (kind === undefined) return [];
    const { id, title, unit, coverage } = measure;
    return [{ id, title, unit, kind, params: Object.keys(paramSchemas(measure)), coverage }];
  });
}

function kindOf({ grain, symmetric }: AnyMeasure): OfferedKind | undefined {
  switch (grain) {
    case 'state-year':
      return 'state';
    case 'dyad-year':
    case 'directed-dyad-year':
      return symmetric ? 'pair' : 'directed';
    case 'triad-year':
      return 'triad';
    case 'arena-year':
      return 'arena';
    case 'group-year':
      return undefined;
  }
}
