import type { LatentRelation, ObservedItem, PairRelations } from '../contract/index.js';
import { leastInformation, type LatentDomain } from '../core/latent-domains.js';
import { runsByReason } from '../core/year-runs.js';
import { yearsBetween } from '../core/years.js';
import type { Years } from './draw/axes.js';
import type { Slot } from './palette.js';

/** What two states are to each other, domain by domain. */
export interface LatentRelationsState {
  /** As the two are called inside a sentence. */
  readonly names: readonly [string, string];
  readonly slot: Slot;
  /** First and last year of the axis. */
  readonly years: Years;
  readonly relations: Pick<
    PairRelations,
    'state' | 'from' | 'to' | 'thresholds' | 'domains' | 'items'
  >;
}

/** A domain inside a sentence. */
export const domainWords: Readonly<Record<LatentDomain, string>> = {
  hostility: 'hostility',
  security: 'security cooperation',
  votes: 'voting affinity',
  ties: 'ties',
};

/** All that is estimated of a domain in a year. */
export interface RelationYear {
  readonly year: number;
  readonly value: number;
  readonly interval: readonly [number, number];
  readonly level: number | null;
  /** Hostility from which the two count as hostile; null in other domains. */
  readonly limit: number | null;
  readonly information: number;
  readonly isInformative: boolean;
  /** Place among the relevant dyads, with that of the ends of the interval. */
  readonly place: { readonly at: number; readonly interval: readonly [number, number] } | null;
}

/** The years of the axis that have a value. */
export function yearsOfRelation(
  { relations: { from, thresholds }, years }: LatentRelationsState,
  relation: LatentRelation,
): RelationYear[] {
  const { values, low, high, level, information } = relation;
  const limits = relation.domain === 'hostility' ? thresholds : [];
  return yearsBetween(years).flatMap((year) => {
    const i = year - from;
    const value = values[i] ?? null;
    if (value === null) return [];
    const share = information[i] ?? 0;
    return {
      ...{ year, value, level: level?.[i] ?? null, information: share },
      limit: limits[i] ?? null,
      interval: [low[i] ?? value, high[i] ?? value] as const,
      isInformative: share >= leastInformation,
      place: placeIn(relation, i),
    };
  });
}

function placeIn(
  { percentiles, percentilesLow, percentilesHigh }: LatentRelation,
  i: number,
): RelationYear['place'] {
  const at = percentiles[i] ?? null;
  return at === null ? null : { at, interval: [percentilesLow[i] ?? at, percentilesHigh[i] ?? at] };
}

/** The last year of the axis in which the two have a place among others. */
export const lastPlace = (
  state: LatentRelationsState,
  relation: LatentRelation,
): (RelationYear & { readonly place: NonNullable<RelationYear['place']> }) | undefined =>
  yearsOfRelation(state, relation).findLast(
    (year): year is RelationYear & { place: NonNullable<RelationYear['place']> } =>
      year.place !== null,
  );

/** Runs of years of which the items say too little. */
export const uninformativeRuns = (years: readonly RelationYear[]): [number, number][] =>
  runsByReason(
    years.filter(({ isInformative }) => !isInformative).map(({ year }) => ({ year, reason: null })),
  ).map(({ from, to }) => [from, to]);

/** The items of a domain that were observed inside the axis, those that end first before those that go on. */
export const itemsOf = (
  { relations: { items }, years: [first, last] }: LatentRelationsState,
  { domain }: Pick<LatentRelation, 'domain'>,
): ObservedItem[] =>
  items
    .filter(
      (item) =>
        item.domain === domain && item.observed.some(([from, to]) => to >= first && from <= last),
    )
    .sort((a, b) => endOf(a) - endOf(b));

/** Last year in which an item was observed. */
export const endOf = ({ observed }: Pick<ObservedItem, 'observed'>): number =>
  observed.at(-1)?.[1] ?? -Infinity;

/** The last year of the axis that can have an estimate. */
export const lastYearOf = ({ relations: { to }, years }: LatentRelationsState): number =>
  Math.min(to, years[1]);

export const hasYear = (runs: ObservedItem['observed'], year: number): boolean =>
  runs.some(([from, to]) => year >= from && year <= to);
