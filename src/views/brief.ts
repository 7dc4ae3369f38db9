import {
  asOfYear,
  firstReadings,
  isAnswerTo,
  isUnanswered,
  membersDiffer,
} from '../core/answer-standing.js';
import type {
  ClaimResult,
  DatedAnswer,
  EvidenceResult,
  QuestionResult,
  ReadingResult,
  RunManifest,
} from '../contract/index.js';
import { capitalised, formatPercent } from '../core/format.js';
import { verdictWords } from '../core/verdict-words.js';
import { answersChart, containmentLevels } from '../charts/index.js';
import type { AnswersState } from '../charts/answers.js';
import { heaviest } from '../evidence/heaviest.js';
import { isOfPremise } from '../evidence/index.js';
import type { ThesisStanding } from '../evidence/thesis-standing.js';
import type { Verdict } from '../evidence/types.js';
import { paragraphsOf } from '../core/paragraphs.js';
import { box, command, figure, heading, list, numeric, p, paragraph, table } from './blocks.js';
import type { Content } from './content.js';
import { firstAnswered, type ViewContext } from './context.js';
import type { Section } from './section.js';
import { levelsState } from './sections/levels.js';
import { heaviestList } from './sections/why.js';
import { lineBreak, strong } from './text.js';
import { thesisVerdicts } from './thesis.js';

/**
 * The front of a report on two pages: the answer, how probable the readings are and the levels of containment over time, what
 * weighs most on either side, what is contested, where the numbers are from and how to cite them.
 */
export function briefHeader({ assessment }: ViewContext): Content {
  const { case: subject, asOf, evidenceTo, questions, answers } = assessment;
  const third = subject.third.map(({ name }) => name).join(', ');
  const reach = evidenceTo === null ? '' : ` · evidence to ${evidenceTo}`;
  const later = answers[1];
  // The table says in fewer words what these paragraphs say.
  const isInTable = (paragraph: string): boolean =>
    questions.some(({ text }) => isAnswerTo(paragraph, text)) ||
    (later !== undefined && paragraph.startsWith(asOfYear(later.asOf)));
  return [
    paragraph(`${third === '' ? '' : `Third party: ${third} · `}as of ${asOf}${reach}`, 'topic'),
    heading(1, subject.title),
    paragraph(subject.question, 'question'),
    table({
      label: 'Answers',
      style: 'plain',
      narrow: true,
      columns: [
        ...['Question', 'Answer'],
        ...numeric('Probability, 90% interval'),
        ...(later === undefined ? [] : [laterColumn(later)]),
      ],
      rows: questions.flatMap((question, at) => {
        if (question.standing === 'left-out') return [];
        const cells = answerCells(question);
        return [later === undefined ? cells : [...cells, laterCell(later, at)]];
      }),
    }),
    paragraphsOf(assessment.answer)
      .filter((text) => !isInTable(text))
      .map((text) => paragraph(text, 'paragraph')),
  ];
}

function answerCells(question: QuestionResult): Content[] {
  const { text, standing, readings } = question;
  if (isUnanswered(standing)) return [text, 'No evidence', ''];
  const first = firstReadings(question).map((wanted) => readings.find(({ id }) => id === wanted)!);
  const shareOf = ({ posterior, interval }: ReadingResult): Content => [
    `${formatPercent(posterior)} `,
    lineBreak,
    `(${interval.map((end) => formatPercent(end)).join(' to ')})`,
  ];
  return standing === 'level'
    ? [
        text,
        strong(
          membersDiffer(question)
            ? 'Undecided: the members differ'
            : `Undecided: ${first.map(({ title }) => title).join(', or ')}`,
        ),
        first.map((one) => box(shareOf(one))),
      ]
    : [text, strong(first[0]!.title), shareOf(first[0]!)];
}

const laterColumn = ({ asOf, evidenceTo }: DatedAnswer): string =>
  `${asOfYear(asOf)}${evidenceTo === null ? '' : `, evidence to ${evidenceTo}`}`;

/** The answer of a later year: the readings that come first, with their probabilities. The year stands there for screens that hide the head of the table. */
function laterCell({ asOf, questions }: DatedAnswer, at: number): string {
  const { standing, readings } = questions[at]!;
  if (isUnanswered(standing))
    return `${asOf}: ${standing === 'left-out' ? 'left out' : 'no evidence'}`;
  const named = (id: string): string => {
    const { title, posterior } = readings.find((reading) => reading.id === id)!;
    return `${title} ${formatPercent(posterior)}`;
  };
  return `${asOf}: ${firstReadings(questions[at]!).map(named).join(', or ')}`;
}

export const briefSections = (context: ViewContext, manifest: RunManifest): Section[] =>
  [
    readingsPart(context),
    weighedPart(context),
    levelsPart(context),
    contestedPart(context),
    sourcesPart(context, manifest),
  ].filter((section) => section !== null);

/** Questions with their readings; those that are left out stand below the answer. */
export const answersState = (questions: readonly QuestionResult[]): AnswersState => ({
  questions: questions
    .filter(({ standing }) => standing !== 'left-out')
    .map(({ text, standing, readings }) => ({
      question: text,
      standing,
      readings: readings.map(({ id, title, posterior, interval }) => ({
        ...{ id, title, posterior, interval },
      })),
    })),
});

function readingsPart(context: ViewContext): Section | null {
  const { questions } = context.assessment;
  if (questions.every(({ standing }) => isUnanswered(standing))) return null;
  return {
    id: 'readings',
    title: 'How probable',
    content: figure(answersChart, answersState(questions), {
      id: 'brief-readings',
      subtitle: 'Posterior probability in percent. Dot: posterior; bar: 90% of the draws',
      footer: p`From all weighed items. What would change it: ${context.placeLink('how-sure', 'How sure')}, in the annex of the report.`,
      dataTitle: 'Readings of every question',
      paperWidth: 1040,
    }),
  };
}

function levelsPart(context: ViewContext): Section | null {
  const { levels } = context.assessment;
  if (levels === undefined || levels.double.series.every(({ value }) => value === null))
    return null;
  const state = levelsState(levels, context);
  return {
    id: 'over-time',
    title: 'Over time',
    heading: 'Containment over time',
    content: figure(containmentLevels, state, {
      id: 'brief-levels',
      subtitle: state.subtitle,
      footer: p`Estimates of this project from records of states. What each level is made of: ${context.placeLink('levels', 'Three levels of containment')}, in the annex of the report.`,
      dataTitle: 'Probability of containment by year',
    }),
  };
}

function weighedPart(context: ViewContext): Section | null {
  const question = firstAnswered(context.assessment);
  if (question === undefined) return null;
  const { id, leader, runnerUp } = question;
  const { forLeader, againstLeader } = heaviest(context.assessment, id);
  const [first, second] = [leader, runnerUp].map((reading) => context.readingTitle(reading));
  const side = (title: string, items: readonly EvidenceResult[]): Content =>
    box([heading(3, title), heaviestList(items, id, context)]);
  return {
    id: 'weighs-most',
    title: 'What weighs most',
    heading: `What weighs most: “${first!}” against “${second!}”`,
    content: box([side('For it', forLeader), side('Against it', againstLeader)], 'columns'),
  };
}

/** Conclusions of the work, and claims that the data contradict, lean against or divide. */
function contestedPart(context: ViewContext): Section | null {
  const theses = thesisVerdicts(context).map(
    ({ source, concluded, standing }) =>
      `“${source}” concludes “${concluded.title}”: ${thesisWords[standing]}, ${formatPercent(concluded.posterior)}.`,
  );
  const claims = context.assessment.claims
    .filter(({ verdict }) => verdict !== undefined && contested.has(verdict))
    .map((claim) => [
      context.claimLink(claim.id),
      ` ${claim.statement} `,
      strong(verdictSentence(claim)),
    ]);
  if (theses.length + claims.length === 0) return null;
  return {
    id: 'contested',
    title: 'Contested',
    heading: 'What is contested',
    content: list([...theses, ...claims], 'prose'),
  };
}

const verdictSentence = (claim: ClaimResult): string => {
  const word = verdictWords[claim.verdict!];
  return isOfPremise(claim) ? `Its premise: ${word}.` : `${capitalised(word)}.`;
};

const contested: ReadonlySet<Verdict> = new Set([
  'contradicted',
  'false',
  'leaning-against',
  'disputed',
  'split-by-part',
  'split-by-source',
]);

const thesisWords: Readonly<Record<ThesisStanding['standing'], string>> = {
  contradicted: 'contradicted',
  'not-borne-out': 'not borne out',
  'borne-out': 'borne out',
  level: 'undecided',
  'no-evidence': 'not tested',
};

function sourcesPart({ assessment }: ViewContext, manifest: RunManifest): Section {
  const weighed = new Set(
    assessment.evidence.flatMap(({ used, datasets }) => (used ? datasets : [])),
  );
  const datasets = assessment.sources.filter(
    ({ id, kind }) => kind === 'dataset' && weighed.has(id),
  );
  return {
    id: 'citation',
    title: 'Sources and citation',
    content: [
      paragraph(
        `Data that are weighed: ${datasets.map(({ title }) => title).join('; ')}.`,
        'small',
      ),
      paragraph(
        `Cite the sources, of which the report gives the citations, and: Counterpoise ${manifest.version}, data version ${assessment.dataVersion}, “${assessment.case.title}”, as of ${assessment.asOf}, seed ${assessment.seed}. Computed again by:`,
        'small',
      ),
      command(`npx ${manifest.command}`),
    ],
  };
}
