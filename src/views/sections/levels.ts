import type { LevelId, LevelsResult, MeasureResult } from '../../contract/index.js';
import { nameInText } from '../../states/label.js';
import { caveatsOfResults } from '../../measures/series-caveats.js';
import { validationWords } from '../../measures/containment/validation.js';
import type { ChannelsState } from '../../charts/containment-channels.js';
import { capitalised } from '../../core/format.js';
import { containmentChannels, containmentLevels } from '../../charts/index.js';
import type { LevelsState } from '../../charts/levels-state.js';
import { partOfResult } from '../../charts/part-line.js';
import { box, figure, list, p } from '../blocks.js';
import type { Content } from '../content.js';
import { code } from '../text.js';
import { figureYears, hasIntervals, type ViewContext } from '../context.js';
import type { SectionDefinition } from '../section.js';
import { arenaSentence } from './level-arena.js';
import { channelsOf, levelSlots } from './level-channels.js';
import {
  caveatLine,
  flagLine,
  measureList,
  sourceLine,
  whyEmpty,
  withoutValues,
} from '../lineage.js';

/** Three levels of containment: the probabilities of two and of both, and what each is made of. */
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
      hasValues(result.double) && (context.front ? levelsBasis : levelsFigure)(result, context),
      channelsFigure(result, context),
      arenaSentence(result),
    ];
  },
};

function introduction({ assessment }: ViewContext): Content {
  const pair = assessment.case.pair.map(({ ccode }) => nameInText(ccode)).join(' and ');
  const [named] = assessment.case.third;
  const third = named === undefined ? '' : nameInText(named.ccode);
  return [
    p`Double containment is the probability that two things hold at once. External: ${pair} are both hostile to ${third} and cooperate more than the middle of the relevant dyads. Mutual: each stands by the other’s adversaries, in arms, obligations and trade, more than two thirds of the pairs with a common adversary do. Multilateral containment says where: in bodies for security or the economy that have both and the contested states inside and ${third} outside.`,
    p`These measures are proposals of this project, not established indices. Of thirty triads that were written down before any value, ${validationWords(assessment.case.pair.map(({ ccode }) => ccode))} (see ${code('docs/methods/containment.md')} of the project).`,
  ];
}

const hasValues = (result: MeasureResult): boolean => whyEmpty(result) === null;

/** Levels that have no value in any year, with the reason; said once where none of them has. */
function emptyLevels({ levels, double }: LevelsResult): Content {
  const named = levels.map(({ level, result }) => ({ name: capitalised(level), result }));
  const empty = withoutValues([
    ...(named.some(({ result }) => hasValues(result)) ? named : []),
    { name: 'Both together', result: double },
  ]);
  return empty.length > 0 && list(empty, 'prose small');
}

/** The levels that have a probability. */
const likely: readonly LevelId[] = ['external', 'mutual'];

export function levelsState({ levels, double }: LevelsResult, context: ViewContext): LevelsState {
  return {
    years: figureYears(context),
    subtitle:
      'Probability of external and of mutual containment, and of both, as the measures find them; dashed: as likely as not. The verdict takes both as calibrated on known triads',
    levels: levels
      .filter(({ level }) => likely.includes(level))
      .map(({ level, result }) => ({
        label: capitalised(level),
        slot: levelSlots[level],
        result: partOfResult(result, 'probability', { unit: 'probability' }),
      })),
    double: { label: 'Both', slot: 'ab', result: double },
    events: context.assessment.case.events,
  };
}

function levelsFigure(found: LevelsResult, context: ViewContext): Content {
  const state = levelsState(found, context);
  const results = [found.double, ...found.levels.map(({ result }) => result)];
  return figure(containmentLevels, state, {
    id: 'levels-figure',
    topic: 'Probability of containment',
    subtitle: state.subtitle,
    footer: [
      sourceLine(results, context),
      caveatLine(caveatsOfResults(results)),
      flagLine([found.double], 'In some years'),
    ],
    notes: [
      p`The broad line is both together, which is double containment. A dotted line below the chart marks years without a value.`,
      p`The probabilities have no interval: each is a statement about the errors of the estimates already. That of both is drawn with the two together, since both rest on the same hostilities.`,
      measureList([found.double, ...state.levels.map(({ result }) => result)]),
    ],
    dataTitle: 'Probability of containment by year',
  });
}

/** What the figure of a brief rests on, below it. */
function levelsBasis(found: LevelsResult, context: ViewContext): Content {
  const { levels } = levelsState(found, context);
  const results = [found.double, ...levels.map(({ result }) => result)];
  return box(
    [
      p`${context.placeLink('over-time', 'Probability of containment by year')}. ${flagLine([found.double], 'In some years')}`,
      measureList(results),
    ],
    'notes',
  );
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
    subtitle: `Index of each level${results.some(hasIntervals) ? ' with its 90% interval as a band' : ''}, and its channels`,
    footer: [sourceLine(results, context), caveatLine(caveatsOfResults(results))],
    dataTitle: 'Channels of containment by year',
    paperWidth: 1040,
  });
}
