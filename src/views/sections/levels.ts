import type { LevelsResult, MeasureResult } from '../../contract/index.js';
import { nameInText } from '../../states/label.js';
import { caveatsOfResults } from '../../measures/series-caveats.js';
import { validation } from '../../measures/containment/validation.js';
import type { ChannelsState } from '../../charts/containment-channels.js';
import { capitalised, formatFixed } from '../../core/format.js';
import { containmentChannels, containmentLevels } from '../../charts/index.js';
import type { LevelsState } from '../../charts/levels-state.js';
import { percentileOfResult } from '../../charts/part-line.js';
import { figure, heading, list, note, numeric, p, table } from '../blocks.js';
import type { Content } from '../content.js';
import { code, small } from '../text.js';
import { figureYears, type ViewContext } from '../context.js';
import type { SectionDefinition } from '../section.js';
import { arenaSentence } from './level-arena.js';
import { channelsOf, channelWords, levelSlots } from './level-channels.js';
import {
  caveatLine,
  flagLine,
  measureList,
  sourceLine,
  whyEmpty,
  withoutValues,
} from '../lineage.js';

/** Three levels of containment, the weakest of them emphasised, and the channels that make each. */
export const levelsSection: SectionDefinition = {
  id: 'levels',
  title: 'Containment',
  heading: 'Three levels of containment',
  figures: 'measured',
  content(context) {
    const { levels: result } = context.assessment;
    if (result === undefined) return null;
    return [
      introduction(context),
      emptyLevels(result),
      result.levels.some((level) => hasValues(level.result)) && levelsFigure(result, context),
      channelsFigure(result, context),
      arenaSentence(result),
      leaveOneOutTable(result),
    ];
  },
};

function introduction({ assessment }: ViewContext): Content {
  const pair = assessment.case.pair.map(({ ccode }) => nameInText(ccode)).join(' and ');
  const [named] = assessment.case.third;
  const third = named === undefined ? '' : nameInText(named.ccode);
  const { expectations, right, wrong, noValue, mutual } = validation();
  return [
    p`Double containment needs all three: ${pair} stand together against ${third} (external), lean against each other through arms, obligations and trade (mutual), and contend inside shared bodies that leave ${third} out (multilateral). One level cannot pay for another: the lowest of the three percentiles is the measure.`,
    p`These measures are proposals of this project, not established indices: of ${expectations}
        expectations about known groups that were held out, ${right} came out right, ${wrong} wrong
        and ${noValue} have no value, and mutual containment did worst, right in ${mutual.right} of
        ${mutual.computed}: it is not validated (see ${code('docs/methods/containment.md')} of the
        project).`,
  ];
}

const hasValues = (result: MeasureResult): boolean => whyEmpty(result) === null;

/** Levels that have no value in any year, with the reason; said once where none of them has. */
function emptyLevels({ levels, weakest }: LevelsResult): Content {
  const named = levels.map(({ level, result }) => ({ name: capitalised(level), result }));
  const empty = withoutValues([
    ...(named.some(({ result }) => hasValues(result)) ? named : []),
    { name: 'All three together', result: weakest },
  ]);
  return (
    empty.length > 0 && [
      list(empty, 'prose small'),
      note`The levels are measured for ${weakest.population}.`,
    ]
  );
}

export function levelsState({ levels, weakest }: LevelsResult, context: ViewContext): LevelsState {
  return {
    years: figureYears(context),
    subtitle: `Percentile of each level among ${weakest.population}`,
    levels: levels.map(({ level, result }) => ({
      label: capitalised(level),
      slot: levelSlots[level],
      result: percentileOfResult(result),
    })),
    weakest: { label: 'Weakest level', slot: 'ab', result: weakest },
    events: context.assessment.case.events,
  };
}

function levelsFigure(found: LevelsResult, context: ViewContext): Content {
  const { levels, weakest } = found;
  const state = levelsState(found, context);
  const results = [weakest, ...levels.map(({ result }) => result)];
  const wide = weakest.series.some(
    ({ interval }) => interval !== undefined && interval[1] - interval[0] > 0.005,
  );
  return figure(containmentLevels, state, {
    id: 'levels-figure',
    topic: 'Containment at three levels',
    subtitle: `${state.subtitle}; 0.5 is the median${wide ? '; the inner band is the 90% interval of the weakest level' : ''}`,
    footer: [
      sourceLine(results, context),
      caveatLine(caveatsOfResults(results)),
      flagLine(results, 'Hollow points'),
    ],
    notes: [
      p`The shaded ground and its broad edge are the weakest level, which is double containment. A dotted line below the chart marks years without a value.`,
      measureList(results),
    ],
    dataTitle: 'Containment at three levels, percentiles by year',
  });
}

export function channelsState({ levels }: LevelsResult, context: ViewContext): ChannelsState {
  return {
    years: figureYears(context),
    levels: levels
      .map((level) => ({ label: capitalised(level.level), channels: channelsOf(level, context) }))
      .filter(({ channels }) => channels.length > 0),
  };
}

function channelsFigure(found: LevelsResult, context: ViewContext): Content {
  const results = found.levels.map(({ result }) => result);
  const state = channelsState(found, context);
  if (state.levels.length === 0) return null;
  return figure(containmentChannels, state, {
    id: 'channels-figure',
    topic: 'What each level is made of',
    subtitle:
      'Channels of external containment from 0 to 1 before hostility is counted; of mutual containment, percentiles among the pairs',
    footer: [sourceLine(results, context), caveatLine(caveatsOfResults(results))],
    dataTitle: 'Channels of containment by year',
  });
}

function leaveOneOutTable({ leaveOneOut }: LevelsResult): Content {
  if (leaveOneOut === undefined || leaveOneOut.rows.length === 0) return null;
  const { year, weakest, rows } = leaveOneOut;
  const known = rows.flatMap((row) => row.weakest ?? []);
  const [low, high] = [Math.min(...known), Math.max(...known)].map(shownPlace);
  const number = (value: number | null): string => (value === null ? '–' : shownPlace(value));
  return [
    heading(
      3,
      `Without any one channel the weakest level of ${year} lies between ${low} and ${high}`,
      'question-title',
    ),
    p`With all channels it is ${shownPlace(weakest)}.`,
    table({
      label: `Weakest level in ${year} with one channel left out`,
      captioned: true,
      style: 'plain',
      columns: ['Channel left out', ...numeric('Percentile of its level', 'Weakest level')],
      rows: rows.map((row) => [
        [channelWords[row.channel]?.title ?? row.channel, small(capitalised(row.level))],
        number(row.percentile),
        number(row.weakest),
      ]),
    }),
  ];
}

/** A place among triads, from 0 to 1: none is beyond all others, and one that would round to an end says that it is short of it. */
function shownPlace(u: number): string {
  if (u < 0.005) return '<0.01';
  return u >= 0.995 ? '>0.99' : formatFixed(u, 2);
}
