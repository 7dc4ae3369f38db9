import type { ArenaChannel, ArenaResult, ArenaState } from '../../../contract/index.js';
import { useEffect, useRef } from 'preact/hooks';
import type { ContestLinesState } from '../../../charts/contest-ties.js';
import { contestLines } from '../../../charts/index.js';
import { escapeText } from '../../../charts/draw/svg.js';
import { missingReasons } from '../../../core/missing.js';
import { Button } from '../../components/button.js';
import { DataTable } from '../../components/data-table.js';
import { Figure } from '../../components/figure.js';
import { Empty } from '../../components/status.js';
import { named } from '../../state/address.js';
import { arena } from './strings.js';
import { hedgingChart, hedgingState } from './hedging.js';
import { useVoteIntervals, type Bands } from './vote-intervals.js';

interface StateOverTimeProps {
  readonly result: ArenaResult;
  readonly state: ArenaState;
  /** Whether the reader has just chosen the state, and is to be led to it. */
  readonly isChosen: boolean;
  readonly onClose: () => void;
}

/** One state’s ties with the two over time, channel by channel, how it hedges, and what is not known. */
export function StateOverTime({ result, state, isChosen, onClose }: StateOverTimeProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isChosen) heading.current?.focus();
  }, [state]);
  const at = result.states.indexOf(state);
  const known = result.channels.filter(({ states }) => states[at]!.series.length > 0);
  const hedging = hedgingState(result, at);
  const votes = useVoteIntervals(result, at);
  return (
    <section class="over-time" aria-labelledby="state-title">
      <div class="head">
        <h2 id="state-title" ref={heading} tabIndex={-1}>
          {arena.state.heading(state.name)}
        </h2>
        <Button onClick={onClose}>{arena.state.close}</Button>
      </div>
      {known.length === 0 && <Empty>{arena.state.nothing(state.inText)}</Empty>}
      <div class="small-figures">
        {known.map((channel) => (
          <ChannelFigure
            key={channel.id}
            {...{ result, channel, at }}
            bands={channel.id === 'votes' ? votes : undefined}
          />
        ))}
        {hedging !== undefined && (
          <Figure
            id="arena-hedging"
            chart={hedgingChart}
            state={hedging}
            topic={arena.state.hedging}
            subtitle={escapeText(`${hedging.subtitle}.`)}
            footer={escapeText(arena.state.hedgingFooter)}
            dataTitle={arena.state.dataTitle(arena.state.hedging)}
          />
        )}
      </div>
      <details>
        <summary>{arena.state.gaps}</summary>
        <DataTable {...gapTable(result, at)} caption={arena.state.gaps} />
      </details>
    </section>
  );
}

interface ChannelFigureProps {
  readonly result: ArenaResult;
  readonly channel: ArenaChannel;
  readonly at: number;
  readonly bands: Bands | undefined;
}

function ChannelFigure({ result, channel, at, bands }: ChannelFigureProps) {
  const { title, subtitle } = arena.channels[channel.id];
  const { compared } = channel.states[at]!;
  const sources = sourcesOf(channel, at).map(({ title }) => title);
  const { disagree, years } = compared;
  const split = disagree.length > 0 ? [arena.state.disagree(disagree, years)] : [];
  const footer = [
    arena.state.linesFooter(sources.join(', ')),
    ...(bands === undefined ? [] : [arena.state.bands]),
    ...split,
    ...channel.caveats,
  ];
  return (
    <Figure
      id={`arena-${channel.id}`}
      chart={contestLines}
      state={linesState(result, channel, at, bands)}
      topic={title}
      subtitle={escapeText(`${subtitle}.`)}
      footer={escapeText(footer.join(' '))}
      dataTitle={arena.state.dataTitle(title)}
    />
  );
}

/** The sources of a channel that have the state with both. */
const sourcesOf = ({ sources, states }: ArenaChannel, at: number) =>
  sources.filter(({ dataset }) => states[at]!.series.some((one) => one.dataset === dataset));

function linesState(
  { pair, states }: ArenaResult,
  channel: ArenaChannel,
  at: number,
  bands: Bands | undefined,
): ContestLinesState {
  const sources = sourcesOf(channel, at);
  const { series, compared } = channel.states[at]!;
  return {
    topic: arena.channels[channel.id].topic,
    unit: channel.unit,
    sides: { first: named(pair[0]), second: named(pair[1]) },
    sources: sources.map(arena.sourceName),
    years: [
      Math.min(...series.map(({ from }) => from)),
      Math.max(...series.map(({ latest }) => latest.year)),
    ],
    panels: [
      {
        ...named(states[at]!),
        compared,
        series: series.map((one) => ({
          ...one,
          source: sources.findIndex(({ dataset }) => dataset === one.dataset),
          ...(bands === undefined ? {} : { bands }),
        })),
      },
    ],
  };
}

function gapTable({ channels }: ArenaResult, at: number) {
  return {
    columns: arena.state.gapColumns,
    rows: channels.flatMap(({ id, sources, states }) =>
      sources.flatMap((source) =>
        (states[at]!.gaps[source.dataset] ?? []).map(({ from, to, reason }) => [
          arena.channels[id].title,
          arena.sourceName(source),
          arena.state.years({ from, to }),
          missingReasons[reason],
        ]),
      ),
    ),
  };
}
