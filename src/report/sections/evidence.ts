import { formatDecibels, formatFixed, formatWindow } from '../../charts/format.js';
import { expectations as expectationWords } from '../../evidence/types.js';
import type { EvidenceResult, QuestionResult } from '../../app/assessment.js';
import { anchors, evidenceOf, type ReportContext } from '../context.js';
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
      ${item.value === undefined ? '–' : html`<span class="num">${valueAndUnit(item.value, item.unit ?? '')}</span>`}${item.window !== undefined && `, ${formatWindow(item.window)}`}
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
function expectations({ expect = {} }: EvidenceResult, context: ReportContext): Html {
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

/** Weights of every item by reading: the matrix of competing hypotheses, in decibels below the best fit. */
function matrix(question: QuestionResult, context: ReportContext): Html {
  const rows = evidenceOf(context.assessment, question.id);
  if (rows.length === 0) return html``;
  const title = `Weights by reading: ${question.text}`;
  return html`<details class="matrix">
    <summary>${title}</summary>
    <p class="small">
      Decibels below the reading that fits the item best (0.0), after sharing among items of one
      source. Diagnosticity is the spread.
    </p>
    <div class="scroll" role="region" tabindex="0" aria-label="${title}">
      <table class="plain weights">
        <thead>
          <tr>
            <th scope="col">Item</th>
            ${question.readings.map(({ title: name }) => html`<th scope="col" class="num">${name}</th>`)}
            <th scope="col" class="num">Share of own weight</th>
            <th scope="col" class="num">Diagnosticity</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(({ item }) => {
            const weight = item.weight[question.id]!;
            return html`<tr>
              <th scope="row">${context.evidenceLink(item.id)}</th>
              ${question.readings.map(({ id }) => html`<td class="num">${formatFixed(weight.byReading[id] ?? 0, 1)}</td>`)}
              <td class="num">${formatFixed(weight.tempering, 2)}</td>
              <td class="num">${formatFixed(weight.diagnosticity, 1)}</td>
            </tr> `;
          })}
        </tbody>
      </table>
    </div>
  </details> `;
}
