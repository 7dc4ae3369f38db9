import type {
  AssessmentDiff,
  Change,
  ClaimDiff,
  EvidenceDiff,
  QuestionDiff,
  SourceDiff,
} from '../../contract/index.js';
import { contestLines, institutionLines, seriesLines } from './diff-figures.js';
import { formatDecibels, formatCell, formatPercent } from '../../core/format.js';
import { verdictWords } from '../../core/verdict-words.js';
import { textTable, wrap } from '../../table/text.js';
import { moreLines } from './words.js';

/** Items of evidence shown for each question at most, and claims and holes altogether; --json has all. */
const SHOWN = 5;
/** Claims, each of which takes several lines. */
const SHOWN_CLAIMS = 3;
/** Tests of each of them. */
const SHOWN_TESTS = 3;
/** Effects smaller than this print as 0.0 dB. */
const VISIBLE_DECIBELS = 0.05;
/** Effects smaller than this are counted, and have no line of their own unless none is larger. */
const TELLING_DECIBELS = 0.5;

/** What changed, for a terminal: why, the answer, then what moved it, the heaviest first. */
export function diffText(diff: AssessmentDiff): string {
  if (diff.same) return `${diff.title}: the two assessments are the same.`;
  return [
    `${diff.title}: what changed`,
    ...diff.why.map((sentence) => wrap(sentence, '  ')),
    ...section('Answer', answerLines(diff)),
    ...diff.questions.flatMap((question) => section(question.text, questionLines(question, diff))),
    ...section('Evidence', evidenceCounts(diff.evidence)),
    ...section('Observations', holeLines(diff)),
    ...section('Claims', claimLines(diff.claims)),
    ...section('Figures and series', seriesLines(diff)),
    ...section('Contest', contestLines(diff)),
    ...section('Institutions', institutionLines(diff)),
    ...section('Sources', sourceLines(diff.sources)),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

/** How far the evidence reaches and how much of it there is; the readings follow, question by question. */
function answerLines({ headline, evidenceTo, observations, howGood }: AssessmentDiff): string[] {
  const good = howGood === undefined ? [] : [wrap(howGood.sentence, '  ')];
  if (headline === undefined) return ['  The headline is the same.', ...good];
  const year = (to: number | null): string => String(to ?? 'no year');
  const count = ({ observed, total }: { observed: number; total: number }): string =>
    `${observed} of ${total}`;
  const reach = [
    ...(evidenceTo === undefined ? [] : [`Evidence to ${arrow(evidenceTo, year)}.`]),
    ...(observations === undefined ? [] : [`Observations: ${arrow(observations, count)}.`]),
  ];
  return [...(reach.length === 0 ? [] : [wrap(reach.join(' '), '  ')]), ...good];
}

function questionLines(question: QuestionDiff, { evidence }: AssessmentDiff): string[] {
  const { id, leader, standing, readings, compared, decibels } = question;
  const isMoved = ({ posterior, lead }: (typeof readings)[number]): boolean =>
    [posterior, lead].some(({ from, to }) => formatPercent(from) !== formatPercent(to));
  const moved = readings
    .filter(isMoved)
    .map(({ title, posterior, lead }) => [
      `  ${title}`,
      arrow(posterior, formatPercent),
      arrow(lead, formatPercent),
    ]);
  const titleOf = (reading: string): string =>
    readings.find((entry) => entry.id === reading)?.title ?? reading;
  const [first, second] = compared.map(titleOf);
  return [
    ...(moved.length === 0
      ? ['  No reading has moved by a percent.']
      : [textTable(['  reading', 'posterior', 'leads in'], moved, 'lr')]),
    ...(leader === undefined
      ? []
      : [`  Leader: “${titleOf(leader.from)}”, then “${titleOf(leader.to)}”.`]),
    ...(standing === undefined
      ? []
      : [`  Standing: ${standingWords[standing.from]}, then ${standingWords[standing.to]}.`]),
    wrap(`Odds of “${first}” against “${second}”: ${oddsText(decibels)}.`, '  '),
    ...effectLines(evidence, id),
  ];
}

const standingWords: Readonly<Record<string, string>> = {
  'left-out': 'left out',
  'no-evidence': 'no evidence',
  level: 'undecided',
  leads: 'one leads',
};

function oddsText({ total, prior, evidence }: QuestionDiff['decibels']): string {
  if (prior === 0) return `${formatDecibels(total)}, all of it by evidence`;
  return `${formatDecibels(total)}, of it ${formatDecibels(evidence)} by evidence and ${formatDecibels(prior)} by priors`;
}

function effectLines(evidence: readonly EvidenceDiff[], question: string): string[] {
  const effectOf = ({ effect }: EvidenceDiff): number => effect[question] ?? 0;
  const moving = evidence
    .filter((item) => Math.abs(effectOf(item)) >= VISIBLE_DECIBELS)
    .sort((a, b) => Math.abs(effectOf(b)) - Math.abs(effectOf(a)));
  const telling = moving.filter((item) => Math.abs(effectOf(item)) >= TELLING_DECIBELS);
  const shown = (telling.length > 0 ? telling : moving).slice(0, SHOWN);
  return [
    ...shown.map(
      (item) => `  ${formatDecibels(effectOf(item)).padStart(8)}  ${item.title}${whatOf(item)}`,
    ),
    ...moreLines(moving.length, shown.length, ' with smaller effects'),
  ];
}

/** In brackets: that the item came or went, or what about it changed. */
function whatOf({ change, fields, datasets }: EvidenceDiff): string {
  if (change !== 'changed') return ` (${change}; ${datasets[0] ?? ''})`;
  const { value, window, used } = fields as Readonly<Record<string, Change<unknown> | undefined>>;
  const told = [
    ...(used === undefined ? [] : [used.to === true ? 'weighed again' : 'too old to be weighed']),
    ...(value === undefined ? [] : [arrow(value, (of) => numberText(of as number))]),
    ...(window === undefined ? [] : [arrow(window, spanText)]),
  ];
  const others = Object.keys(fields).filter(
    (name) => !['value', 'window', 'percentile', 'used'].includes(name),
  );
  if (told.length === 0 && others.length === 0)
    return fields['percentile'] === undefined
      ? ' (weighs otherwise beside others of its source)'
      : ' (percentile)';
  return ` (${[...told, ...others].join(', ')})`;
}

function evidenceCounts(evidence: readonly EvidenceDiff[]): string[] {
  const count = (kind: EvidenceDiff['change']): number =>
    evidence.filter(({ change }) => change === kind).length;
  const told = (['added', 'removed', 'changed'] as const)
    .filter((kind) => count(kind) > 0)
    .map((kind) => `${count(kind)} ${kind}`);
  return told.length === 0 ? [] : [`  ${told.join(', ')}. All of them: --json.`];
}

function holeLines({ observations, holes }: AssessmentDiff): string[] {
  const list = (word: string, entries: AssessmentDiff['holes']['closed']): string[] =>
    entries.length === 0
      ? []
      : [
          `  ${word} (${entries.length}):`,
          ...entries.slice(0, SHOWN).map(({ title, reason }) => `    ${title}: ${reason}`),
          ...moreLines(entries.length, SHOWN, '', '    '),
        ];
  const closed = holes.closed.map((hole) => ({ ...hole, reason: `before: ${hole.reason}` }));
  return [
    ...(observations === undefined
      ? []
      : [
          `  observed ${arrow(observations, ({ observed, total }) => `${observed} of ${total}`)}; coded facts ${arrow(observations, ({ coded }) => String(coded))}`,
        ]),
    ...list('closed', closed),
    ...list('opened', holes.opened),
  ];
}

function claimLines(claims: readonly ClaimDiff[]): string[] {
  const moved = claims.filter(
    ({ change, verdict, status }) =>
      change !== 'changed' || verdict.from !== verdict.to || status.from !== status.to,
  );
  const kept = claims.length - moved.length;
  return [
    ...moved.slice(0, SHOWN_CLAIMS).flatMap(claimText),
    ...moreLines(moved.length, SHOWN_CLAIMS),
    ...(kept === 0
      ? []
      : [
          `  ${kept} ${moved.length === 0 ? '' : 'more '}${kept === 1 ? 'keeps its verdict with another observed value' : 'keep their verdicts with other observed values'}.`,
        ]),
  ];
}

function claimText({ id, statement, change, verdict, status, predicates }: ClaimDiff): string[] {
  const what =
    change !== 'changed'
      ? change
      : verdict.from !== verdict.to
        ? arrow(verdict, (of) => (of === null ? 'none' : verdictWords[of]))
        : arrow(status, (of) => of ?? 'none');
  const turned = predicates.filter(({ holds }) => holds.from !== holds.to);
  const tests = change === 'changed' ? (turned.length > 0 ? turned : predicates) : [];
  return [
    `  ${id} ${what}: ${statement}`,
    ...tests.slice(0, SHOWN_TESTS).map(({ label, unit, threshold, holds, observed }) => {
      const value = arrow(observed, (of) =>
        unit === 'year' && of !== null ? String(of) : numberText(of),
      );
      const asked = arrow(threshold, (of) => of ?? 'not in it');
      return `      ${label}: ${value} ${unit} (${asked}; holds: ${arrow(holds, (of) => of ?? 'not in it')})`;
    }),
    ...moreLines(tests.length, SHOWN_TESTS, '', '      '),
  ];
}

function sourceLines(sources: readonly SourceDiff[]): string[] {
  return sources.map(({ id, title, change, version, digest }) =>
    change === 'changed'
      ? `  ${id}: ${arrow(version, (of) => of)}${digest === undefined ? '' : `, raw files ${arrow(digest, (of) => of)}`} (${title})`
      : `  ${change}: ${id} (${title})`,
  );
}

function arrow<T>({ from, to }: Change<T>, text: (of: T) => string): string {
  return text(from) === text(to) ? text(to) : `${text(from)} → ${text(to)}`;
}

function numberText(value: number | null | undefined): string {
  return value === null || value === undefined ? 'nothing' : formatCell(value);
}

/** `2015`, or `2011–2015`; a dash where there is none. */
function spanText(of: unknown): string {
  const [from, to] = (of ?? []) as readonly number[];
  if (from === undefined) return '–';
  return from === to ? String(from) : `${from}–${to}`;
}
