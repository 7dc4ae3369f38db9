import { formatDecibels, formatFixed } from '../../core/format.js';
import { expectations as expectationWords } from '../../evidence/types.js';
import type { EvidenceResult, QuestionResult } from '../../app/assess/assessment.js';
import { observedYears } from '../../app/assess/observed-years.js';
import { anchors, type ReportContext } from '../context.js';
import { html, joined, type Html } from '../html.js';
import { dimensionWords, paramsText, valueAndUnit } from '../words.js';
import { percentileStrip } from './claims.js';

/** Measured items with value, window, parameters and expectations; then the weights of all items by reading. */
export function evidenceSection(context: ReportContext): Html {
  const measured = context.assessment.evidence.filter(({ kind }) => kind === 'measured');
  return html`<section id="evidence" aria-labelledby="evidence-title">
    <h2 id="evidence-title">Measured evidence</h2>
    <p>
      Each item is the mean (or trend) over its window, ranked among all units of its population in
      the same years.
    </p>
    <div class="scroll" role="region" tabindex="0" aria-label="Table of measured evidence">
      <table class="evidence measured">
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th scope="col">Observed</th>
            <th scope="col" class="num">Percentile</th>
            <th scope="col">Expected by the readings</th>
            <th scope="col" class="num">Weight</th>
          </tr>
        </thead>
        <tbody>
          ${measured.map((item) => measuredRow(item, context))}
        </tbody>
      </table>
    </div>
    ${context.assessment.questions.map((question) => matrix(question, context))}
  </section> `;
}

function measuredRow(item: EvidenceResult, context: ReportContext): Html {
  const series = item.measure === undefined ? [] : context.seriesLinks(item.measure);
  return html`<tr id="${anchors.evidence(item.id)}">
    <th scope="row">
      ${item.title}<span class="small"
        >${dimensionWords(item.dimension)}; reliability
        ${formatFixed(item.reliability, 2)}${item.standsInFor !== undefined && html`; stands in for ${item.standsInFor}`}</span
      ><span class="small">${item.because}</span>
    </th>
    <td class="observed">
      ${item.value === undefined ? '–' : html`<span class="num">${valueAndUnit(item.value, item.unit ?? '')}</span>`}${item.window !== undefined && `, ${observedYears(item.window, item.years)}`}
      <span class="small"
        ><code>${item.measure}</code
        >${item.of !== undefined && ` of ${item.of.map((role) => context.actorName(role)).join(' – ')}`};
        parameters
        ${paramsText(item.measure, { ...item.params, part: item.part })}${item.population !== undefined && `; ranked among ${item.population}`};
        data
        ${joined(item.datasets.map((id) => context.sourceLink(id)))}${series.length > 0 && html`; chart ${joined(series)}`}</span
      >
    </td>
    <td class="num percentile">
      ${item.percentile === undefined ? '–' : percentileStrip(item.percentile)}
    </td>
    <td class="small expected">${expectations(item, context)}</td>
    <td class="num weight">${weights(item, context)}</td>
  </tr> `;
}

/** Readings grouped by what they expect, from high to low. */
function expectations({ expect = {}, ranges }: EvidenceResult, context: ReportContext): Html {
  const groups = expectationWords
    .map((word) => ({
      word,
      readings: Object.keys(expect).filter((reading) => expect[reading] === word),
    }))
    .filter(({ word, readings }) => word !== 'any' && readings.length > 0);
  if (groups.length === 0) return html`none`;
  const silent = context.assessment.questions
    .flatMap(({ readings }) => readings)
    .filter(({ id }) => id !== 'other' && (expect[id] ?? 'any') === 'any');
  return html`<ul class="bare">
    ${groups.map(
      ({ word, readings }) =>
        html`<li>
          <b>${word.replace('-', ' ')}</b>:
          ${readings.map((reading) => context.readingTitle(reading)).join(', ')}
        </li>`,
    )}
    ${
      silent.length > 0 &&
      html`<li><b>no expectation</b>: ${silent.map(({ title }) => title).join(', ')}</li>`
    }
    ${Object.entries(ranges?.expect ?? {}).map(
      ([reading, ends]) =>
        html`<li>
          <b>range</b>: ${context.readingTitle(reading)},
          ${ends.map((word) => word.replace('-', ' ')).join(' to ')}
        </li>`,
    )}
    ${
      ranges?.probability !== undefined &&
      html`<li>
        <b>range</b>: what is expected has a probability of
        ${ranges.probability.map((p) => formatFixed(p, 2)).join(' to ')}
      </li>`
    }
  </ul>`;
}

export function weights(item: EvidenceResult, { assessment }: ReportContext): Html {
  const lines = assessment.questions.flatMap(({ id, text }) => {
    const weight = item.weight[id];
    return weight === undefined
      ? []
      : [html`<li title="${text}">${id}: ${formatDecibels(weight.leaderVsRunnerUp)}</li>`];
  });
  return html`<ul class="bare">
    ${lines}
  </ul>`;
}

/** Letters of the readings in a matrix, in the order of the question. */
const letterOf = (at: number): string => String.fromCharCode(65 + at);

/** The matrix of competing hypotheses: items by readings, most diagnostic first, with the inconsistency of each reading. */
function matrix(question: QuestionResult, context: ReportContext): Html {
  const { readings, matrix: found } = question;
  const shares = new Map(
    context.assessment.evidence.flatMap(({ id, weight }) =>
      weight[question.id] === undefined ? [] : [[id, weight[question.id]!.tempering] as const],
    ),
  );
  const rows = found.items.filter(({ id }) => shares.has(id));
  if (rows.length === 0) return html``;
  const title = `Evidence by readings: ${question.text}`;
  return html`<details class="matrix competing">
    <summary>${title}</summary>
    <ol class="letters small">
      ${readings.map(({ title: name }) => html`<li>${name}</li>`)}
    </ol>
    <p class="small">
      Decibels for (+) or against (−) a reading, against all the others together, after reliability
      and sharing within a source. <b>C</b> consistent from 1 dB, <b>CC</b> very consistent from 3
      dB, <b>I</b> and <b>II</b> inconsistent likewise, <b>N</b> neutral; marks go by numbers that
      are not rounded. Diagnosticity: how far apart the item sets the readings.
    </p>
    <table class="plain ach">
      <thead>
        <tr>
          <th scope="col">Item</th>
          ${readings.map(
            ({ title: name }, at) =>
              html`<th scope="col" class="num"><abbr title="${name}">${letterOf(at)}</abbr></th>`,
          )}
          <th scope="col" class="num"><abbr title="Diagnosticity, dB">Diag.</abbr></th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(({ id, diagnosticity, byReading }) => {
          const share = shares.get(id)!;
          return html`<tr>
            <th scope="row">
              ${context.evidenceLink(id)}${share < 1 && html` <span class="small">counts ×${formatFixed(share, 2)}</span>`}
            </th>
            ${readings.map((reading) => markCell(byReading[reading.id]!))}
            <td class="num">${formatFixed(diagnosticity, 1)}</td>
          </tr> `;
        })}
      </tbody>
      <tfoot>
        ${sumRow('Inconsistency, dB', question, 'inconsistency')}
        ${sumRow('What speaks for it, dB', question, 'consistency')}
      </tfoot>
    </table>
    <p class="small">${leastInconsistent(question, context)}</p>
  </details> `;
}

type Matrix = QuestionResult['matrix'];

function markCell({ mark, weight }: Matrix['items'][number]['byReading'][string]): Html {
  const shown = Math.abs(weight) < 0.05 ? '0.0' : formatDecibels(weight).replace(' dB', '');
  return html`<td class="num mark-${mark.charAt(0).toLowerCase()}">
    <b>${mark}</b> <span>${shown}</span>
  </td>`;
}

function sumRow(
  name: string,
  { matrix: found }: QuestionResult,
  of: 'inconsistency' | 'consistency',
): Html {
  return html`<tr>
    <th scope="row">${name}</th>
    ${found.readings.map((column) => html`<td class="num">${formatFixed(column[of], 1)}</td>`)}
    <td></td>
  </tr> `;
}

/** Heuer’s choice beside that of the posterior. */
function leastInconsistent(
  { matrix: { leastInconsistent: least }, leader, standing }: QuestionResult,
  context: ReportContext,
): string {
  const rule =
    'Inconsistency adds up what speaks against a reading; what speaks for it makes up for nothing.';
  if (least === null) return `${rule} Two readings have the least.`;
  const ahead = standing === 'leads' ? 'leads' : 'is ahead';
  return least === leader
    ? `${rule} “${context.readingTitle(least)}” has the least, and ${ahead}.`
    : `${rule} “${context.readingTitle(least)}” has the least, though “${context.readingTitle(leader)}” ${ahead}: the posterior counts what speaks for a reading as well.`;
}
