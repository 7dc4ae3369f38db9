import { nameInText } from '../../app/engine/catalogue.js';
import type { LevelsResult } from '../../app/assess/figure-results.js';
import { caveatsOfResults } from '../../app/series/series-caveats.js';
import { validation } from '../../app/assess/validation.js';
import type { ChannelsState } from '../../charts/containment-channels.js';
import { formatFixed } from '../../core/format.js';
import { containmentChannels, containmentLevels } from '../../charts/index.js';
import type { LevelsState } from '../../charts/levels-layout.js';
import { percentileOfResult } from '../../charts/part-line.js';
import type { MeasureResult } from '../../core/series.js';
import { figureYears, type ReportContext } from '../context.js';
import { figure } from '../figure.js';
import { html, type Html } from '../html.js';
import { arenaSentence } from './level-arena.js';
import { channelsOf, channelWords, levelName, levelSlots } from './level-channels.js';
import { caveatLine, flagLine, measureList, sourceLine, whyEmpty } from '../lineage.js';

/** Three levels of containment, the weakest of them emphasised, and the channels that make each. */
export function levelsSection(context: ReportContext): Html {
  const { levels: result, case: subject } = context.assessment;
  if (result === undefined) return html``;
  const pair = subject.pair.map(({ ccode }) => nameInText(ccode)).join(' and ');
  const third = subject.third[0] === undefined ? '' : nameInText(subject.third[0].ccode);
  const { expectations, right, wrong, noValue, mutual } = validation();
  return html`<section id="levels" aria-labelledby="levels-title">
    <h2 id="levels-title">Three levels of containment</h2>
    <p>
      Double containment needs all three: ${pair} stand together against ${third} (external), lean
      against each other through arms, obligations and trade (mutual), and contend inside shared
      bodies that leave ${third} out (multilateral). One level cannot pay for another: the lowest of
      the three percentiles is the measure.
    </p>
    <p>
      These measures are proposals of this project, not established indices: of ${expectations}
      expectations about known groups that were held out, ${right} came out right, ${wrong} wrong
      and ${noValue} have no value, and mutual containment did worst, right in ${mutual.right} of
      ${mutual.computed}: it is not validated (see
      <code>docs/methods/containment.md</code> of the project).
    </p>
    ${emptyLevels(result)}
    ${result.levels.some((level) => hasValues(level.result)) && levelsFigure(result, context)}
    ${channelsFigure(result, context)} ${arenaSentence(result)} ${leaveOneOutTable(result)}
  </section> `;
}

const hasValues = (result: MeasureResult): boolean => whyEmpty(result) === null;

/** Levels that have no value in any year, with the reason; said once where none of them has. */
function emptyLevels({ levels, weakest }: LevelsResult): Html | false {
  const named = levels.map(({ level, result }) => ({
    name: levelName(level),
    why: whyEmpty(result),
  }));
  const empty = [
    ...(named.every(({ why }) => why !== null) ? [] : named),
    { name: 'All three together', why: whyEmpty(weakest) },
  ].filter(({ why }) => why !== null);
  return (
    empty.length > 0 &&
    html`<ul class="prose small">
        ${empty.map(({ name, why }) => html`<li>${name}: no value in any year. ${why}</li> `)}
      </ul>
      <p class="small">The levels are measured for ${weakest.population}.</p>`
  );
}

export function levelsState(
  { levels, weakest }: LevelsResult,
  context: ReportContext,
): LevelsState {
  return {
    years: figureYears(context),
    subtitle: `Percentile of each level among ${weakest.population}`,
    levels: levels.map(({ level, result }) => ({
      label: levelName(level),
      slot: levelSlots[level],
      result: percentileOfResult(result),
    })),
    weakest: { label: 'Weakest level', slot: 'ab', result: weakest },
    events: context.assessment.case.events,
  };
}

function levelsFigure(found: LevelsResult, context: ReportContext): Html {
  const { levels, weakest } = found;
  const state = levelsState(found, context);
  const results = [weakest, ...levels.map(({ result }) => result)];
  const wide = weakest.series.some(
    ({ interval }) => interval !== undefined && interval[1] - interval[0] > 0.005,
  );
  return figure(
    containmentLevels,
    state,
    {
      id: 'levels-figure',
      topic: 'Containment at three levels',
      subtitle: `${state.subtitle}; 0.5 is the median${wide ? '; the inner band is the 90% interval of the weakest level' : ''}`,
      footer: [
        ...sourceLine(results, context),
        caveatLine(caveatsOfResults(results)),
        flagLine(results, 'Hollow points'),
      ],
      notes: html`<p>
          The shaded ground and its broad edge are the weakest level, which is double containment. A
          dotted line below the chart marks years without a value.
        </p>
        ${measureList(results)}`,
      dataTitle: 'Containment at three levels, percentiles by year',
    },
    context,
  );
}

export function channelsState({ levels }: LevelsResult, context: ReportContext): ChannelsState {
  return {
    years: figureYears(context),
    levels: levels
      .map((level) => ({ label: levelName(level.level), channels: channelsOf(level, context) }))
      .filter(({ channels }) => channels.length > 0),
  };
}

function channelsFigure(found: LevelsResult, context: ReportContext): Html | false {
  const results = found.levels.map(({ result }) => result);
  const state = channelsState(found, context);
  if (state.levels.length === 0) return false;
  return figure(
    containmentChannels,
    state,
    {
      id: 'channels-figure',
      topic: 'What each level is made of',
      subtitle:
        'Channels of external containment from 0 to 1 before hostility is counted; of mutual containment, percentiles among the pairs',
      footer: [...sourceLine(results, context), caveatLine(caveatsOfResults(results))],
      dataTitle: 'Channels of containment by year',
    },
    context,
  );
}

function leaveOneOutTable({ leaveOneOut }: LevelsResult): Html | false {
  if (leaveOneOut === undefined || leaveOneOut.rows.length === 0) return false;
  const { year, weakest, rows } = leaveOneOut;
  const known = rows.flatMap((row) => row.weakest ?? []);
  const title = `Weakest level in ${year} with one channel left out`;
  const number = (value: number | null): string => (value === null ? '–' : shownPlace(value));
  return html`<h3 class="question-title">
      Without any one channel the weakest level of ${year} lies between
      ${shownPlace(Math.min(...known))} and ${shownPlace(Math.max(...known))}
    </h3>
    <p>With all channels it is ${shownPlace(weakest)}.</p>
    <div class="scroll" role="region" tabindex="0" aria-label="${title}">
      <table class="plain">
        <caption>
          ${title}
        </caption>
        <thead>
          <tr>
            <th scope="col">Channel left out</th>
            <th scope="col" class="num">Percentile of its level</th>
            <th scope="col" class="num">Weakest level</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <th scope="row">
                  ${channelWords[row.channel]?.title ?? row.channel}<span class="small"
                    >${levelName(row.level)}</span
                  >
                </th>
                <td class="num">${number(row.percentile)}</td>
                <td class="num">${number(row.weakest)}</td>
              </tr> `,
          )}
        </tbody>
      </table>
    </div>`;
}

/** A place among triads, from 0 to 1: none is beyond all others, and one that would round to an end says that it is short of it. */
function shownPlace(u: number): string {
  if (u < 0.005) return '<0.01';
  return u >= 0.995 ? '>0.99' : formatFixed(u, 2);
}
