import {
  isAnswerTo,
  isUnanswered,
  limitsTitle,
  unansweredText,
} from '../../core/answer-standing.js';
import type {
  Assessment,
  EvidenceResult,
  HeaviestItem,
  QuestionResult,
} from '../../contract/index.js';
import { reachOf } from '../../app/assess/answer.js';
import { moversOf } from '../../app/assess/movers.js';
import {
  heaviestAgainst,
  heaviestFor,
  nothingOverturns,
  wouldComeFirst,
} from '../../core/movers-words.js';
import { paragraphsOf } from '../../core/paragraphs.js';
import { verdicts, verdictWords } from '../../app/assess/claims.js';
import { isContradicted, isOfPremise } from '../../evidence/index.js';
import { claimStatuses } from '../../evidence/vocabulary.js';
import { fitWords, verdictSentences } from '../../evidence/claim-words.js';
import { yesOrNo } from '../../core/binary.js';
import { observedYears } from '../../core/observed-years.js';
import { flagWords } from '../../core/row-flags.js';
import { commandOf, pasteable } from '../../app/assess/manifest.js';
import { heaviest } from '../../evidence/heaviest.js';
import { factsSince } from '../../evidence/since.js';
import {
  formatDecibels,
  formatPercent,
  formatPercentile,
  listed,
  plural,
} from '../../core/format.js';
import { noBreakSpace, textTable, wrap } from '../../table/text.js';
import { valueText } from './words.js';

/** Columns of a line, those before the words of an item (its weight, with spaces), and those of numbers in a table. */
const LINE = 78;
const ITEM_INDENT = 12;
const NUMBERS = 37;
/** Columns of a question above its readings in a table. */
const QUESTION = 50;
/** Facts since the last year of evidence that are named. */
const FACTS = 6;

/** The answer for a terminal: each question with its answer, readings, claims per verdict and status, heaviest items, holes. */
export function assessmentText(assessment: Assessment): string {
  return [
    wrap(`${assessment.case.title} (as of ${assessment.asOf})`),
    '',
    wrap(reachOf(assessment.observations, assessment.evidenceTo)),
    ...paragraphsOf(assessment.answer).flatMap((paragraph) => [
      '',
      wrap(unbroken(paragraph)),
      ...moversText(assessment, paragraph),
    ]),
    ...answersText(assessment),
    ...assessment.questions.flatMap((question) => ['', ...questionText(assessment, question)]),
    ...limitsText(assessment),
    ...sinceText(assessment),
    ...laterText(assessment),
    '',
    ...claimsText(assessment),
    '',
    ...holesText(assessment),
    '',
    ...commandsText(assessment),
  ].join('\n');
}

/** Below the paragraph that answers a question: the heaviest item on either side, and what would change the answer. */
function moversText(assessment: Assessment, paragraph: string): string[] {
  const question = assessment.questions.find(
    ({ text, standing }) => !isUnanswered(standing) && isAnswerTo(paragraph, text),
  );
  if (question === undefined) return [];
  const { readings, leader, runnerUp, standing } = question;
  const { heaviest: items, overturning } = moversOf(assessment, question);
  const titleOf = (id: string): string => readings.find((one) => one.id === id)!.title;
  const level = standing === 'level' ? ([titleOf(leader), titleOf(runnerUp)] as const) : undefined;
  const named = (word: string, item: HeaviestItem): string[] =>
    item === null ? [] : [`${word} “${item.title}” (${formatDecibels(item.decibels)}).`];
  const change =
    overturning === null
      ? nothingOverturns
      : `Without ${listed(overturning.items.map(({ title }) => `“${title}”`))}, ${wouldComeFirst(overturning.to)}`;
  return [
    ...named(heaviestFor(level), items.for),
    ...named(heaviestAgainst(level), items.against),
    change,
  ].map((line) => hanging(line));
}

/** What the answer rests on and where it may fail. */
const limitsText = ({ limits }: Assessment): string[] => [
  '',
  limitsTitle,
  ...paragraphsOf(limits).map((paragraph) => hanging(paragraph)),
];

const isAskedInOne = (answers: Assessment['answers'], at: number): boolean =>
  answers.some(({ questions }) => questions[at]!.standing !== 'left-out');

/** The readings as of each year that was asked about, side by side. */
function answersText({ answers }: Assessment): string[] {
  if (answers.length < 2) return [];
  const reach = answers.map(({ evidenceTo }) => (evidenceTo === null ? 'none' : `${evidenceTo}`));
  const asked = answers[0]!.questions.flatMap((question, at) =>
    isAskedInOne(answers, at) ? [{ question, at }] : [],
  );
  const rows = asked.flatMap(({ question, at }) => [
    [wrap(question.text, '', QUESTION), ...answers.map(() => '')],
    ...question.readings.map(({ id, title }) => [
      `  ${title}`,
      ...answers.map(({ questions }) => {
        const { readings, standing, leader } = questions[at]!;
        const { posterior } = readings.find((reading) => reading.id === id)!;
        if (standing === 'left-out') return '';
        return `${standing === 'leads' && leader === id ? '> ' : ''}${formatPercent(posterior)}`;
      }),
    ]),
  ]);
  const head = ['', ...answers.map(({ asOf }) => `as of ${asOf}`)];
  return [
    '',
    textTable(head, [['evidence to', ...reach], ...rows], 'lr'),
    wrap(
      'Evidence to: the last year in which two thirds of the rows weighed have a value. The sign > marks the reading that leads; where two are undecided there is none.',
    ),
  ];
}

/** Facts after the last year of evidence, the latest first. */
function sinceText({ evidence, evidenceTo }: Assessment): string[] {
  const later = factsSince(evidence, evidenceTo);
  if (later.length === 0) return [];
  return factLines(
    `Since then, coded facts later than ${evidenceTo}, the last year of evidence:`,
    later,
  );
}

/** Coded facts of the two, or of one with a third party, that no answer weighs, the latest first. */
function laterText({ since }: Assessment): string[] {
  if (since === undefined) return [];
  return factLines(
    `Events after ${since.after} between the two, or between one of them and the third party. This list is not weighed; a pact or a use of force may be, where a measure has it:`,
    since.facts,
  );
}

function factLines(
  heading: string,
  facts: readonly { readonly date?: string; readonly title: string }[],
): string[] {
  const rest = facts.length - FACTS;
  return [
    '',
    wrap(heading),
    ...facts.slice(0, FACTS).map(({ date, title }) => hanging(`${date} ${title}`)),
    ...(rest > 0 ? [`  and ${rest} more; the report lists them`] : []),
  ];
}

/** A command to be copied stays on one line, where it fits on one. */
const unbroken = (text: string): string =>
  text.replace(/npx counterpoise .+$/, (command) => command.replaceAll(' ', noBreakSpace));

/** How to get every number, and the reasons for what is said first. */
function commandsText(assessment: Assessment): string[] {
  const { dataVersion, questions } = assessment;
  const command = pasteable(commandOf(assessment));
  const first = questions.find(({ standing }) => !isUnanswered(standing));
  return [
    `Data version ${dataVersion}. With --out DIR the report, with --json every number:`,
    `  ${shellLines(`${command} --json`, 2)}`,
    ...(first === undefined
      ? []
      : [`Why: ${shellLines(`${command} --explain ${first.leader}`, 'Why: '.length)}`]),
  ];
}

/** A command behind an indent, over as many lines as it needs; an option stays with its value. */
function shellLines(command: string, indent: number): string {
  const parts = command.replaceAll(/(--\S+) (?!--)/g, `$1${noBreakSpace}`);
  // Room for the backslash that tells the shell to read on.
  return wrap(parts, '', LINE - indent - 2).replaceAll('\n', ' \\\n    ');
}

function questionText(assessment: Assessment, question: QuestionResult): string[] {
  const titleOf = (id: string): string =>
    question.readings.find((reading) => reading.id === id)?.title ?? id;
  const head = [wrap(question.text), readingsTable(question)];
  if (isUnanswered(question.standing)) return [wrap(question.text), unansweredText(question)];
  const { forLeader, againstLeader } = heaviest(assessment, question.id);
  return [
    ...head,
    ...definitions(question),
    ...rangesLines(question, titleOf),
    wrap(`Heaviest for “${titleOf(question.leader)}” against “${titleOf(question.runnerUp)}”:`),
    ...itemLines(forLeader, question.id),
    wrap(`Heaviest against “${titleOf(question.leader)}”:`),
    ...itemLines(againstLeader, question.id),
  ];
}

/** Columns of the bar of a certain reading where there is room, and of the titles of readings. */
const BAR = 24;
const TITLE = 32;

function readingsTable({ readings }: QuestionResult): string {
  const titles = readings.flatMap(({ title }) => wrap(title, '', TITLE).split('\n'));
  const widest = Math.max(...titles.map(({ length }) => length));
  const highest = Math.max(...readings.map(({ posterior }) => posterior));
  const bar = Math.min(BAR, (LINE - widest - NUMBERS) / highest);
  return textTable(
    ['reading', 'posterior', '90% interval', 'leads in', ''],
    [...readings]
      .sort((a, b) => b.posterior - a.posterior)
      .map(({ title, posterior, interval, lead }) => [
        wrap(title, '', TITLE),
        formatPercent(posterior),
        interval.map((end) => formatPercent(end)).join(' to '),
        formatPercent(lead),
        '█'.repeat(Math.round(bar * posterior)),
      ]),
    'lrrrl',
  );
}

/** What the two readings say that are compared below. */
function definitions({ readings, leader, runnerUp }: QuestionResult): string[] {
  return [leader, runnerUp].flatMap((id) => {
    const reading = readings.find((one) => one.id === id);
    return reading === undefined ? [] : [hanging(`${reading.title}: ${reading.statement}`)];
  });
}

/** What other judgements would give, where the case admits others. */
function rangesLines(
  { robustness: { ranges } }: QuestionResult,
  titleOf: (id: string) => string,
): string[] {
  if (ranges === undefined) return [];
  const shares = ranges.readings.map(
    ({ id, low, high }) => `“${titleOf(id)}” ${formatPercent(low)} to ${formatPercent(high)}`,
  );
  const others = ranges.overtake.map((id) => `“${titleOf(id)}”`);
  return [
    wrap(
      `Over all judgements that the ranges of the case admit (${plural(ranges.items.length, 'item')}): ${shares.join(', ')}; ` +
        `${others.length === 0 ? 'none puts another reading ahead' : `some put ${others.join(', ')} ahead`}.`,
    ),
  ];
}

function itemLines(items: readonly EvidenceResult[], question: string): string[] {
  if (items.length === 0) return ['  none'];
  return items.map((item) => {
    const weight = formatDecibels(item.weight[question]!.leaderVsRunnerUp).padStart(8);
    const value =
      item.value === undefined
        ? (item.date ?? '')
        : [
            valueText(item.value, item.unit ?? ''),
            ...percentileWords(item),
            observedYears(item.window!, item.years),
            ...new Set((item.flags ?? []).map((flag) => flagWords[flag])),
          ].join(', ');
    const text = `${item.title} (${value}; ${item.measure ?? item.datasets[0] ?? item.cluster})`;
    const lines = wrap(text, ' '.repeat(ITEM_INDENT), LINE - ITEM_INDENT);
    return `  ${weight}  ${lines.trimStart()}`;
  });
}

/** A line of a list; where it is broken, the rest stands further in. */
const hanging = (text: string): string => `  ${wrap(text, '    ', LINE - 4).trimStart()}`;

/** Where a value stands in its population; of a yes or no it says little. */
function percentileWords({ percentile, value, unit }: EvidenceResult): string[] {
  if (percentile === undefined || yesOrNo(value!, unit ?? '') !== undefined) return [];
  return [`${formatPercentile(percentile)} percentile`];
}

/** Claims by verdict with fit and last year, then what the data speak against, with why. */
function claimsText({ claims }: Assessment): string[] {
  if (claims.length === 0) return ['Claims: none (a case built from data alone).'];
  const of = (wanted: (claim: Assessment['claims'][number]) => boolean) => claims.filter(wanted);
  const statuses = claimStatuses.flatMap((one) => {
    const { length } = of(({ status }) => status === one);
    return length === 0 ? [] : [`${length} ${one}`];
  });
  const told = ({ id, fit, currency }: Assessment['claims'][number]): string => {
    const beside = [fit && fitWords[fit.kind], currency && `to ${currency.lastYear}`];
    const words = beside.filter(Boolean).join(', ');
    return words === '' ? id : `${id} (${words})`;
  };
  return [
    wrap(`Claims (${claims.length}): ${statuses.join(', ')}`),
    ...verdicts.flatMap((one) => {
      const found = of((claim) => claim.verdict === one && !isOfPremise(claim));
      return found.length === 0
        ? []
        : [hanging(`${found.length} ${verdictWords[one]}: ${found.map(told).join('; ')}`)];
    }),
    ...premisesText(of(isOfPremise)),
    ...of(isContradicted).map((claim) =>
      hanging(
        `${verdictWords[claim.verdict!]}: ${[claim.id, claim.statement, ...verdictSentences(claim)].join(' ')}`,
      ),
    ),
  ];
}

/** What came out of the premises of sentences that say more. */
const premisesText = (claims: Assessment['claims']): string[] =>
  claims.length === 0
    ? []
    : [
        hanging(
          `${claims.length} tested by a premise alone: ${claims
            .map(({ id, verdict }) => `${id} (${verdictWords[verdict!]})`)
            .join('; ')}`,
        ),
      ];

function holesText({ holes }: Assessment): string[] {
  if (holes.length === 0)
    return ['Nothing is missing: every observation of the case is made and weighed.'];
  return [
    `Not observed, or too old to be weighed (${holes.length}):`,
    ...holes.map(({ title, reason }) => hanging(`${title}: ${reason}`)),
  ];
}
