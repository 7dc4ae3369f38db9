import { lastHowGood } from '../../app/compare/last-how-good.js';
import type { VerdictOverTime, YearVerdict } from '../../contract/index.js';
import { formatDecibels, formatPercent } from '../../core/format.js';
import { textTable, wrap } from '../../table/text.js';

/** The answers over time for a terminal: a table for each question, a line for each year. */
export function overTimeText(cases: readonly VerdictOverTime[]): string {
  const { dataVersion, seed } = cases[0]!;
  return [
    ...cases.map(caseText),
    wrap(notesOf(cases).join(' ')),
    `Data version ${dataVersion}, seed ${seed}.`,
  ].join('\n\n');
}

/** What the words and marks of the tables mean: of the marks those that are there. */
function notesOf(cases: readonly VerdictOverTime[]): string[] {
  const years = cases.flatMap(({ verdicts }) =>
    verdicts.flatMap((verdict) => ('absent' in verdict ? [] : [verdict])),
  );
  const leads = years.some(({ answers }) => answers.some(({ standing }) => standing === 'leads'));
  const few = years.some(({ tooFew }) => tooFew);
  return [
    'As of a year: data, facts and events of years up to it, in today’s editions.',
    ...(leads
      ? ['A > stands before a reading that leads; none does where two are undecided.']
      : []),
    ...(few
      ? ['The star marks years in which less than half of the observations can be made.']
      : []),
  ];
}

/** Columns of the title of a reading. */
const TITLE = 13;

function caseText(one: VerdictOverTime): string {
  const { questions, verdicts, years } = one;
  const made = verdicts.flatMap((verdict) => ('absent' in verdict ? [] : [verdict]));
  const isAsked = ({ id }: (typeof questions)[number]): boolean =>
    made.some(({ answers }) => answers.some((a) => a.id === id && a.standing !== 'left-out'));
  const tables = questions.filter(isAsked).map(({ id, text, readings }) => {
    const rows = made.map(({ year, observations, evidenceTo, answers, tooFew }) => {
      const answer = answers.find((found) => found.id === id)!;
      return [
        String(year),
        ...answer.readings.map(({ id: reading, posterior }) => {
          if (answer.standing === 'left-out') return '–';
          const leads = answer.standing === 'leads' && answer.leader === reading;
          return `${leads ? '> ' : ''}${formatPercent(posterior)}`;
        }),
        `${observations.observed} of ${observations.total}${tooFew ? ' *' : '  '}`,
        String(observations.coded),
        evidenceTo === null ? '–' : String(evidenceTo),
      ];
    });
    const titles = readings.map(({ title }) => wrap(title, '', TITLE));
    const head = ['as of', ...titles, 'observed', 'facts', 'evidence to'];
    const widths = [6, ...titles.map(() => TITLE), 10];
    return `${text}\n${textTable(head, rows, 'lr', widths)}`;
  });
  const absent = verdicts.filter((verdict) => 'absent' in verdict);
  return [
    `${one.case.title}, as of ${years.from} to ${years.to}`,
    ...tables,
    ...changeLines(one),
    ...unchangedLines(one),
    ...goodLines(one),
    ...(absent.length === 0
      ? []
      : [
          absent.length === 1
            ? `One year is left out: ${absent[0]!.absent}.`
            : `${absent.length} years are left out: ${absent[0]!.absent}, for example.`,
        ]),
  ].join('\n\n');
}

/** Data that end are no event: it is said which is which. */
const howMoved = {
  new: ' (weighed from now on)',
  ended: ' (no longer weighed, as its data end)',
  moved: '',
} as const;

/** The years in which another reading leads than the year before, and what moved. */
function changeLines({ questions, verdicts }: VerdictOverTime): string[] {
  const titleOf = (question: string, reading: string): string =>
    questions.find(({ id }) => id === question)?.readings.find(({ id }) => id === reading)?.title ??
    reading;
  const lines = verdicts.flatMap((verdict) =>
    'absent' in verdict
      ? []
      : verdict.answers.flatMap(({ id, leader, change }) => {
          if (change === undefined) return [];
          const moved = change.items.map(
            ({ title, db, how }) => `${title} ${formatDecibels(db)}${howMoved[how]}`,
          );
          const why = moved.length === 0 ? 'rows that no longer count' : moved.join('; ');
          return [
            wrap(
              `${verdict.year}: “${titleOf(id, leader)}” in place of “${titleOf(id, change.from)}”. Most of it: ${why}.`,
            ),
          ];
        }),
  );
  return lines.length === 0
    ? []
    : [['Where another reading leads than before:', ...lines].join('\n')];
}

/** The years in which the answer is that of the year before, and why it is. */
function unchangedLines({ verdicts }: VerdictOverTime): string[] {
  const made = verdicts.flatMap((verdict) => ('absent' in verdict ? [] : [verdict]));
  const same = made.filter((verdict, at) => at > 0 && isAsBefore(verdict, made[at - 1]!));
  if (same.length === 0) return [];
  const reasons = same.map(
    ({ year, ofTheYear, observations: { observed, coded } }) =>
      `${year}, ${ofTheYear} of ${observed + coded}`,
  );
  return [
    wrap(
      `Years in which no reading moves by a point, with the rows and facts weighed that have a value or a date of the year itself: ${reasons.join('; ')}.`,
    ),
  ];
}

/** How good the last of the answers is. */
function goodLines(one: VerdictOverTime): string[] {
  const told = lastHowGood(one);
  return told === '' ? [] : [wrap(told)];
}

/** Whether no reading moves by a percentage point. */
const isAsBefore = ({ answers }: YearVerdict, before: YearVerdict): boolean =>
  answers.every(({ readings }, question) =>
    readings.every(
      ({ posterior }, at) =>
        Math.abs(posterior - before.answers[question]!.readings[at]!.posterior) < 0.01,
    ),
  );
