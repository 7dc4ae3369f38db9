import type { LatentRelation } from '../contract/index.js';
import {
  capitalised,
  formatFixed,
  formatPercentile,
  formatWindow,
  listed,
  plural,
} from '../core/format.js';
import { latentDomains } from '../core/latent-domains.js';
import { yearsBetween } from '../core/years.js';
import { dataOf, yesNo, type ChartData } from './data.js';
import { defineChart } from './define.js';
import { drawLatentRelations } from './latent-relations-draw.js';
import {
  domainWords,
  hasYear,
  itemsOf,
  endOf,
  lastPlace,
  uninformativeRuns,
  yearsOfRelation,
  type LatentRelationsState,
  type RelationYear,
} from './latent-relations-state.js';
import { numbers, tableOf, words, type ChartTable } from './table.js';

/** What two states are to each other by year, with the error of each estimate and what it rests on. */
export const latentRelations = defineChart<LatentRelationsState>({
  id: 'latent-relations',
  title: 'Relations of two states',
  summary:
    'Estimates of hostility, security cooperation, voting affinity and ties by year with 90% intervals, and the years in which each item was observed.',
  finding: findingOf,
  describe,
  table: tableOfRelations,
  data: dataOfRelations,
  draw: drawLatentRelations,
});

const two = (value: number): string => formatFixed(value, 2);

function findingOf(state: LatentRelationsState): string {
  const [a, b] = state.names;
  const places = state.relations.domains.flatMap((relation) => {
    const last = lastPlace(state, relation);
    return last === undefined ? [] : [{ ...last, of: domainWords[relation.domain] }];
  });
  const [first] = places;
  if (first === undefined)
    return `${capitalised(a)} and ${b} have no place among the relevant dyads in ${formatWindow(state.years)}`;
  const isSame = places.every(({ year }) => year === first.year);
  const said = places.map(({ place, year, of }, i) => {
    const nth = `the ${formatPercentile(place.at)}${i === 0 ? ' percentile' : ''}`;
    return `${nth} of ${of}${isSame ? '' : ` (${year})`}`;
  });
  return isSame
    ? `In ${first.year} ${a} and ${b} stand at ${listed(said)}`
    : `${capitalised(a)} and ${b} stand at ${listed(said)}`;
}

function describe(state: LatentRelationsState): string {
  const [a, b] = state.names;
  const { relations, years } = state;
  const head = `Line chart by domain, ${years[0]} to ${years[1]}: what ${a} and ${b} are to each other, in standard deviations of the dyads of 1960-89, with 90% intervals.`;
  return [head, ...relations.domains.map((relation) => describeDomain(state, relation))].join(' ');
}

function describeDomain(state: LatentRelationsState, relation: LatentRelation): string {
  const title = latentDomains[relation.domain];
  const shown = yearsOfRelation(state, relation);
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined) return `${title}: no value.`;
  const low = shown.reduce((x, y) => (y.value < x.value ? y : x));
  const high = shown.reduce((x, y) => (y.value > x.value ? y : x));
  const at = ({ value, interval, year }: RelationYear): string =>
    `${two(value)} (${interval.map(two).join(' to ')}) in ${year}`;
  const empty = uninformativeRuns(shown).map(formatWindow);
  return [
    `${title}: ${at(first)}, ${at(last)}; lowest ${at(low)}, highest ${at(high)}.`,
    ...(empty.length === 0 ? [] : [`Uninformative: ${empty.join(', ')}.`]),
    ...endings(state, relation),
  ].join(' ');
}

/** `Observed last: acts of force 2014, sanctions 2023.` */
function endings(state: LatentRelationsState, relation: LatentRelation): string[] {
  const ends = itemsOf(state, relation).map((item) => `${item.short} ${endOf(item)}`);
  return ends.length === 0 ? [] : [`Observed last: ${ends.join(', ')}.`];
}

/** A row for each year of the axis; of each domain the value, the place, what the items tell, and what they recorded. */
function tableOfRelations(state: LatentRelationsState): ChartTable {
  const domains = state.relations.domains.map((relation) => {
    const byYear = new Map(yearsOfRelation(state, relation).map((one) => [one.year, one]));
    return { relation, byYear };
  });
  return tableOf(yearsBetween(state.years), [
    words('Year', String),
    ...domains.flatMap(({ relation, byYear }) => {
      const title = latentDomains[relation.domain];
      const cell = (label: string, text: (one: RelationYear) => string) =>
        numbers(label, (year: number) => {
          const one = byYear.get(year);
          return one === undefined ? '–' : text(one);
        });
      return [
        cell(title, ({ value, interval }) => `${two(value)} (${interval.map(two).join(' to ')})`),
        cell('percentile', placeText),
        cell('information', ({ information }) => `${formatFixed(100 * information, 0)}%`),
        words('recorded', (year: number) => recordedIn(state, relation, year)),
      ];
    }),
  ]);
}

const placeText = ({ place, isInformative }: RelationYear): string =>
  place === null
    ? isInformative
      ? 'not a relevant dyad'
      : 'uninformative'
    : `${formatFixed(100 * place.at, 0)} (${place.interval.map((end) => formatFixed(100 * end, 0)).join(' to ')})`;

/** What spoke in a year, and how many items were looked at beside it. */
function recordedIn(state: LatentRelationsState, relation: LatentRelation, year: number): string {
  const seen = itemsOf(state, relation).filter(({ observed }) => hasYear(observed, year));
  const spoken = seen.filter(({ kind, spoke }) => kind === 'measurement' || hasYear(spoke, year));
  const quiet = seen.length - spoken.length;
  return [
    ...spoken.map(({ short }) => short),
    ...(quiet > 0
      ? [`nothing in ${spoken.length > 0 ? `${quiet} more` : plural(quiet, 'item')}`]
      : []),
  ].join(', ');
}

/** A row for each domain and year of the axis. */
function dataOfRelations(state: LatentRelationsState): ChartData {
  const rows = state.relations.domains.flatMap((relation) => {
    const items = itemsOf(state, relation);
    return yearsOfRelation(state, relation).map((one) => ({ ...one, relation, items }));
  });
  type Row = (typeof rows)[number];
  const named = (of: Row, has: (item: Row['items'][number]) => boolean): string =>
    of.items
      .filter(has)
      .map(({ id }) => id)
      .join(' ');
  return dataOf(rows, {
    domain: ({ relation }) => relation.domain,
    year: ({ year }) => year,
    value: ({ value }) => value,
    low90: ({ interval }) => interval[0],
    high90: ({ interval }) => interval[1],
    level: ({ level }) => level,
    hostile_from: ({ limit }) => limit,
    information: ({ information }) => information,
    uninformative: ({ isInformative }) => yesNo(!isInformative),
    percentile: ({ place }) => place?.at,
    percentile_low90: ({ place }) => place?.interval[0],
    percentile_high90: ({ place }) => place?.interval[1],
    items_observed: (row) => named(row, ({ observed }) => hasYear(observed, row.year)),
    items_that_spoke: (row) => named(row, ({ spoke }) => hasYear(spoke, row.year)),
  });
}
