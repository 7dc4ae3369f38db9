import type { ArenaOrigin, ArenaSource, Span } from '../../../contract/index.js';
import type { ChannelId } from './model.js';
import type { Passed, Standing, Summary } from './summary.js';
import type { Side } from '../../../charts/contest-state.js';
import { tintText } from '../../../charts/contest-map.js';
import { formatWindow, listed, plural } from '../../../core/format.js';
import { yearRunsText } from '../../../core/year-runs.js';
import {
  channelWords,
  leadRule,
  shortNames,
  type ChannelWords,
} from '../../../views/contest-words.js';

export interface Names {
  readonly first: string;
  readonly second: string;
}

interface HedgingLine {
  readonly label: string;
  readonly first: { readonly year: number; readonly value: number };
  readonly last: { readonly year: number; readonly value: number };
}

const channels: Readonly<Record<ChannelId, ChannelWords>> = {
  ...channelWords,
  institutions: {
    ...channelWords.institutions,
    subtitle: `${channelWords.institutions.subtitle}; bodies of which only some members are coded are left out`,
  },
};

type NamedSource = Pick<ArenaSource, 'dataset' | 'title'>;

const sourceName = ({ dataset, title }: NamedSource): string => shortNames[dataset] ?? title;

const spanOf = ({ from, to }: Span): string => formatWindow([from, to]);

/** Names, or how many where there are too many to be read. */
const some = (names: readonly string[], most = 5): string =>
  names.length <= most ? listed(names) : counted(names.length);

const inChannel = ({ channel, source }: Pick<Standing, 'channel' | 'source'>): string =>
  channel.sources.length > 1
    ? `${channels[channel.id].inText} by ${sourceName(source)}`
    : channels[channel.id].inText;

const counted = (n: number): string => plural(n, 'state');

function standingText(standing: Standing, side: Side): string {
  const { known } = standing;
  const count = standing[side].length;
  const words =
    count < known
      ? `${count} of ${counted(known)}`
      : known === 1
        ? counted(known)
        : `all ${counted(known)}`;
  return `${inChannel(standing)} (${words})`;
}

function nowText({ standings, missing }: Summary, names: Names, year: number): string {
  if (standings.length === 0) return `No source has ties of these states with both in ${year}.`;
  const lead = ({ first, second }: Standing): Side | null =>
    first.length === second.length ? null : first.length > second.length ? 'first' : 'second';
  const told = (['first', 'second'] as const).flatMap((side) => {
    const own = standings.filter((one) => lead(one) === side);
    return own.length === 0
      ? []
      : [`${names[side]} is ahead in ${listed(own.map((one) => standingText(one, side)))}`];
  });
  const even = standings.filter((one) => lead(one) === null);
  if (even.length > 0) told.push(`neither is ahead in ${listed(even.map(evenText))}`);
  const none = missing.map((id) => channels[id].inText);
  const rest = none.length > 0 ? ` No series here has ${listed(none)} for that year.` : '';
  return `In ${year} ${told.join('; ')}.${rest}`;
}

const evenText = (standing: Standing): string =>
  standing.first.length === 0
    ? `${inChannel(standing)} (level everywhere)`
    : `${inChannel(standing)} (${standing.first.length} to ${standing.second.length})`;

/** Two years are compared: that a side leads in one says nothing of the years between. */
function changeText({ passed, compared }: Summary, names: Names, before: number): string {
  if (compared === 0) return `There is nothing to compare with in ${before}.`;
  if (passed.length === 0)
    return `Wherever both years are known, the same side was ahead in ${before}.`;
  const told = (['first', 'second'] as const).flatMap((to) => {
    const own = passed.filter((one) => one.to === to);
    const what = own.map((one: Passed) => `${inChannel(one)} in ${some(one.states)}`);
    return own.length === 0
      ? []
      : [`${names[to]} is ahead and no longer behind in ${what.join('; in ')}`];
  });
  return `Compared with ${before}, ${told.join('; ')}.`;
}

export const arena = {
  pair: 'The two that contend',
  first: 'First state',
  second: 'Second state',
  sameState: 'A state does not contend with itself: choose another second state.',
  ofStates: 'Who is ahead between two can be shown of single states only.',
  states: 'States contended for',
  byDefault: 'As the case of the pair names them, or automatic',
  automatic: 'Automatic: both among the ten largest partners, or neighbours',
  own: 'Own choice',
  kinds: { area: 'Areas', region: 'Regions', body: 'Members of a body' },
  editStates: (n: number): string => `Choose states (${n})`,
  add: 'Add a state',
  remove: (name: string): string => `Remove ${name}`,
  loading: 'Computing the contest…',
  loadingMap: 'Loading the outlines…',
  heading: (first: string, second: string): string => `${first} and ${second}`,
  headingIn: (place: string): string => `Contested states: ${place}`,
  place: (names: readonly string[], group: string | undefined): string =>
    group === undefined
      ? names.length > 5
        ? counted(names.length)
        : listed(names)
      : `${group}, ${counted(names.length)}`,
  origin: ({ kind, year }: ArenaOrigin, n: number): string =>
    ({
      case: `${counted(n)}, as the case of the pair names them.`,
      automatic: `${counted(n)}: those for which both were among the ten largest partners of trade, or neighbours, in ${year ?? ''} (Correlates of War).`,
      group: `${counted(n)}, as of ${year ?? ''}; the two that contend are left out.`,
      stated: `${counted(n)} of your choice.`,
    })[kind],
  none: 'By this rule the two contest no state. Choose a group or single states.',
  noTies: 'No source has ties of these states with both of the two, in any year.',
  summary: (summary: Summary, names: Names, year: number, before: number): string =>
    `${nowText(summary, names, year)} ${changeText(summary, names, before)}`,
  opensAt: (year: number, source: NamedSource | undefined, to: number): string =>
    `Shown as of ${year}, the last year in which ${source === undefined ? 'the source' : sourceName(source)} has most of these states. Other channels go on to ${to}: move the year.`,
  channel: 'Channel',
  source: 'Source',
  year: 'Year',
  channels,
  sourceName,
  sourceOption: (source: ArenaSource): string =>
    `${sourceName(source)}, ${spanOf(source.coverage)}`,
  title: (id: ChannelId, source: NamedSource | undefined, several: boolean): string =>
    several && source !== undefined
      ? `${channels[id].title}, ${sourceName(source)}`
      : channels[id].title,
  map: {
    name: 'Map',
    heading: 'Who is ahead where',
    dataTitle: (title: string, year: number): string => `${title}: ties in ${year}`,
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    whole: 'All contested states',
    moves: { left: 'Move left', right: 'Move right', up: 'Move up', down: 'Move down' },
    hint: 'Choose a state on the map or in the table to see its ties over time.',
    without: (names: readonly string[]): string =>
      `Not on the map, which has today’s states and not the smallest: ${listed(names)}.`,
    notes: ({ first, second }: Names, unit: string): string[] => [
      `Plain: ${first} ahead. Hatched: ${second} ahead. Small states are dots: a circle where ${first} is ahead, a square where ${second} is. A broken edge: no value in the year.`,
      `Three tints, by the size of the lead: ${tintText(unit)}.`,
      'Outlines: Natural Earth; they show today’s states as that source draws them, in every year, and take no side on any border.',
    ],
    subtitle: (id: ChannelId): string => `${channels[id].subtitle}.`,
    footer: ({ title, measure, coverage }: ArenaSource): string =>
      `Source: ${title}. Measure: ${measure}, ${spanOf(coverage)}.`,
  },
  table: {
    heading: 'State by state',
    caption: (year: number): string => `Ties of each state in ${year}`,
    lead: 'In each cell who is ahead and by how much, the tie with the first and with the second of the two, and from which year on that side has been ahead, three years running at first. Sources are never joined. Headings sort.',
    state: 'State',
    hedging: (channel: string): string => `Hedging, ${channel}`,
    hedgingNote:
      'Hedging is 1 where each of the two has half of the state’s ties, 0 where one has nothing.',
    errors: (isSite: boolean): string =>
      `Shares of recorded trade and deliveries, hedging, which is made of them, and counts of common bodies have no interval: no error is known of the records. Votes are an estimate from the roll calls of each year${isSite ? '; a server has their 90% intervals' : ': choose a state to see their 90% intervals'}.`,
    level: 'level',
    noValue: 'no value',
    since: (name: string, from: number, fromStart: boolean): string =>
      fromStart ? `${name} from the start (${from})` : `${name} since ${from}`,
    noRun: 'not for three years running',
    disagree: 'sources disagree',
    saveYear: (year: number): string => `Table of ${year}, CSV`,
    saveAll: 'All years and channels, CSV',
    api: 'All as JSON',
  },
  state: {
    heading: (name: string): string => `${name} over time`,
    close: 'Close',
    dataTitle: (what: string): string => `${what}, year by year`,
    gaps: 'Years without a value, and why',
    gapColumns: ['Channel', 'Source', 'Years', 'Why'],
    years: spanOf,
    hedging: 'Hedging',
    hedgingTopic: (name: string): string => `Hedging of ${name}`,
    hedgingFinding: (topic: string, lines: readonly HedgingLine[]): string =>
      `${topic}: ${lines
        .map(
          ({ label, first, last }) =>
            `${label.replace(/^./, (letter) => letter.toLowerCase())} ${first.value.toFixed(2)} in ${first.year}, ${last.value.toFixed(2)} in ${last.year}`,
        )
        .join('; ')}`,
    hedgingFooter:
      'Measure: hedging, from the shares of the figures beside. Each line has its own ties and source.',
    hedgingSubtitle:
      'Twice the harmonic mean of the two shares: 1 where each has half of the state’s ties, 0 where one has nothing',
    nothing: (name: string): string =>
      `No source has ties of ${name} with both of the two, in any year.`,
    disagree: (found: readonly number[], of: number): string =>
      `Sources name different sides in ${found.length} of ${of} years (${yearRunsText(found)}).`,
    bands:
      'Bands: 90% intervals of the two ties, from 1,000 draws of the roll calls of each year, each tie by itself. Many roll calls are the same for both, so who is ahead may be surer than bands that overlap look.',
    linesFooter: (source: string): string => `Source: ${source}. ${leadRule}`,
  },
};
