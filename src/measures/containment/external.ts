import { memoOn } from '../../core/memo.js';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import type { MeasureColumns, MeasureUnit, RowFlag, UsedMeasure } from '../../core/measure.js';
import type { Rng } from '../../core/rng.js';
import { mutualArms } from '../alignment/arms-ties.js';
import type { ContainmentTriads } from './triads.js';
import { yearlyPercentiles, yearlyRanks } from '../shared/midranks.js';
import { referenceNeeds } from '../shared/reference-states.js';

/*
 * External containment: two states together against a third one. The channels are computed for every triad; a replicate
 * of the roll-call bootstrap replaces the votes of one triad and leaves the rest.
 */

export const externalNeeds = {
  ...referenceNeeds,
  importers: frameNeed('state-year', 'arms-importers', ['world_import_share_5y']),
} as const;

export const channelNames = ['votes', 'obligations', 'arms', 'institutions'] as const;
type Channel = (typeof channelNames)[number];

type ExternalFrames = FramesOf<Pick<typeof externalNeeds, 'importers'>>;
type Inputs = Readonly<
  Record<'kappa' | 'obligations' | 'arms' | 'hostility' | 'institutions', UsedMeasure>
>;

/** Likeness of the pair, counted as far as each of the two is unlike the third: s_ij sqrt((1 - s_ik)(1 - s_jk)). */
function against(likeness: number, firstWithThird: number, secondWithThird: number): number {
  return likeness * Math.sqrt((1 - firstWithThird) * (1 - secondWithThird));
}

/** E: the hostility of the two to the third times the mean of the channels. */
function externalOf(shared: number, ...channels: readonly number[]): number {
  let sum = 0;
  for (const channel of channels) sum += channel;
  return (shared * sum) / channels.length;
}

/** Kappa of every pair of reference states as a percentile among all dyads of the year. */
function kappaPercentiles(triads: ContainmentTriads, kappa: MeasureColumns): Float64Array {
  return triads.pairValues(kappa, yearlyPercentiles(kappa.year, kappa.value));
}

/** West Germany, which the source of arms transfers leaves out. */
const WEST_GERMANY = 260;

/** Likeness in arms: unknown, not zero, for the state that the source leaves out. */
function armsTies(
  triads: ContainmentTriads,
  arms: MeasureColumns,
  { importers }: ExternalFrames,
): Float64Array {
  const { ccode1, ccode2 } = triads.dyads.pairs;
  return mutualArms(triads.dyads, triads.referenceRows(arms), importers).map((share, row) =>
    ccode1[row] === WEST_GERMANY || ccode2[row] === WEST_GERMANY ? NaN : share,
  );
}

interface ExternalColumns {
  readonly channels: Readonly<Record<Channel, Float64Array>>;
  readonly firstHostility: Float64Array;
  readonly secondHostility: Float64Array;
  /** Geometric mean of the two. */
  readonly shared: Float64Array;
}

function makeColumns(
  triads: ContainmentTriads,
  frames: ExternalFrames,
  { kappa, obligations, arms, hostility, institutions }: Inputs,
): ExternalColumns {
  const { rows, pair, firstWithThird, secondWithThird } = triads;
  const overTriads = (likeness: Float64Array): Float64Array => {
    const values = new Float64Array(rows);
    for (let row = 0; row < rows; row++)
      values[row] = against(
        likeness[pair[row]!]!,
        likeness[firstWithThird[row]!]!,
        likeness[secondWithThird[row]!]!,
      );
    return values;
  };
  const hostile = triads.pairValues(hostility.columns, hostility.columns.value);
  const firstHostility = Float64Array.from(firstWithThird, (row) => hostile[row]!);
  const secondHostility = Float64Array.from(secondWithThird, (row) => hostile[row]!);
  return {
    firstHostility,
    secondHostility,
    shared: firstHostility.map((h, row) => Math.sqrt(h * secondHostility[row]!)),
    channels: {
      votes: overTriads(kappaPercentiles(triads, kappa.columns)),
      obligations: overTriads(triads.pairValues(obligations.columns, obligations.columns.value)),
      arms: overTriads(armsTies(triads, arms.columns, frames)),
      institutions: triads.triadValues(institutions.columns, institutions.columns.value),
    },
  };
}

/** Channels and hostility of every triad, made once for the inputs: a bootstrap needs them a thousand times. */
export const externalColumns = memoOn(
  (_triads: ContainmentTriads, _frames: ExternalFrames, inputs: Inputs) => [inputs],
  makeColumns,
);

/** E of every triad, of the channels that are left where one is left out. */
export function externalValues(
  { shared, channels }: ExternalColumns,
  leftOut?: Channel,
): Float64Array {
  const kept = channelNames.filter((channel) => channel !== leftOut);
  const values = new Float64Array(shared.length);
  for (const channel of kept) {
    const list = channels[channel];
    for (let row = 0; row < values.length; row++) values[row]! += list[row]!;
  }
  for (let row = 0; row < values.length; row++)
    values[row] = (shared[row]! * values[row]!) / kept.length;
  return values;
}

/** One replicate of E in each year: the roll calls of the three pairs drawn again, everything else as it is. */
export function resampleExternal(
  triads: ContainmentTriads,
  frames: ExternalFrames,
  unit: MeasureUnit & { readonly years: readonly number[] },
  rng: Rng,
  inputs: Inputs,
): Float64Array {
  const { shared, channels } = externalColumns(triads, frames, inputs);
  const { ccode1, ccode2, third, years } = unit;
  const { columns, resample } = inputs.kappa;
  const ranks = yearlyRanks(columns.year, columns.value);
  const [own, first, second] = [
    [ccode1, ccode2!],
    [ccode1, third!],
    [ccode2!, third!],
  ].map(([a, b]) =>
    resample!({ ccode1: Math.min(a!, b!), ccode2: Math.max(a!, b!), years }, rng),
  ) as [Float64Array, Float64Array, Float64Array];
  return Float64Array.from(years, (year, at) => {
    const row = triads.rowOf(ccode1, ccode2!, third!, year);
    if (row < 0) return NaN;
    const votes = against(
      ranks.percentile(year, own[at]!),
      ranks.percentile(year, first[at]!),
      ranks.percentile(year, second[at]!),
    );
    const { obligations, arms, institutions } = channels;
    return externalOf(shared[row]!, votes, obligations[row]!, arms[row]!, institutions[row]!);
  });
}

/** A hostility that is read from silence, else memberships that were filled in, else arms of two editions. */
export function externalFlags(
  triads: ContainmentTriads,
  { hostility, institutions, arms }: Inputs,
): ReadonlyMap<number, RowFlag> {
  const { rows, firstWithThird, secondWithThird, year } = triads;
  const assumed = new Uint8Array(triads.dyads.pairs.rows);
  triads.eachPairRow(hostility.columns, (own, row) => {
    if (hostility.columns.flags?.has(row) === true) assumed[own] = 1;
  });
  const filled = new Uint8Array(rows);
  const { ccode1, ccode2, third, year: years } = institutions.columns;
  for (const row of institutions.columns.flags?.keys() ?? []) {
    const own = triads.rowOf(ccode1[row]!, ccode2![row]!, third![row]!, years[row]!);
    if (own >= 0) filled[own] = 1;
  }
  const joined = new Set<number>();
  const { flags: spliced, year: armsYear } = arms.columns;
  // Rows of a year stand together and have the flag all or none.
  for (let row = 0; row < arms.columns.rows; row++)
    if (armsYear[row] !== armsYear[row - 1] && spliced?.has(row) === true)
      joined.add(armsYear[row]!);
  const flags = new Map<number, RowFlag>();
  for (let row = 0; row < rows; row++) {
    if (assumed[firstWithThird[row]!] === 1 || assumed[secondWithThird[row]!] === 1)
      flags.set(row, 'assumed-none');
    else if (filled[row] === 1) flags.set(row, 'imputed');
    else if (joined.has(year[row]!)) flags.set(row, 'spliced');
  }
  return flags;
}
