import type { SignedTie } from '../../networks/index.js';
import { isMajorPower, nameOf, type StateRecord } from '../../states/index.js';
import type { ComputedMeasure, Workspace } from '../workspace.js';
import { sourceCoverage, type Years } from './coverage.js';
import type { NetworkParams } from './params.js';
import type { AnyTieSource } from './sources/index.js';

interface SourceRequest {
  readonly source: AnyTieSource;
  readonly params: NetworkParams;
  readonly year: number;
  readonly members: readonly StateRecord[];
}

/** What a source says of the pairs of the year. */
export interface SourceSummary {
  readonly id: string;
  readonly title: string;
  readonly measure: string;
  /** What has to be so for a tie, thresholds included. */
  readonly says: string;
  readonly coverage: Years;
  readonly friendly: number;
  readonly hostile: number;
  /** Pairs of members without a value, which have no tie from this source. */
  readonly unknown: number;
}

/** The ties that one source gives in a year, between members by their places. */
export interface SourceTies {
  readonly ties: readonly SignedTie[];
  readonly summary: SourceSummary;
  readonly caveats: readonly string[];
  readonly datasets: readonly string[];
}

/** What a source says of every pair of members in a year, and in the years before it that count. */
export async function tiesOfSource(
  workspace: Workspace,
  { source, params, year, members }: SourceRequest,
): Promise<SourceTies> {
  const { measure, params: given, part } = source.look(params);
  const first = year - (source.years?.(params) ?? 1) + 1;
  const computed = await workspace.compute({ measure, params: given, from: first });
  const ties = new Map<number, 1 | -1>();
  let known: ReadonlySet<number> = new Set();
  for (let one = first; one <= year; one++) {
    const values = valuesIn(computed, part, one, members);
    const sorted = Float64Array.from(values, ({ value }) => value).sort();
    const signOf = source.signs(params, { sorted });
    for (const { pair, value } of values) {
      const sign = signOf(value);
      if (sign !== 0) ties.set(pair, sign);
    }
    known = new Set(values.map(({ pair }) => pair));
  }
  const count = members.length;
  const found = [...ties].map(([pair, sign]): SignedTie => {
    return { from: Math.floor(pair / count), to: pair % count, sign };
  });
  const friendly = found.filter(({ sign }) => sign === 1).length;
  const pairs = (count * (count - 1)) / 2;
  const unknown = pairs - known.size;
  const caveat = source.caveat?.(params, year);
  return {
    ties: found,
    summary: {
      id: source.id,
      title: source.title,
      measure,
      says: source.says(params),
      coverage: sourceCoverage(source, params),
      friendly,
      hostile: found.length - friendly,
      unknown,
    },
    caveats: [
      ...(unknown > 0 ? [unknownCaveat(source, { known, members, year })] : []),
      ...(caveat === undefined ? [] : [caveat]),
    ],
    datasets: computed.definition.datasets,
  };
}

/** Of how many pairs a source knows nothing, and of which states nothing at all. */
function unknownCaveat(
  { title }: AnyTieSource,
  {
    known,
    members,
    year,
  }: Pick<SourceRequest, 'members' | 'year'> & {
    readonly known: ReadonlySet<number>;
  },
): string {
  const count = members.length;
  const seen = new Set([...known].flatMap((pair) => [Math.floor(pair / count), pair % count]));
  const without = members.filter((_, place) => !seen.has(place));
  const powers = without.filter(({ ccode }) => isMajorPower(ccode, year));
  const pairs = (count * (count - 1)) / 2;
  const named = powers.map(({ ccode }) => nameOf(ccode, year)).join(', ');
  const states = `${without.length} ${without.length === 1 ? 'state' : 'states'}${named === '' ? '' : `, ${named} among them`}`;
  return `The source ${title} knows ${known.size} of ${pairs} pairs in ${year}; the others have no tie from it${without.length === 0 ? '' : `, and ${states}, none at all`}.`;
}

interface PairValue {
  /** Place of the first member times their number, plus that of the second. */
  readonly pair: number;
  readonly value: number;
}

/** The known values of pairs of members in a year; a directed measure has two of a pair. */
function valuesIn(
  { population }: ComputedMeasure,
  part: string | undefined,
  year: number,
  members: readonly StateRecord[],
): PairValue[] {
  const placeOf = new Map(members.map(({ ccode }, place) => [ccode, place]));
  const values = population.valuesOf(part)!;
  const { ccode1, ccode2 } = population.columns;
  const { order, from, to } = population.rowsOfYear(year);
  const found: PairValue[] = [];
  for (let at = from; at < to; at++) {
    const row = order === undefined ? at : order[at]!;
    if (Number.isNaN(values[row]!)) continue;
    const [a, b] = [placeOf.get(ccode1[row]!), placeOf.get(ccode2![row]!)];
    if (a === undefined || b === undefined) continue;
    const pair = Math.min(a, b) * members.length + Math.max(a, b);
    found.push({ pair, value: values[row]! });
  }
  return found;
}
