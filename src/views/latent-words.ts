import {
  domainWords,
  endOf,
  itemsOf,
  lastPlace,
  lastYearOf,
  yearsOfRelation,
  type LatentRelationsState,
  type RelationYear,
} from '../charts/latent-relations-state.js';
import type { LatentRelation } from '../contract/index.js';
import { capitalised, formatPercentile, formatWindow, listed } from '../core/format.js';

type Place = NonNullable<RelationYear['place']>;

const range = ({ interval: [low, high] }: Place): string =>
  `${formatPercentile(low)} to ${formatPercentile(high)}`;

/** Where the two stand in the first domain of a figure, in the others, and where the sources of the first end. */
export function relationsWords(state: LatentRelationsState): string[] {
  const [first, ...others] = state.relations.domains;
  if (first === undefined) return [];
  return [
    standing(state, first),
    elsewhere(state, others),
    first.domain === 'hostility' && lastPlace(state, first) !== undefined ? netOfOpportunity : '',
    endings(state, first),
  ].filter((sentence) => sentence !== '');
}

/** Why a pair that clashes may rank below one that does not, and why the dashed line moves. */
const netOfOpportunity =
  'Hostility is net of opportunity: what distance, power and age alone bring about is taken off. The dashed line is the hostility at which a clash or new sanction within three years has a chance of one in four.';

function standing(state: LatentRelationsState, relation: LatentRelation): string {
  const [a, b] = state.names;
  const of = domainWords[relation.domain];
  const years = yearsOfRelation(state, relation);
  const end = years.at(-1);
  if (end === undefined)
    return `Nothing is estimated of ${a} and ${b} in ${formatWindow(state.years)}.`;
  const last = lastPlace(state, relation);
  if (last === undefined)
    return end.isInformative
      ? `${capitalised(a)} and ${b} are no relevant dyad: what is known of their ${of} has no place among others.`
      : `Hardly anything is known of the ${of} between ${a} and ${b}: what is said of ${end.year} would be said without looking.`;
  const head = `In ${last.year} ${a} and ${b} ${tense(last, end)} at the ${formatPercentile(last.place.at)} percentile of ${of} among relevant dyads (90%: ${range(last.place)})`;
  return `${head}${since(last.year, end)}.`;
}

const tense = ({ year }: RelationYear, end: RelationYear): string =>
  year === end.year ? 'stand' : 'stood';

/** What became of their place since. */
function since(year: number, end: RelationYear): string {
  if (year === end.year) return '';
  const span = formatWindow([year + 1, end.year]);
  return end.isInformative
    ? `; in ${span} they are no relevant dyad`
    : `; what is known of ${span} hardly narrows it`;
}

function elsewhere(state: LatentRelationsState, relations: readonly LatentRelation[]): string {
  const places = relations
    .flatMap((relation) => {
      const last = lastPlace(state, relation);
      return last === undefined ? [] : [{ ...last, of: domainWords[relation.domain] }];
    })
    .map(({ place, year, of }, i) => {
      const nth = `${formatPercentile(place.at)}${i === 0 ? ' percentile' : ''}`;
      return `the ${nth} of ${of} (${year}; ${range(place)})`;
    });
  return places.length === 0 ? '' : `They are at ${listed(places)}.`;
}

/** Why an interval widens. */
function endings(state: LatentRelationsState, relation: LatentRelation): string {
  const items = itemsOf(state, relation);
  const end = lastYearOf(state);
  const ended = items.filter((item) => endOf(item) < end);
  if (ended.length === 0) return '';
  const goOn = items.filter((item) => endOf(item) >= end).map(({ short }) => short);
  const ends = [...new Set(ended.map(endOf))].map((year) => {
    const shorts = ended.filter((item) => endOf(item) === year).map(({ short }) => short);
    return `${year} (${shorts.join(', ')})`;
  });
  const rest = goOn.length === 0 ? '' : `; ${listed(goOn)} ${goOn.length > 1 ? 'go' : 'goes'} on`;
  return `What is recorded of their ${domainWords[relation.domain]} ends in ${listed(ends)}${rest}: where a source ends, the band widens.`;
}
