import { nameInText } from '../../app/engine/catalogue.js';
import type { ContestChannel, ContestSeries } from '../../app/arena/contest.js';
import { arenaShapes } from '../../app/arena/geometry.js';
import { caveatsOfContest } from '../../app/series/series-caveats.js';
import { contestLines, contestMap } from '../../charts/index.js';
import { tintText, type ContestMapState } from '../../charts/contest-map.js';
import type { NamedState, Sides } from '../../charts/contest-state.js';
import type { ContestLinesState } from '../../charts/contest-ties.js';
import { plural } from '../../core/format.js';
import type { StateLabel } from '../../core/series.js';
import { yearRunsText } from '../../core/year-runs.js';
import { partlyCoded, type ReportContext } from '../context.js';
import { figure } from '../figure.js';
import { html, joined, type Html, type HtmlValue } from '../html.js';
import { caveatLine } from '../lineage.js';

interface ChannelWords {
  /** Name of the channel on a map. */
  readonly title: string;
  /** What is shared, at the start of a finding. */
  readonly topic: string;
  readonly subtitle: string;
}

const words: Readonly<Record<ContestChannel['id'], ChannelWords>> = {
  trade: {
    title: 'Trade',
    topic: 'shares of trade',
    subtitle:
      'Share of each of the two in the state’s trade, exports and imports together, in percent',
  },
  arms: {
    title: 'Arms',
    topic: 'shares of arms imports',
    subtitle:
      'Share of each of the two in the state’s imports of major arms over five years, in percent',
  },
  votes: {
    title: 'UN votes',
    topic: 'agreement in the UN General Assembly',
    subtitle:
      'Cohen’s kappa with squared weights over joint roll calls of the session; 1 same votes, 0 chance',
  },
  institutions: {
    title: 'Institutions',
    topic: 'shared bodies',
    subtitle: 'Number of coded bodies that the state shares with each of the two',
  },
};

/** Names of sources that are short enough to stand in a chart. */
const shortNames: Readonly<Record<string, string>> = {
  'trade-cow': 'Correlates of War',
  'trade-itpd': 'ITPD-E',
  'trade-dots': 'Direction of Trade',
  'trade-eurostat': 'Eurostat',
};

/** Who is ahead in the third states that the two compete over: maps of the last years, then every channel over time. */
export function contestSection(context: ReportContext): Html {
  const { contest, case: subject } = context.assessment;
  if (contest === undefined) return html``;
  const pair = subject.pair.map(({ ccode }) => nameInText(ccode)).join(' and ');
  const arena = new Map(
    contest.channels.flatMap(({ states }) => states.map(({ state }) => [state.ccode, state])),
  );
  const names = [...arena.values()].map(({ name }) => name);
  return html`<section id="contest" aria-labelledby="contest-title">
    <h2 id="contest-title">The contest for third states</h2>
    <p>
      The arena is the ${plural(names.length, 'third state')} that the case says ${pair} contend
      for: ${names.join(', ')}. A side is ahead from the first of three years running in which its
      tie is the greater. Sources are never joined: each has its own line, and where they name
      different sides both are shown.
    </p>
    ${mapFigure(context, contest.channels, [...arena.keys()])}
    ${contest.channels.map((channel) => channelFigure(context, channel))}
  </section> `;
}

const named = ({ ccode, iso3, name }: StateLabel): NamedState => ({
  code: iso3 ?? String(ccode),
  name,
});

const sidesOf = ({ assessment }: ReportContext): Sides => ({
  first: named(assessment.case.pair[0]),
  second: named(assessment.case.pair[1]),
});

const sourceName = (dataset: string, { assessment }: ReportContext): string =>
  shortNames[dataset] ?? assessment.sources.find(({ id }) => id === dataset)?.title ?? dataset;

function datasetsOf({ states }: ContestChannel): string[] {
  return [...new Set(states.flatMap(({ series }) => series.map(({ dataset }) => dataset)))];
}

/** The panels of the map: one for each channel and source. */
export function mapState(
  context: ReportContext,
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
  context: ReportContext,
  channels: readonly ContestChannel[],
  arena: readonly number[],
): Html {
  const [a, b] = context.assessment.case.pair;
  const names = { a: nameInText(a.ccode), b: nameInText(b.ccode) };
  const state = mapState(context, channels, arenaShapes(arena, [a.ccode, b.ccode]));
  const units = [...new Set(channels.map(({ unit }) => unit))];
  return figure(
    contestMap,
    state,
    {
      id: 'contest-map',
      topic: 'Who is ahead in the last year of each source',
      subtitle: `Tie with ${names.a} less tie with ${names.b}; shares in percentage points, votes in points of kappa, institutions in bodies`,
      footer: html`Source: ${sourceLinks(channels.flatMap(datasetsOf), context)}. Outlines: Natural
      Earth; they show today’s states as that source draws them and take no side on any border.`,
      notes: html`<p>
          <b>Plain</b>: ${names.a} ahead. <b>Hatched</b>: ${names.b} ahead. Bars have the length of
          the largest lead of their panel.
        </p>
        <p>Three tints: ${units.map(tintText).join('; ')}.</p>`,
      dataTitle: 'The contest in the last year of each source',
    },
    context,
  );
}

const sourceLinks = (datasets: readonly string[], context: ReportContext): HtmlValue[] =>
  joined([...new Set(datasets)].map((id) => context.sourceLink(id)));

/** The panels of a channel: one for each state. */
export function linesState(context: ReportContext, channel: ContestChannel): ContestLinesState {
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

function channelFigure(context: ReportContext, channel: ContestChannel): Html {
  return figure(
    contestLines,
    linesState(context, channel),
    {
      id: `contest-${channel.id}`,
      topic: words[channel.id].title,
      subtitle: words[channel.id].subtitle,
      footer: html`Source: ${sourceLinks(datasetsOf(channel), context)}. Measure:
      ${measuresOf(channel)}. A vertical rule marks the first of three years running in which the
      other side is ahead, in the colour of the side that comes
      ahead.${leftOut(channel, context)}${caveatLine(caveatsOfContest(channel, context.assessment.case))}`,
      notes: notesOf(channel),
      dataTitle: `${words[channel.id].title}: ties by state, source and year`,
      paperWidth: 960,
    },
    context,
  );
}

/** The bodies that a count of shared bodies leaves out. */
function leftOut({ id }: ContestChannel, { assessment }: ReportContext): Html | false {
  const partial = partlyCoded(assessment);
  return (
    id === 'institutions' &&
    partial.length > 0 &&
    html` The count leaves out bodies of which only some members are coded: ${partial.join('; ')}.
      <a href="#institutions">Institutions as sets</a> shows them too.`
  );
}

function measuresOf({ states }: ContestChannel): HtmlValue[] {
  const ids = new Set(states.flatMap(({ series }) => series.map(({ measure }) => measure)));
  const hedged = states.some(({ series }) => series.some(({ hedging }) => hedging !== undefined));
  return joined([...ids, ...(hedged ? ['hedging'] : [])].map((id) => html`<code>${id}</code>`));
}

/** Hedging of the last year, and years in which sources disagree. */
function notesOf({ states }: ContestChannel): Html | undefined {
  const hedged = states.flatMap(({ state, series }) =>
    series.slice(0, 1).flatMap((one) => {
      const value = lastOf(one.hedging);
      return value === null ? [] : [`${state.name} ${value.toFixed(2)} (${one.latest.year})`];
    }),
  );
  const split = states.filter(({ compared }) => compared.disagree.length > 0);
  if (hedged.length === 0 && split.length === 0) return undefined;
  return html`${
    hedged.length > 0 &&
    html`<p>
      <b>Hedging</b>, 1 where each of the two has half, 0 where one has nothing:
      ${hedged.join(', ')}.
    </p>`
  }${
    split.length > 0 &&
    html`<p>
      <b>Sources name different sides</b>:
      ${split
        .map(
          ({ state, compared }) =>
            `${state.name} in ${compared.disagree.length} of ${compared.years} years (${yearRunsText(compared.disagree)})`,
        )
        .join('; ')}.
    </p>`
  }`;
}

function lastOf(values: ContestSeries['hedging']): number | null {
  return values?.findLast((value) => value !== null) ?? null;
}
