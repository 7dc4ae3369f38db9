import { formatOdds, formatPercent, plural } from '../../core/format.js';
import { paragraphsOf } from '../../app/assess/answer.js';
import type { QuestionResult, ReadingResult } from '../../app/assess/assessment.js';
import { anchors, type ReportContext } from '../context.js';
import { html, type Html } from '../html.js';
import { verdictRule } from '../words.js';

/** The answer in one sentence, then in paragraphs, then where each part of it is argued. */
export function answerSection({ assessment }: ReportContext): Html {
  const { case: subject, asOf, observations, questions, claims, holes } = assessment;
  const provisional = observations.observed < observations.total;
  const contradicted = claims.filter(({ verdict }) => verdict === 'contradicted').length;
  return html`<header id="answer">
    <p class="topic">
      ${subject.pair[0].name} and
      ${subject.pair[1].name}${subject.third.length > 0 && ` · third party: ${subject.third.map(({ name }) => name).join(', ')}`}
      · as of ${asOf}
    </p>
    <h1>${subject.title}</h1>
    <p class="question">${subject.question}</p>
    <p class="answer">
      ${questions.map((question, i) => html`${i > 0 && ' '}${sentence(question)}`)}
    </p>
    ${paragraphsOf(assessment.answer).map((paragraph) => html`<p class="paragraph">${paragraph}</p> `)}
    <ul class="facts">
      <li>
        <strong>${provisional ? 'Provisional' : 'Complete'}</strong>
        <span
          >${observations.observed} of
          ${plural(observations.total, 'observation')}${observations.coded > 0 && `, and ${plural(observations.coded, 'coded fact')}`}</span
        >
      </li>
      ${questions.map((question) => robustnessFact(question))}
      ${
        claims.length > 0 &&
        html`<li>
          <strong>${contradicted}</strong>
          <span
            ><a href="#against-the-case"
              >${contradicted === 1 ? 'claim' : 'claims'} contradicted by data</a
            ></span
          >
          <span class="small">${verdictRule}</span>
        </li>`
      }
      ${
        holes.length > 0 &&
        html`<li>
          <strong>${holes.length}</strong>
          <span
            ><a href="#not-observed"
              >${holes.length === 1 ? 'observation' : 'observations'} still missing</a
            ></span
          >
        </li>`
      }
    </ul>
    <p class="print small">
      Not printed, but in the HTML report: the numbers behind each figure, the data behind each
      single test, and what is marked so.
    </p>
  </header> `;
}

function leaderAndRunnerUp({ readings, leader, runnerUp }: QuestionResult): {
  leader: ReadingResult | undefined;
  runnerUp: ReadingResult | undefined;
} {
  return {
    leader: readings.find(({ id }) => id === leader),
    runnerUp: readings.find(({ id }) => id === runnerUp),
  };
}

/** `Axis of convenience` stands as a title; inside a sentence it needs no quotes when set apart. */
function sentence(question: QuestionResult): Html {
  const { leader, runnerUp } = leaderAndRunnerUp(question);
  if (leader === undefined) return html``;
  if (question.standing === 'no-evidence') {
    return html`${question.text} <strong>Nothing observed tells the readings apart.</strong>`;
  }
  if (question.standing === 'level' && runnerUp !== undefined) {
    return html`${question.text}
      <strong><a href="#${anchors.question(question.id)}">Undecided</a></strong
      >: “${leader.title}” ${formatPercent(leader.posterior)}, “${runnerUp.title}”
      ${formatPercent(runnerUp.posterior)}.`;
  }
  const odds =
    runnerUp === undefined
      ? ''
      : `, ${formatOdds(10 * Math.log10(leader.posterior / runnerUp.posterior))} over “${runnerUp.title}”`;
  return html`${question.text}
    <strong><a href="#${anchors.question(question.id)}">${leader.title}</a></strong
    >: ${formatPercent(leader.posterior)}${odds}.`;
}

function robustnessFact(question: QuestionResult): Html {
  const { leader } = leaderAndRunnerUp(question);
  if (leader === undefined || question.standing === 'no-evidence') return html``;
  if (question.standing === 'level')
    return html`<li>
      <strong>Undecided</strong>
      <span>“${leader.title}” leads in ${formatPercent(leader.lead)} of draws</span>
    </li>`;
  return html`<li>
    <strong>${formatPercent(leader.lead)}</strong>
    <span>of draws keep “${leader.title}” in the lead</span>
  </li>`;
}
