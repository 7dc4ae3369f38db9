import { formatDecibels, formatOdds, formatPercentile } from '../../core/format.js';
import { evidenceLadder } from '../../charts/index.js';
import { tellsApart, type LadderState } from '../../charts/evidence-ladder.js';
import { heaviest } from '../../app/assess/heaviest.js';
import type { EvidenceResult, QuestionResult } from '../../app/assess/assessment.js';
import { observedYears } from '../../app/assess/observed-years.js';
import { anchors, evidenceOf, type ReportContext } from '../context.js';
import { figure } from '../figure.js';
import { html, joined, type Html, type HtmlValue } from '../html.js';
import { valueAndUnit } from '../words.js';

/** The five heaviest items for and against the first reading of each question, then all of them. */
export function whySection(context: ReportContext): Html {
  return html`<section id="why" aria-labelledby="why-title">
    <h2 id="why-title">Why</h2>
    <p>
      Each item of evidence is weighed by how much better the first of two readings expected it than
      the second did. Ten decibels are odds of 10 to 1, three are 2 to 1. Items from one source
      share their weight.
    </p>
    ${context.assessment.questions.map((question) => questionPart(question, context))}
  </section> `;
}

function questionPart(question: QuestionResult, context: ReportContext): Html {
  const { assessment } = context;
  if (question.standing === 'no-evidence')
    return html`<h3 class="question-title">${question.text}</h3>
      <p>Nothing observed tells the readings apart.</p>`;
  const { forLeader, againstLeader } = heaviest(assessment, question.id);
  const leader = context.readingTitle(question.leader);
  const runnerUp = context.readingTitle(question.runnerUp);
  const items = evidenceOf(assessment, question.id).map(({ item, db }) => ({
    id: item.id,
    title: item.title,
    kind: item.kind,
    db,
    href: `#${anchors.evidence(item.id)}`,
  }));
  const equal = items.filter((item) => !tellsApart(item));
  const relation = question.standing === 'level' ? 'level with' : 'against';
  return html`<h3 class="question-title">${question.text} “${leader}” ${relation} “${runnerUp}”</h3>
    <div class="columns">
      <section aria-label="Heaviest for: ${question.text}">
        <h4>Heaviest for “${leader}”</h4>
        ${itemList(forLeader, question.id, context)}
      </section>
      <section aria-label="Heaviest against: ${question.text}">
        <h4 class="against">Heaviest against it</h4>
        ${itemList(againstLeader, question.id, context)}
      </section>
    </div>
    ${
      items.length > 0 &&
      figure(
        evidenceLadder,
        { leader, runnerUp, standing: question.standing, items },
        {
          id: `ladder-${anchors.question(question.id)}`,
          topic: `All evidence: ${question.text}`,
          subtitle: `Weight of evidence in decibels, “${leader}” against “${runnerUp}”; +3 dB is about 2 to 1`,
          footer: [equallyWell(equal, context), places(items)],
          notes: html`<p><span class="key solid"></span> <b>measured</b>: computed from data.</p>
            <p><span class="key hatched"></span> <b>coded</b>: a dated fact with its source.</p>`,
          dataTitle: `Weight of every item: ${question.text}`,
        },
        context,
      )
    }`;
}

type Item = LadderState['items'][number];

/** Items without a bar, so that nothing is left out. */
function equallyWell(items: readonly Item[], context: ReportContext): HtmlValue {
  if (items.length === 0) return null;
  const links = items.map(({ id }) => context.evidenceLink(id));
  const many = items.length === 1 ? '1 more item fits' : `${items.length} more items fit`;
  return html`${many} both readings equally well (0.0 dB): ${joined(links, '; ')}.<br />`;
}

function places(items: readonly Item[]): Html {
  const coded = items.some(({ kind }) => kind === 'coded');
  return html`Each label leads to its item. Values, windows and parameters are in
    <a href="#evidence">measured evidence</a
    >${coded && html` and <a href="#facts">coded facts</a>`}.`;
}

function itemList(
  items: readonly EvidenceResult[],
  question: string,
  context: ReportContext,
): Html {
  if (items.length === 0) return html`<p class="small">None.</p>`;
  return html`<ol class="items">
    ${items.map((item) => {
      const db = item.weight[question]?.leaderVsRunnerUp ?? 0;
      return html`<li>
        <span class="db">${formatDecibels(db)}</span>
        <span
          >${context.evidenceLink(item.id)}
          <span class="small">${formatOdds(db)} · ${shortObservation(item)}</span></span
        >
      </li> `;
    })}
  </ol>`;
}

/** What was seen, in a few words. */
function shortObservation(item: EvidenceResult): string {
  if (item.kind === 'coded') return [item.date, 'coded fact'].filter(Boolean).join(', ');
  const parts = [
    item.value === undefined ? '' : valueAndUnit(item.value, item.unit ?? ''),
    item.percentile === undefined ? '' : `${formatPercentile(item.percentile)} percentile`,
    item.window === undefined ? '' : observedYears(item.window, item.years),
  ];
  return parts.filter((part) => part !== '').join(', ');
}
