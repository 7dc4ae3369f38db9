import { asOfYear, isUnanswered, limitsTitle } from '../../core/answer-standing.js';
import type { Assessment, EvidenceResult, QuestionResult } from '../../contract/index.js';
import { reachOf } from '../../app/assess/answer.js';
import { paragraphsOf } from '../../core/paragraphs.js';
import { verdicts, verdictWords } from '../../app/assess/claims.js';
import { isContradicted, isOfPremise } from '../../evidence/index.js';
import { claimStatuses } from '../../evidence/vocabulary.js';
import { fitWords, verdictSentences } from '../../evidence/claim-words.js';
import { weighedOfMembersText } from '../../core/mean-of-members.js';
import { observedYears } from '../../core/observed-years.js';
import { placeAmong } from '../../core/place-among.js';
import { flagWords } from '../../core/row-flags.js';
import { commandOf, pasteable } from '../../app/assess/manifest.js';
import { heaviest } from '../../evidence/heaviest.js';
import { factsSince } from '../../evidence/since.js';
import { formatDecibels, formatPercent, plural } from '../../core/format.js';
import { hanging, LINE, noBreakSpace, wrap } from '../../table/text.js';
import { answersText } from './answers.js';
import { valueText } from './words.js';

/** Columns before the words of an item: its weight, with spaces. */
const ITEM_INDENT = 12;
/** Facts since the last year of evidence that are named. */
const FACTS = 6;

/** The answer for a terminal: each question with its answer, then the heaviest items, limits, claims per verdict and status, holes. */
export function assessmentText(assessment: Assessment): string {
  return [
    wrap(`${assessment.case.title} (as of ${assessment.asOf})`),
    '',
    wrap(reachText(assessment)),
    ...answersText(assessment),
    ...assessment.questions.flatMap((question) => heaviestText(assessment, question)),
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

/** How far the evidence reaches, also as of the later year that stands beside. */
function reachText({ observations, evidenceTo, answers }: Assessment): string {
  const [, later] = answers;
  const reach = reachOf(observations, evidenceTo);
  if (later === undefined) return reach;
  return `${reach} ${asOfYear(later.asOf)}: ${later.evidenceTo === null ? 'none' : `evidence to ${later.evidenceTo}`}.`;
}

/** What the answer rests on and where it may fail. */
const limitsText = ({ limits }: Assessment): string[] => [
  '',
  limitsTitle,
  ...paragraphsOf(limits).map((paragraph) => hanging(paragraph)),
];

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

/** What the first readings of a question mean, and the items that weigh most between them. */
function heaviestText(assessment: Assessment, question: QuestionResult): string[] {
  const titleOf = (id: string): string =>
    question.readings.find((reading) => reading.id === id)?.title ?? id;
  if (isUnanswered(question.standing)) return [];
  const { forLeader, againstLeader } = heaviest(assessment, question.id);
  return [
    '',
    wrap(question.text),
    ...definitions(question),
    ...rangesLines(question, titleOf),
    wrap(`Heaviest for “${titleOf(question.leader)}” against “${titleOf(question.runnerUp)}”:`),
    ...itemLines(forLeader, question.id),
    wrap(`Heaviest against “${titleOf(question.leader)}”:`),
    ...itemLines(againstLeader, question.id),
  ];
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
      item.kind === 'fact'
        ? (item.date ?? '')
        : [
            ...seenWords(item, question),
            observedYears(item.window!, item.years),
            ...new Set((item.flags ?? []).map((flag) => flagWords[flag])),
          ].join(', ');
    const text = `${item.title} (${value}; ${item.measure ?? item.datasets[0] ?? item.cluster})`;
    const lines = wrap(text, ' '.repeat(ITEM_INDENT), LINE - ITEM_INDENT);
    return `  ${weight}  ${lines.trimStart()}`;
  });
}

/** The value and its place; of a group what its members come to, which is what weighs. */
function seenWords(item: EvidenceResult, question: string): string[] {
  const ofMembers = weighedOfMembersText(item, question);
  if (ofMembers !== undefined) return [ofMembers];
  return [valueText(item.value!, item.unit ?? ''), placeAmong(item)?.words ?? []].flat();
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
