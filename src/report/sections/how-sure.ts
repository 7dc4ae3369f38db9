import { formatFixed, formatNumber, formatPercent, plural } from '../../core/format.js';
import { choiceSweeps, priorSensitivityChart, readingsChart } from '../../charts/index.js';
import type { QuestionResult } from '../../app/assess/assessment.js';
import { sweptRanges } from '../../evidence/index.js';
import { anchors, type ReportContext } from '../context.js';
import { figure } from '../figure.js';
import { html, joined, raw, type Html, type HtmlValue } from '../html.js';
import { dimensionWords } from '../words.js';

/** Readings with their posterior, and what it would take to change the leader. */
export function howSureSection(context: ReportContext): Html {
  return html`<section id="how-sure" aria-labelledby="how-sure-title">
    <h2 id="how-sure-title">How sure</h2>
    ${context.assessment.questions.map((question) => questionPart(question, context))}
  </section> `;
}

function questionPart(question: QuestionResult, context: ReportContext): Html {
  const { draws } = question.robustness;
  const state = {
    question: question.text,
    draws,
    standing: question.standing,
    readings: question.readings,
  };
  return html`${figure(
    readingsChart,
    state,
    {
      id: anchors.question(question.id),
      topic: question.text,
      subtitle: 'Posterior probability of each reading, in percent',
      footer: html`${formatNumber(draws)} draws vary the sharpness of the expectations, the
        dependence between items, the prior and the reliabilities. Computed from
        <a href="#evidence">the evidence below</a>.`,
      notes: html`<p>
          <b>Dot</b>: posterior. <b>Bar</b>: 90% of the draws. <b>Tick</b>: prior. “Leads in” counts
          the draws in which the reading comes first.
        </p>
        <p>
          <b>Inconsistency</b>, below: the decibels that speak against a reading, added up, as in
          the analysis of competing hypotheses; 0 is the best possible. 10 dB are odds of 10 to 1.
        </p>`,
      dataTitle: `Readings: ${question.text}`,
    },
    context,
  )}
  ${readingList(question, context)} ${robustnessList(question, context)}
  ${question.standing !== 'no-evidence' && choiceFigures(question, context)} `;
}

export function sweepsState({ text, standing, readings, robustness }: QuestionResult) {
  const sweeps = robustness.sweeps.map((sweep) => ({
    ...sweep,
    assessed: sweptRanges[sweep.parameter].at,
  }));
  return { question: text, standing, readings, sweeps };
}

export function priorState({ text, standing, readings, robustness }: QuestionResult) {
  return {
    question: text,
    standing,
    readings: readings.map(({ id, title, prior, posterior }) => ({
      id,
      title,
      prior,
      posterior,
      toLead: robustness.prior.toLead[id]!,
    })),
  };
}

/** What other choices would give: of the likelihood, and of the prior. */
function choiceFigures(question: QuestionResult, context: ReportContext): Html {
  return html`${figure(
    choiceSweeps,
    sweepsState(question),
    {
      id: `sweeps-${question.id}`,
      topic: 'Other choices of the likelihood',
      subtitle: 'Posterior probability of each reading, in percent, as one choice moves',
      footer: html`Computed from <a href="#evidence">the evidence below</a>, everything else as
        assessed: sharpness ${sweptRanges.sharpness.at}, dependence ${sweptRanges.dependence.at}.`,
      notes: html`<p>
          <b>Sharpness</b>: how narrow the expectations are: wider than assessed below 1, narrower
          above.
        </p>
        <p>
          <b>Dependence</b>: at 0 every item of a source counts in full, at 1 all of them together
          count as one.
        </p>`,
      dataTitle: `Readings along two choices: ${question.text}`,
    },
    context,
  )}
  ${figure(
    priorSensitivityChart,
    priorState(question),
    {
      id: `priors-${question.id}`,
      topic: 'Other priors',
      subtitle: 'Posterior probability of each reading, in percent, as its own prior moves',
      footer: html`The other readings keep the proportions of their priors. Computed from
        <a href="#evidence">the evidence below</a>.`,
      notes: html`<p>
        <b>Dot</b>: as assessed. <b>Ring</b>: from here on the reading comes first.
      </p>`,
      dataTitle: `Readings along their prior: ${question.text}`,
    },
    context,
  )}`;
}

function readingList(
  { id, readings, leader, standing }: QuestionResult,
  { assessment }: ReportContext,
): Html {
  const thesis = assessment.case.theses?.find(({ question }) => question === id)?.reading;
  const ordered = [...readings].sort((a, b) => b.posterior - a.posterior);
  return html`<dl class="readings">
    ${ordered.map(
      (reading) =>
        html`<div>
          <dt>
            ${reading.title}${standing === 'leads' && reading.id === leader && html` <span class="tag">leads</span>`}${reading.id === thesis && html` <span class="tag">conclusion of the work tested</span>`}
          </dt>
          <dd>
            ${reading.statement}
            <span class="small"
              >${plural(reading.exposure, 'item')} ${reading.exposure === 1 ? 'speaks' : 'speak'} to
              it; inconsistency ${formatFixed(reading.inconsistency, 1)} dB.</span
            >
          </dd>
        </div> `,
    )}
  </dl>`;
}

/** How the first reading is spoken of: a reading that is level with another is ahead by a hair, it leads nothing. */
const wordings = {
  leads: {
    changes: 'changes the leader',
    change: 'change the leader',
    head: 'Leads',
    first: 'leads',
    takes: (title: string) => `takes the lead from “${title}”`,
    keeps: 'keeps the lead',
  },
  level: {
    changes: 'changes which reading is ahead',
    change: 'change which reading is ahead',
    head: 'Ahead',
    first: 'is ahead',
    takes: (title: string) => `puts another reading ahead of “${title}”`,
    keeps: 'is ahead',
  },
} as const;

function wordsOf({ standing }: QuestionResult): (typeof wordings)['leads' | 'level'] {
  return wordings[standing === 'leads' ? 'leads' : 'level'];
}

function robustnessList(question: QuestionResult, context: ReportContext): Html {
  const { robustness } = question;
  const leader = context.readingTitle(question.leader);
  const words = wordsOf(question);
  if (question.standing === 'no-evidence')
    return html`<h4>What would change the answer</h4>
      <p>
        Any item that tells the readings apart: <a href="#not-observed">what is not observed yet</a>
        says where to look.
      </p>`;
  return html`<h4>What would change the answer</h4>
    <ul class="prose">
      ${overturningSet(question, context)}
      <li>
        ${
          robustness.priorToOverturn === null
            ? `No prior above zero ${words.takes(leader)}.`
            : `“${leader}” ${words.keeps} as long as its prior is above ${formatPercent(robustness.priorToOverturn, 1)}, the other readings sharing the rest equally.`
        }
      </li>
      ${rangesItem(question, context)}
    </ul>
    ${leaveOneOutTable(question, context)}`;
}

/** The posterior over all judgements that the case admits, where it gives ranges. */
function rangesItem(question: QuestionResult, context: ReportContext): Html {
  const { ranges } = question.robustness;
  if (ranges === undefined) return html``;
  const shares = ranges.readings.map(
    ({ id, low, high }) =>
      `“${context.readingTitle(id)}” ${formatPercent(low)} to ${formatPercent(high)}`,
  );
  const others = ranges.overtake.map((id) => `“${context.readingTitle(id)}”`);
  return html`<li>
    The case gives ranges for ${plural(ranges.items.length, 'item')}. Over all judgements that they
    admit the posteriors are ${shares.join(', ')}${ranges.exact ? '' : ' at most'};
    ${others.length === 0 ? 'none of them puts another reading ahead' : `some put ${others.join(', ')} ahead`}.
  </li>`;
}

/** How many of the removals are shown: those that change the leader or come closest to it. */
const SHOWN_REMOVALS = 10;

function leaveOneOutTable(question: QuestionResult, context: ReportContext): Html {
  const { leaveOneOut } = question.robustness;
  if (leaveOneOut.length === 0) return html``;
  const changes = leaveOneOut.filter((left) => left.changes).length;
  const words = wordsOf(question);
  const count = `${changes} of ${leaveOneOut.length} ${changes === 1 ? words.changes : words.change}`;
  const title = `Leaving one out: ${changes === 0 ? `nothing ${words.changes}` : count}`;
  return html`<details class="matrix" ${changes > 0 && raw('open')}>
    <summary>${title}</summary>
    <p class="small">
      ${leaveOneOut.length > SHOWN_REMOVALS && `The ${SHOWN_REMOVALS} of ${leaveOneOut.length} that leave “${context.readingTitle(question.leader)}” the lowest odds against its best rival. `}${
        changes > 0 && `Those that ${words.change} come first, in bold. `
      }Sorted
      by the posterior shown, lowest first.
    </p>
    <div class="scroll" role="region" tabindex="0" aria-label="${title}">
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">Without</th>
            <th scope="col">${words.head} then</th>
            <th scope="col" class="num">Its posterior</th>
          </tr>
        </thead>
        <tbody>
          ${shownRemovals(question).map(
            (left) =>
              html`<tr>
                <th scope="row">${left.kind} ${leftOut(left, context)}</th>
                <td>
                  ${left.changes ? html`<b>${context.readingTitle(left.leader)}</b>` : context.readingTitle(left.leader)}
                </td>
                <td class="num">${formatPercent(left.posterior)}</td>
              </tr> `,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

/** The removals that come closest to a change, those that make one before the others, by the posterior shown. */
function shownRemovals({ robustness }: QuestionResult) {
  return robustness.leaveOneOut
    .slice(0, SHOWN_REMOVALS)
    .sort((a, b) => Number(b.changes) - Number(a.changes) || a.posterior - b.posterior);
}

function leftOut(
  left: QuestionResult['robustness']['leaveOneOut'][number],
  context: ReportContext,
): HtmlValue {
  if (left.kind === 'item') return html`“${context.evidenceLink(left.id)}”`;
  if (left.kind === 'dataset') return html`“${context.sourceLink(left.id)}”`;
  return html`“${dimensionWords(left.id)}”`;
}

function overturningSet(question: QuestionResult, context: ReportContext): Html {
  const { robustness, leader } = question;
  const words = wordsOf(question);
  const set = robustness.smallestOverturningSet;
  if (set === null)
    return html`<li>
      No set of items that can be removed ${words.takes(context.readingTitle(leader))}.
    </li>`;
  const names = set.items.map((id) => html`“${context.evidenceLink(id)}”`);
  return html`<li>
    The smallest set of evidence whose removal ${words.changes} has
    ${set.items.length === 1 ? 'one item' : `${set.items.length} items`}: ${joined(names)}. Without
    ${set.items.length === 1 ? 'it' : 'them'}, “${context.readingTitle(set.to)}” ${words.first}.
  </li>`;
}
