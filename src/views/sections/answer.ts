import {
  differenceText,
  firstReadings,
  isUnanswered,
  limitsTitle,
  membersDiffer,
  unansweredText,
} from '../../core/answer-standing.js';
import type { QuestionResult } from '../../contract/index.js';
import { formatOdds, formatPercent, listed, plural } from '../../core/format.js';
import { paragraphsOf } from '../../core/paragraphs.js';
import { isContradicted } from '../../evidence/index.js';
import { box, fold, list, numeric, paragraph, table } from '../blocks.js';
import type { Content } from '../content.js';
import { link, prose, strong } from '../text.js';
import { anchors, type ViewContext } from '../context.js';
import type { SectionDefinition } from '../section.js';

/** The answer to every question in a sentence, by year, and what it rests on. */
export const answerSection: SectionDefinition = {
  id: 'in-full',
  title: 'Answer in full',
  content({ assessment }) {
    return [
      paragraph(
        assessment.questions.map((question, i) => [i > 0 && ' ', sentence(question)]),
        'answer',
      ),
      datedAnswers(assessment),
      list(facts(assessment), 'facts'),
      fold(
        limitsTitle,
        paragraphsOf(assessment.limits).map((text) => paragraph(text, 'small')),
        'limits',
      ),
      paragraph(
        'Not printed, but in the HTML report: the numbers behind each figure; figures of other priors, of the network around the states and of contests other than trade; how each claim was tested; what each item was expected to show; facts at length.',
        'print small',
      ),
    ];
  },
};

/** The readings as of each year that was asked about, side by side. */
function datedAnswers({ answers, questions }: ViewContext['assessment']): Content {
  if (answers.length < 2) return null;
  const years = listed(answers.map(({ asOf }) => `${asOf}`));
  const tables = questions.map(({ text, readings }, at) =>
    answers.every(({ questions: then }) => then[at]!.standing === 'left-out')
      ? null
      : table({
          label: `${text} As of ${years}`,
          captioned: true,
          style: 'plain dated',
          narrow: true,
          columns: [
            'Reading',
            ...numeric(
              ...answers.map(
                ({ asOf, evidenceTo }) =>
                  `as of ${asOf}${evidenceTo === null ? '' : `, evidence to ${evidenceTo}`}`,
              ),
            ),
          ],
          rows: readings.map(({ id, title }) => ({
            cells: [title, ...answers.map(({ questions: then }) => share(then[at]!, id))],
          })),
        }),
  );
  return [
    box(tables, 'dated-answers'),
    paragraph(
      'Evidence to: the last year in which two thirds of the measured rows that are weighed have a value. Rows that end over three years before the year assessed weigh nothing.',
      'small',
    ),
  ];
}

function share({ readings, standing, leader }: QuestionResult, id: string): Content {
  if (standing === 'left-out') return '–';
  const { posterior } = readings.find((reading) => reading.id === id)!;
  const text = formatPercent(posterior);
  return standing === 'leads' && leader === id ? strong(text) : text;
}

function facts({
  observations,
  evidenceTo,
  questions,
  claims,
  holes,
}: ViewContext['assessment']): Content[] {
  const { observed, total, coded } = observations;
  const contradicted = claims.filter(isContradicted).length;
  return [
    [
      strong(evidenceTo === null ? 'No year with evidence' : `Evidence to ${evidenceTo}`),
      ` ${observed < total ? `${observed} of ${total}` : `all ${total}`} observations`,
      coded > 0 && `, and ${plural(coded, 'coded fact')}`,
    ],
    ...questions.map(robustnessFact),
    claims.length > 0 && [
      strong(contradicted),
      ' ',
      link('#against-the-case', `${contradicted === 1 ? 'claim' : 'claims'} contradicted or false`),
    ],
    holes.length > 0 && [
      strong(holes.length),
      ' ',
      link('#not-observed', `${holes.length === 1 ? 'observation' : 'observations'} still missing`),
    ],
  ].filter((fact) => fact !== false);
}

const firstTwo = ({ readings, leader, runnerUp }: QuestionResult) =>
  [leader, runnerUp].map((wanted) => readings.find(({ id }) => id === wanted));

/** `Axis of convenience` stands as a title; inside a sentence it needs no quotes when set apart. */
function sentence(question: QuestionResult): Content {
  const [leader, runnerUp] = firstTwo(question);
  if (leader === undefined) return null;
  const { text, standing } = question;
  if (isUnanswered(standing)) return prose`${text} ${strong(unansweredText(question))}`;
  const named = (name: string): Content => strong(link(`#${anchors.question(question.id)}`, name));
  if (membersDiffer(question))
    return prose`${text} ${named('Undecided')}, since the members differ: ${differenceText(question)}.`;
  if (standing === 'level' && runnerUp !== undefined)
    return prose`${text} ${named('Undecided')}: ${firstReadings(question)
      .map((id) => question.readings.find((reading) => reading.id === id)!)
      .map(({ title, posterior }) => `“${title}” ${formatPercent(posterior)}`)
      .join(', ')}.`;
  const odds =
    runnerUp === undefined
      ? ''
      : `, ${formatOdds(10 * Math.log10(leader.posterior / runnerUp.posterior))} over “${runnerUp.title}”`;
  return prose`${text} ${named(leader.title)}: ${formatPercent(leader.posterior)}${odds}.`;
}

function robustnessFact(question: QuestionResult): Content {
  const [leader] = firstTwo(question);
  if (leader === undefined || isUnanswered(question.standing)) return false;
  const share = formatPercent(leader.lead);
  return question.standing === 'level'
    ? [strong('Undecided'), ` on “${question.text}”: “${leader.title}” leads in ${share} of draws`]
    : [strong(share), ` of draws keep “${leader.title}” in the lead on “${question.text}”`];
}
