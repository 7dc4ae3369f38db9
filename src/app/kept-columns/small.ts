import { caseForPair, listCases, loadCase } from '../../cases/index.js';
import type { Case } from '../../cases/types.js';
import type { MeasureColumns } from '../../core/measure.js';
import { measureById } from '../../measures/index.js';
import { parseState } from '../../states/index.js';
import { allLooks } from '../case-looks.js';
import { parseParams } from '../measure-params.js';
import type { Workspace } from '../workspace.js';

/** Larger populations take as much room as time. */
const MOST_ROWS = 30_000;

export interface ComputedColumns {
  readonly measure: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly columns: MeasureColumns;
}

/**
 * The columns that are worth keeping: of every measure that a built-in case, or any pair, looks at, where its population is
 * small. Those of triads, of networks of trade and of events cost most beside the room that they take.
 */
export async function smallColumns(workspace: Workspace): Promise<ComputedColumns[]> {
  const found = new Map<string, ComputedColumns>();
  for (const { measure, params = {} } of [...builtIn(), anyPair()].flatMap(allLooks)) {
    const definition = measureById(measure);
    if (definition.grain === 'arena-year') continue;
    const complete = parseParams(definition, params);
    const key = JSON.stringify([measure, complete]);
    if (found.has(key)) continue;
    const { columns } = (await workspace.compute({ measure, params })).population;
    if (columns.rows > MOST_ROWS || columns.key !== undefined) continue;
    found.set(key, { measure, params: complete, columns });
  }
  return [...found.values()];
}

const builtIn = (): Case[] => listCases().map((id) => loadCase(id));

/** Every pair looks at the same measures. */
function anyPair(): Case {
  return caseForPair(parseState('IND'), parseState('USA'), parseState('CHN'));
}
