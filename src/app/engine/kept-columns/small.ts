import { caseForPair, listCases, loadCase } from '../../../cases/index.js';
import type { Case } from '../../../cases/types.js';
import { frameNeed, type Frame } from '../../../core/frames.js';
import { keyColumns, type Grain } from '../../../core/grains.js';
import { measureById } from '../../../measures/index.js';
import { parseState } from '../../../states/index.js';
import { planOf } from '../../assess/plan.js';
import { parseParams, usesOf } from '../measure-params.js';
import type { Workspace } from '../workspace.js';
import type { ComputedColumns, KeptRequest } from './index.js';

/** What the build keeps of one measure takes no more room on disk. */
export const MOST_BYTES = 40_000_000;
/** No larger population fits into it. */
const MOST_ROWS = 1_200_000;
/** Tables with more rows, of votes by part and by issue, are asked for by hand alone. */
const MOST_ROWS_OF_TABLE = 1_600_000;

/**
 * The columns that may be worth keeping: of every measure in the plan of a built-in case, or of any pair, and of all that these are
 * made of. Worth it are those that take little room: triads, networks of trade and events, which cost most beside it, and
 * populations of many pairs whose values are few different ones, as orders of power or treaties in force.
 */
export async function smallColumns(workspace: Workspace): Promise<ComputedColumns[]> {
  const found = new Map<string, ComputedColumns>();
  for (const asked of [...builtIn(), anyPair()].flatMap(requestsOf).flatMap(withUses)) {
    const key = JSON.stringify(asked);
    if (found.has(key)) continue;
    const { columns } = (await workspace.compute(asked)).population;
    if (columns.rows <= MOST_ROWS) found.set(key, { ...asked, columns });
  }
  return [...found.values()];
}

const builtIn = (): Case[] => listCases().map((id) => loadCase(id));

/** The plan of every pair has the same measures. */
function anyPair(): Case {
  return caseForPair(parseState('IND'), parseState('USA'), parseState('CHN'));
}

/** What the plan of a case asks for, of arena measures where their pair is known beforehand. */
function requestsOf(subject: Case): KeptRequest[] {
  return planOf(subject).queries.flatMap(({ query }) => {
    const { measure, params = {}, pair, group } = query;
    const definition = measureById(measure);
    if (definition.grain === 'arena-year' && pair === undefined) return [];
    // Rows beside a population are added when they are asked for.
    const own = definition.beside === undefined ? pair : undefined;
    return [{ measure, params: parseParams(definition, params), pair: own, group }];
  });
}

/** A measure with those that it is made of, and those that they are made of. */
function withUses(asked: KeptRequest): KeptRequest[] {
  const uses = Object.values(usesOf(measureById(asked.measure), asked.params));
  const used = uses.map(({ measure, params = {}, ofPair }) => ({
    measure,
    params: parseParams(measureById(measure), params),
    pair: ofPair === true ? asked.pair : undefined,
    group: undefined,
  }));
  return [asked, ...used.flatMap(withUses)];
}

/** Tables as the database reads them, whole. */
export async function smallTables({ panel }: Workspace): Promise<Frame[]> {
  const frames: Frame[] = [];
  for (const [table, { grain, rows, columns }] of Object.entries(panel.manifest.tables)) {
    if (rows > MOST_ROWS_OF_TABLE || !Object.hasOwn(keyColumns, grain)) continue;
    const names = Object.keys(columns);
    const isText = (name: string): boolean => columns[name]!.type === 'text';
    const need = frameNeed(
      grain as Grain,
      table,
      names.filter((name) => !isText(name)),
      names.filter(isText),
    );
    frames.push(await panel.loadFrame(need));
  }
  return frames;
}
