import type { Freshness, FreshnessRow } from '../../contract/index.js';
import { UsageError } from '../../core/errors.js';
import { lastWholeYear, type AnyMeasure } from '../../core/measure.js';
import { codeOfState } from '../../core/series.js';
import { measures } from '../../measures/index.js';
import { datasetById } from '../../sources/index.js';
import { labelOf, membershipCoverage } from '../../states/index.js';
import { commandText } from '../../table/codebook.js';
import { isAtHand } from '../engine/at-hand.js';
import { lastYear, sourcesOf, type MeasureSource } from '../engine/freshest.js';
import { parseParams, variantOf } from '../engine/measure-params.js';
import { checkDifferent } from '../engine/measure-unit.js';
import type { Workspace } from '../engine/workspace.js';

/** The latest complete year: the last of the lists of states. */
const latest = membershipCoverage.to;

/** Measures whose series is of a pair or of one of its states. */
const ofPairs: ReadonlySet<AnyMeasure['grain']> = new Set([
  'state-year',
  'dyad-year',
  'directed-dyad-year',
]);

/**
 * How far each measure reaches, by source: for a pair the last whole year in which it has a value, measures with a third state or
 * of groups left out; without one the last year that the source covers.
 *
 * @throws UsageError `wrong-number-of-states`, `same-state-twice`
 */
export async function freshness(
  workspace: Workspace,
  pair: readonly number[] = [],
): Promise<Freshness> {
  checkPair(pair);
  const rows: FreshnessRow[] = [];
  for (const definition of measures) {
    if (definition.lacks !== undefined || !isAtHand(workspace.panel, definition)) continue;
    for (const states of unitsOf(definition, pair))
      for (const source of everySource(definition))
        rows.push(await rowOf(workspace, definition, states, source));
  }
  return { latest, states: pair.map((state) => labelOf(state)), rows };
}

function checkPair(pair: readonly number[]): void {
  if (pair.length !== 0 && pair.length !== 2)
    throw new UsageError('name the two states of a pair, or none', {
      code: 'wrong-number-of-states',
      hint: 'for example counterpoise data freshness RUS CHN',
    });
  checkDifferent(pair);
}

/** The states of each series to look for: one series of no states where no pair is named. */
function unitsOf({ grain }: AnyMeasure, pair: readonly number[]): (readonly number[])[] {
  if (pair.length === 0) return [[]];
  if (!ofPairs.has(grain)) return [];
  return grain === 'state-year' ? pair.map((state) => [state]) : [pair];
}

/** The sources of a measure; the measure as it is where it has no choice. */
function everySource(definition: AnyMeasure): (Omit<MeasureSource, 'source'> & {
  readonly source?: string;
})[] {
  const sources = sourcesOf(definition);
  if (sources.length > 0) return sources;
  return [variantOf(definition, parseParams(definition, {}))];
}

async function rowOf(
  workspace: Workspace,
  { id, title }: AnyMeasure,
  states: readonly number[],
  { source, datasets, ...covered }: Omit<MeasureSource, 'source'> & { readonly source?: string },
): Promise<FreshnessRow> {
  const params = source === undefined ? {} : { source };
  // A year of which the source has a part makes nothing current.
  const to = lastWholeYear(covered);
  const query = { measure: id, states, params, to };
  const last = states.length === 0 ? to : await lastFrom(workspace, query, to);
  const labels = states.map((state) => labelOf(state));
  return {
    ...{ measure: id, title, source: source ?? null, states: labels, datasets },
    last: last ?? null,
    age: last === undefined ? null : Math.max(0, latest - last),
    renewal: renewalOf(datasets),
    command:
      states.length === 0
        ? `counterpoise measure ${id} --help`
        : commandText(['measure', id, ...labels.map(codeOfState)], params),
  };
}

/** Years before the end of the coverage in which the last value is looked for first: most series reach so far. */
const spans = [2, 12, Infinity] as const;

async function lastFrom(
  workspace: Workspace,
  query: Parameters<typeof lastYear>[1],
  to: number,
): Promise<number | undefined> {
  for (const span of spans) {
    const found = await lastYear(workspace, { ...query, from: to - span });
    if (found !== undefined) return found;
  }
  return undefined;
}

function renewalOf(datasets: readonly string[]): string | null {
  const known = datasets.flatMap((id) => {
    const { newer } = datasetById(id);
    // What is joined to it already renews nothing.
    if (newer === undefined || datasets.includes(newer.dataset ?? '')) return [];
    return newer.dataset === undefined
      ? newer.edition
      : `${newer.edition} (here: ${newer.dataset})`;
  });
  return known.length === 0 ? null : known.join('; ');
}
