import { weighedOfMembersText } from '../../core/mean-of-members.js';
import { isUnanswered, unansweredText } from '../../core/answer-standing.js';
import type { EvidenceResult, QuestionResult } from '../../contract/index.js';
import { formatDecibels, formatOdds } from '../../core/format.js';
import { placeAmong } from '../../core/place-among.js';
import { evidenceLadder } from '../../charts/index.js';
import { tellsApart, type LadderState } from '../../charts/evidence-ladder.js';
import { heaviest } from '../../evidence/heaviest.js';
import { observedYears } from '../../core/observed-years.js';
import { box, figure, heading, note, numbered, p } from '../blocks.js';
import type { Content } from '../content.js';
import { bold, element, joined, lineBreak, link, prose, small, span } from '../text.js';
import { anchors, evidenceOf, firstAnswered, type ViewContext } from '../context.js';
import type { SectionDefinition } from '../section.js';
import { valueAndUnit } from '../words.js';

/** The five heaviest items for and against the first reading of each question, then all of them. */
export const whySection: SectionDefinition = {
  id: 'why',
  title: 'Why',
  figures: 'weighed',
  content: (context) => [
    p`Each item of evidence is weighed by how much better the first of two readings expected it than the second did. Ten decibels are odds of 10 to 1, three are 2 to 1. Items from one source share their weight.`,
    context.assessment.questions.map((question) => questionPart(question, context)),
  ],
};

function questionPart(question: QuestionResult, context: ViewContext): Content {
  const { id, text, standing } = question;
  if (isUnanswered(standing))
    return [heading(3, text, 'question-title'), p`${unansweredText(question)}`];
  const { forLeader, againstLeader } = heaviest(context.assessment, id);
  const leader = context.readingTitle(question.leader);
  const runnerUp = context.readingTitle(question.runnerUp);
  const relation = standing === 'level' ? 'or' : 'against';
  return [
    heading(3, `${text} “${leader}” ${relation} “${runnerUp}”`, 'question-title'),
    !(context.front && question === firstAnswered(context.assessment)) &&
      box(
        [
          element(
            'section',
            [heading(4, `Heaviest for “${leader}”`), heaviestList(forLeader, id, context)],
            { label: `Heaviest for: ${text}` },
          ),
          element(
            'section',
            [
              heading(4, 'Heaviest against it', 'against'),
              heaviestList(againstLeader, id, context),
            ],
            { label: `Heaviest against: ${text}` },
          ),
        ],
        'columns screen',
      ),
    ladderFigure(question, { leader, runnerUp }, context),
  ];
}

function ladderFigure(
  { id, text, standing }: QuestionResult,
  { leader, runnerUp }: Pick<LadderState, 'leader' | 'runnerUp'>,
  context: ViewContext,
): Content {
  const items = evidenceOf(context.assessment, id).map(({ item, db }) => ({
    id: item.id,
    title: item.title,
    kind: item.kind,
    db,
    href: `#${anchors.evidence(item.id)}`,
  }));
  if (items.length === 0) return null;
  return figure(
    evidenceLadder,
    { leader, runnerUp, standing, items },
    {
      id: `ladder-${anchors.question(id)}`,
      topic: `All evidence: ${text}`,
      subtitle: `Weight of evidence in decibels, “${leader}” against “${runnerUp}”; +3 dB is about 2 to 1`,
      footer: [equallyWell(items, context), places(items)],
      notes: [
        p`${span('key solid', null)} ${bold('measured')}: computed from data.`,
        p`${span('key hatched', null)} ${bold('coded')}: a dated fact with its source.`,
      ],
      dataTitle: `Weight of every item: ${text}`,
    },
  );
}

/** Items without a bar, so that nothing is left out. */
function equallyWell(items: LadderState['items'], context: ViewContext): Content {
  const equal = items.filter((item) => !tellsApart(item));
  if (equal.length === 0) return null;
  const links = equal.map(({ id }) => context.evidenceLink(id));
  const many = equal.length === 1 ? '1 more item fits' : `${equal.length} more items fit`;
  return prose`${many} both readings equally well (0.0 dB): ${joined(links, '; ')}.${lineBreak}`;
}

function places(items: LadderState['items']): Content {
  const coded = items.some(({ kind }) => kind === 'fact');
  return prose`Each label leads to its item. Values, windows and parameters are in
    ${link('#evidence', 'measured evidence')}${coded && [' and ', link('#facts', 'coded facts')]}.`;
}

/** Items with what they weigh between the first two readings of a question, and what was seen. */
export function heaviestList(
  items: readonly EvidenceResult[],
  question: string,
  context: ViewContext,
): Content {
  if (items.length === 0) return note`None.`;
  const entries = items.map((item) => {
    const db = item.weight[question]?.leaderVsRunnerUp ?? 0;
    const observation = small(`${formatOdds(db)} · ${shortObservation(item, question)}`);
    return [
      span('db', formatDecibels(db)),
      ' ',
      span('', [context.evidenceLink(item.id), ' ', observation]),
    ];
  });
  return numbered(entries, 'items');
}

/** What was seen, in a few words. */
function shortObservation(item: EvidenceResult, question: string): string {
  if (item.kind === 'fact') return [item.date, 'coded fact'].filter(Boolean).join(', ');
  const ofMembers = weighedOfMembersText(item, question);
  const parts = [
    ofMembers ?? (item.value === undefined ? '' : valueAndUnit(item.value, item.unit ?? '')),
    ofMembers === undefined ? (placeAmong(item)?.words ?? '') : '',
    item.window === undefined ? '' : observedYears(item.window, item.years),
  ];
  return parts.filter((part) => part !== '').join(', ');
}
