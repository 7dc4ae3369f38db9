import type { ContestChannel } from '../../contract/index.js';
import { nameInText } from '../../states/label.js';
import { caveatsOfContest } from '../../measures/series-caveats.js';
import { contestLines, contestMap } from '../../charts/index.js';
import { tintText, type ContestMapState } from '../../charts/contest-map.js';
import type { NamedState, Sides } from '../../charts/contest-state.js';
import type { ContestLinesState } from '../../charts/contest-ties.js';
import { plural } from '../../core/format.js';
import type { StateLabel } from '../../core/series.js';
import { yearRunsText } from '../../core/year-runs.js';
import { figure, p } from '../blocks.js';
import type { Content } from '../content.js';
import { bold, code, joined, link, prose } from '../text.js';
import { partlyCoded, type ViewContext } from '../context.js';
import { channelWords as words, leadRule, shortNames } from '../contest-words.js';
import { caveatLine } from '../lineage.js';
import type { SectionDefinition } from '../section.js';

/** Who is ahead in the third states that the two compete over: maps of the last years, then every channel over time. */
export const contestSection: SectionDefinition = {
  id: 'contest',
  title: 'Contest',
  heading: 'The contest for third states',
  figures: 'measured',
  content(context) {
    const { contest, case: subject } = context.assessment;
    if (contest === undefined) return null;
    const pair = subject.pair.map(({ ccode }) => nameInText(ccode)).join(' and ');
    const thirdStates = new Map(
      contest.channels.flatMap(({ states }) => states.map(({ state }) => [state.ccode, state])),
    );
    const names = [...thirdStates.values()].map(({ name }) => name);
    return [
      p`The arena is the ${plural(names.length, 'third state')} that the case says ${pair} contend for: ${names.join(', ')}. A side is ahead from the first of three years running in which its tie is the greater. Sources are never joined: each has its own line, and where they name different sides both are shown.`,
      mapFigure(context, contest.channels, [...thirdStates.keys()]),
      contest.channels.map((channel) => channelFigure(context, channel)),
    ];
  },
};

const named = ({ ccode, iso3, name }: StateLabel): NamedState => ({
  code: iso3 ?? String(ccode),
  name,
});

const sidesOf = ({ assessment }: ViewContext): Sides => ({
  first: named(assessment.case.pair[0]),
  second: named(assessment.case.pair[1]),
});

const sourceName = (dataset: string, { assessment }: ViewContext): string =>
  shortNames[dataset] ?? assessment.sources.find(({ id }) => id === dataset)?.title ?? dataset;

function datasetsOf({ states }: ContestChannel): string[] {
  return [...new Set(states.flatMap(({ series }) => series.map(({ dataset }) => dataset)))];
}

/** The panels of the map: one for each channel and source. */
export function mapState(
  context: ViewContext,
  channels: readonly ContestChannel[],
  shapes: ContestMapState['shapes'],
): ContestMapState {
  const panels = channels.flatMap((channel) => {
    const datasets = datasetsOf(channel);
    const { title } = words[channel.id];
    return datasets.map((dataset) => ({
      channel: title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()),
      title: `${title}${datasets.length > 1 ? `, ${sourceName(dataset, context)}` : ''}`,
      unit: channel.unit,
      entries: channel.states.flatMap(({ state, series }) => {
        const found = series.find((one) => one.dataset === dataset);
        return found === undefined ? [] : [{ ...named(state), ...found.latest }];
      }),
    }));
  });
  return { sides: sidesOf(context), shapes, panels };
}

function mapFigure(
  context: ViewContext,
  channels: readonly ContestChannel[],
  thirdStates: readonly number[],
): Content {
  const [a, b] = context.assessment.case.pair;
  const names = { a: nameInText(a.ccode), b: nameInText(b.ccode) };
  const shapes = context.shapesOf(thirdStates, [a.ccode, b.ccode]);
  const units = [...new Set(channels.map(({ unit }) => unit))];
  return figure(contestMap, mapState(context, channels, shapes), {
    id: 'contest-map',
    topic: 'Who is ahead in the last year of each source',
    subtitle: `Tie with ${names.a} less tie with ${names.b}; shares in percentage points, votes in points of kappa, institutions in bodies`,
    footer: prose`Source: ${sourceLinks(channels.flatMap(datasetsOf), context)}. Outlines: Natural
      Earth; they show today’s states as that source draws them and take no side on any border.`,
    notes: [
      p`${bold('Plain')}: ${names.a} ahead. ${bold('Hatched')}: ${names.b} ahead. Bars have
          the length of the largest lead of their panel.`,
      p`Three tints: ${units.map(tintText).join('; ')}.`,
    ],
    dataTitle: 'The contest in the last year of each source',
    paperWidth: 1040,
  });
}

const sourceLinks = (datasets: readonly string[], context: ViewContext): Content[] =>
  joined([...new Set(datasets)].map((id) => context.sourceLink(id)));

/** The panels of a channel: one for each state. */
export function linesState(context: ViewContext, channel: ContestChannel): ContestLinesState {
  const datasets = datasetsOf(channel);
  const { period } = context.assessment.case;
  const ends = channel.states.flatMap(({ series }) => series.map(({ latest }) => latest.year));
  const starts = channel.states.flatMap(({ series }) => series.map(({ from }) => from));
  return {
    topic: words[channel.id].topic,
    unit: channel.unit,
    sides: sidesOf(context),
    sources: datasets.map((dataset) => sourceName(dataset, context)),
    years: [Math.min(period[0], ...starts), Math.max(...ends)],
    panels: channel.states.map(({ state: one, series, compared }) => ({
      ...named(one),
      compared,
      series: series.map(({ dataset, from, first, second, leads }) => ({
        source: datasets.indexOf(dataset),
        from,
        first,
        second,
        leads,
      })),
    })),
  };
}

function channelFigure(context: ViewContext, channel: ContestChannel): Content {
  const { title, subtitle } = words[channel.id];
  return figure(contestLines, linesState(context, channel), {
    id: `contest-${channel.id}`,
    topic: title,
    subtitle,
    footer: prose`Source: ${sourceLinks(datasetsOf(channel), context)}. Measure:
      ${measuresOf(channel)}. ${leadRule}${leftOut(channel, context)}${caveatLine(caveatsOfContest(channel, context.assessment.case))}`,
    notes: notesOf(channel),
    dataTitle: `${title}: ties by state, source and year`,
    // On paper the map tells of the others.
    ...(channel.id === 'trade' ? { paperWidth: 1040 } : { onScreen: true }),
  });
}

/** The bodies that a count of shared bodies leaves out. */
function leftOut({ id }: ContestChannel, { assessment }: ViewContext): Content {
  const partial = partlyCoded(assessment);
  return (
    id === 'institutions' &&
    partial.length > 0 &&
    prose` The count leaves out bodies of which only some members are coded: ${partial.join('; ')}.
      ${link('#institutions', 'Institutions as sets')} shows them too.`
  );
}

function measuresOf({ states }: ContestChannel): Content[] {
  const ids = new Set(states.flatMap(({ series }) => series.map(({ measure }) => measure)));
  const hedged = states.some(({ series }) => series.some(({ hedging }) => hedging !== undefined));
  return joined([...ids, ...(hedged ? ['hedging'] : [])].map((id) => code(id)));
}

/** Hedging of the last year, and years in which sources disagree. */
function notesOf({ states }: ContestChannel): Content {
  const hedged = states.flatMap(({ state, series }) =>
    series.slice(0, 1).flatMap((one) => {
      const value = one.hedging?.findLast((held) => held !== null) ?? null;
      return value === null ? [] : [`${state.name} ${value.toFixed(2)} (${one.latest.year})`];
    }),
  );
  const split = states
    .filter(({ compared }) => compared.disagree.length > 0)
    .map(
      ({ state, compared: { disagree, years } }) =>
        `${state.name} in ${disagree.length} of ${years} years (${yearRunsText(disagree)})`,
    );
  if (hedged.length === 0 && split.length === 0) return undefined;
  return [
    hedged.length > 0 &&
      p`${bold('Hedging')}, 1 where each of the two has half, 0 where one has nothing:
          ${hedged.join(', ')}.`,
    split.length > 0 && p`${bold('Sources name different sides')}: ${split.join('; ')}.`,
  ];
}
