import type { SourceSummary } from '../../contract/index.js';
import type { AnyTieSource } from '../../measures/alignment/tie-sources/index.js';
import {
  chanceOfPairs,
  pairsByYear,
  type SourceSigns,
  signsOfSource,
  type TieMembers,
  unyielded,
} from '../../measures/alignment/signed-ties.js';
import { isMajorPower, nameOf, type StateRecord } from '../../states/index.js';
import { grouped } from '../../table/codebook.js';
import type { ComputedMeasure, Workspace } from '../engine/workspace.js';
import { sourceCoverage } from './coverage.js';
import type { NetworkParams } from './params.js';

interface SourceRequest {
  readonly source: AnyTieSource;
  readonly params: NetworkParams;
  readonly year: number;
  readonly states: readonly StateRecord[];
  /** The same states by their places. */
  readonly members: TieMembers;
  /** All sources of the network. */
  readonly sources: readonly AnyTieSource[];
}

/** The ties that one source gives in a year, between members by their places. */
export interface SourceTies {
  readonly signs: SourceSigns;
  readonly gives: AnyTieSource['gives'];
  /** The chance that a pair has its sign; absent where the source reads records. */
  readonly chance?: (pair: number) => number;
  readonly summary: SourceSummary;
  readonly caveats: readonly string[];
  readonly datasets: readonly string[];
}

/** What a source says of every pair of members in a year, and in the years before it that count. */
export async function tiesOfSource(
  workspace: Workspace,
  { source, ...request }: SourceRequest,
): Promise<SourceTies> {
  const { params, year, states } = request;
  const { measure } = source.look(params);
  const { computed, look } = await lookedAt(workspace, { source, ...request });
  const { definition } = computed;
  const stronger = source.yieldsTo?.(params);
  const other =
    stronger !== undefined && request.sources.includes(stronger.source)
      ? (await lookedAt(workspace, { ...request, source: stronger.source })).look
      : undefined;
  const signs = unyielded(source, params, signsOfSource(source, params, look), () => other);
  const chance = chanceOfPairs(source, params, look, exceedsIn(computed, states, year));
  const { friendly, hostile, known } = tallyOf(signs);
  const unknown = pairsOf(states) - known;
  const caveat = source.caveat?.(params, year);
  return {
    signs,
    gives: source.gives,
    ...(chance === undefined ? {} : { chance }),
    summary: {
      id: source.id,
      title: source.title,
      measure,
      says: [source.says(params), ...(other === undefined ? [] : [stronger!.says])].join(', '),
      coverage: sourceCoverage(source, params),
      ...{ friendly, hostile, unknown },
    },
    caveats: [
      ...(unknown > 0 ? [unknownCaveat(source, signs, states, year)] : []),
      ...(caveat === undefined ? [] : [caveat]),
    ],
    datasets: definition.datasets,
  };
}

/** What a source looks at in a year. */
async function lookedAt(
  workspace: Workspace,
  { source, params, year, members }: Omit<SourceRequest, 'states' | 'sources'>,
) {
  const { measure, params: given, part } = source.look(params);
  const from = year - (source.years?.(params) ?? 1) + 1;
  const computed = await workspace.compute({ measure, params: given, from });
  return {
    computed,
    look: { pairs: pairsByYear(computed.population.columns, part), year, members },
  };
}

/** The chance that the measure of a pair of members, by its number, exceeds a limit. */
function exceedsIn(
  { definition, frames, request }: ComputedMeasure,
  states: readonly StateRecord[],
  year: number,
) {
  const codeAt = (place: number): number => states[place]!.ccode;
  return (pair: number, limit: number): number => {
    const ends = [codeAt(Math.floor(pair / states.length)), codeAt(pair % states.length)];
    const [ccode1, ccode2] = ends.sort((a, b) => a - b) as [number, number];
    return definition.exceeds!(frames, { ccode1, ccode2, year }, request, limit);
  };
}

/** Counts in plain loops: networks of many years count some million pairs. */
function tallyOf({ sign, known }: SourceSigns): Record<'friendly' | 'hostile' | 'known', number> {
  const tally = { friendly: 0, hostile: 0, known: 0 };
  for (let pair = 0; pair < sign.length; pair++) {
    if (sign[pair]! > 0) tally.friendly++;
    else if (sign[pair]! < 0) tally.hostile++;
    tally.known += known[pair]!;
  }
  return tally;
}

const pairsOf = ({ length }: readonly StateRecord[]): number => (length * (length - 1)) / 2;

/** Of how many pairs a source knows nothing, and of which states nothing at all. */
function unknownCaveat(
  { title }: AnyTieSource,
  { known }: SourceSigns,
  states: readonly StateRecord[],
  year: number,
): string {
  const count = states.length;
  const pairsWith = new Int32Array(count);
  let pairs = 0;
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count; b++) {
      if (known[a * count + b] === 0) continue;
      pairs++;
      pairsWith[a]!++;
      pairsWith[b]!++;
    }
  const without = states.filter((_, place) => pairsWith[place] === 0);
  const powers = without.filter(({ ccode }) => isMajorPower(ccode, year));
  const named = powers.map(({ ccode }) => nameOf(ccode, year)).join(', ');
  const many = `${without.length} ${without.length === 1 ? 'state' : 'states'}${named === '' ? '' : `, ${named} among them`}`;
  return `Of the source “${title}” ${grouped(pairs)} of ${grouped(pairsOf(states))} pairs have a value in ${year}; the others have no tie from it${without.length === 0 ? '' : `, and ${many}, none at all`}.`;
}
