import { missingReasons } from '../../core/missing.js';
import { measureById } from '../../measures/index.js';
import { grouped } from '../../table/codebook.js';
import { columnsOf, type Columns } from '../../table/column.js';
import { csvOf } from '../../table/csv.js';
import { inert } from '../../table/inert.js';
import { rollCallBibliography } from '../cite/cite.js';
import type { ResultFormat } from '../files/result-files.js';
import {
  commandWith,
  periodColumns,
  readAs,
  rollCallCodebook,
  sourceHead,
  voterIdHolds,
} from './roll-call-codebook.js';
import { voteStatistics, yearOfPeriod, type Votes } from './votes.js';

const statisticFacts = {
  agreement: [
    'mean over the roll calls of 1 for the same vote, 1/2 for an abstention against yes or no, 0 for yes against no',
    '0 to 1',
  ],
  identity: ['share of the roll calls on which both cast the same vote', '0 to 1'],
  kappa: [
    'Cohen’s kappa with squared weights: 1 for identical votes, 0 for agreement by chance, each voter with its own votes',
    '-1 to 1',
  ],
  pi: [
    'Scott’s pi with squared weights: 1 for identical votes, 0 for agreement by chance, the votes of both pooled',
    '-1 to 1',
  ],
} as const;

/** What a period is called: session, period or year. */
export const periodWord = ({ source, rule }: Votes): 'session' | 'period' | 'year' =>
  rule.yearOf === 'date' ? 'year' : source.isUn ? 'session' : 'period';

/**
 * The columns of the table, by the row of a pair.
 *
 * @param withNames whether names stand beside the numbers of voters, as in CSV; in JSON they have a list of their own
 */
function pairColumns(votes: Votes, withNames: boolean): Columns<number> {
  const { dyads, voters, statistics, source, rule } = votes;
  const voter = (place: 1 | 2, word: string, of: Int16Array): Columns<number> => ({
    [`voter${place}`]: [
      `${word} voter: ${voterIdHolds(source)}${withNames ? '' : '; its name is in the list voters'}`,
      (row) => voters[of[row]!]!.id,
      '',
      '1 or more',
    ],
    ...(withNames && {
      [`name${place}`]: [
        `name of the ${word} voter`,
        (row) => inert(voters[of[row]!]!.name),
        '',
        'text',
      ],
    }),
  });
  return {
    ...voter(1, 'first', dyads.voter1),
    ...voter(2, 'second', dyads.voter2),
    ...periodColumns<number>(
      periodWord(votes),
      (row) => dyads.period[row]!,
      (row) => yearOfPeriod(votes, dyads.period[row]!),
    ),
    n: [
      rule.absences === 'as-category'
        ? 'roll calls in which both could take part'
        : 'roll calls on which both voted',
      (row) => dyads.n[row],
      'roll calls',
      '1 or more',
    ],
    ...Object.fromEntries(
      statistics.map((name) => {
        const [label, range] = statisticFacts[name];
        const values = dyads.values[name]!;
        return [name, [label, (row: number) => numberOrNull(values[row]!), '', range] as const];
      }),
    ),
  };
}

const rowsOf = ({ dyads }: Votes): number[] => [...Array(dyads.rows).keys()];

const numberOrNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** All pairs as CSV: a row for each pair and period; a statistic without a value is empty. */
export const votesCsv = (votes: Votes): string => csvOf(rowsOf(votes), pairColumns(votes, true));

/** Records that are put together before they become part of the text. */
const ROWS_AT_ONCE = 20_000;

/** The comparison as JSON: what was compared and how, a summary of each period, and a line for each pair and period. */
export function votesJson(votes: Votes): string {
  const { source, rule, statistics, voters, periods } = votes;
  const head = {
    ...sourceHead(source),
    params: rule,
    statistics,
    periods: periods.map(({ period, medians, ...counts }) => {
      const year = yearOfPeriod(votes, period);
      return {
        ...{ [periodWord(votes)]: period, ...(year !== undefined && { year }), ...counts },
        medians: Object.fromEntries(
          Object.entries(medians).map(([name, value]) => [name, numberOrNull(value)]),
        ),
      };
    }),
    voters: voters.map(({ id, name }) => ({ id, name })),
  };
  const columns = columnsOf(pairColumns(votes, false));
  const parts: string[] = [];
  const lines: string[] = [];
  for (const row of rowsOf(votes)) {
    const cells = columns.map(({ name, value }) => [name, value(row)] as const);
    const reason = cells.some(([, cell]) => cell === null) ? { reason: 'zero-variance' } : {};
    lines.push(JSON.stringify({ ...Object.fromEntries(cells), ...reason }));
    if (lines.length === ROWS_AT_ONCE) parts.push(lines.splice(0).join(',\n'));
  }
  if (lines.length > 0) parts.push(lines.join(',\n'));
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "pairs": [\n${parts.join(',\n')}\n]}\n`;
}

const measuresOf = ({ statistics }: Votes): string[] => statistics.map((name) => `vote-${name}`);

/** The command that makes the comparison again, without the place where it was written. */
function commandOf({ source, rule, statistics, requested }: Votes, out: string): string {
  const all = statistics.length === voteStatistics.length;
  return commandWith('votes', source, {
    measure: all ? undefined : statistics.join(','),
    by: rule.yearOf === 'date' ? 'date' : undefined,
    sessions: requested.periods?.join('-'),
    states: requested.states?.join(','),
    votes: rule.votes === 'all' ? undefined : rule.votes,
    'non-unanimous-only': rule.nonUnanimousOnly,
    absences: rule.absences === 'left-out' ? undefined : rule.absences,
    out,
  });
}

export function votesBibtex(votes: Votes, file: string): string {
  const { isUn, name } = votes.source;
  const dataset = isUn ? name : null;
  const run = commandOf(votes, file);
  return rollCallBibliography('votes', { dataset, measures: measuresOf(votes), run }).bibtex;
}

/** What the table holds, for a reader. */
export function votesCodebook(votes: Votes, name: string, format: ResultFormat): string {
  const { source, rule, voters, periods } = votes;
  const word = periodWord(votes);
  const params = Object.entries(rule).map(([what, value]) => `${what} = ${value}`);
  const file = `${name}.${format}`;
  return rollCallCodebook({
    ...{ file, source, records: 'pairs', keys: [word, 'voter1', 'voter2'] },
    unit: `a pair of voters in a ${word} in which they have a common roll call, each pair once`,
    rows: rowsOf(votes),
    columns: pairColumns(votes, format === 'csv'),
    about: [
      ['voters', grouped(voters.length)],
      ...readAs(source),
      [`${word}s`, grouped(periods.length)],
      ['parameters', params.join(', ')],
    ],
    command: commandOf(votes, file),
    missing: missingLines(votes, format),
    method: methodLines(votes),
    references: measuresOf(votes).flatMap((id) => [...measureById(id).references]),
  });
}

/** Pairs for which each statistic has no value. */
export const undefinedPairs = ({ statistics, dyads }: Votes): [name: string, count: number][] =>
  statistics.map((name) => [name, withoutValue(dyads.values[name]!)]);

function withoutValue(values: Float64Array): number {
  let count = 0;
  for (let row = 0; row < values.length; row++) if (Number.isNaN(values[row]!)) count++;
  return count;
}

function missingLines(votes: Votes, format: ResultFormat): string[] {
  const empty = format === 'csv' ? 'empty' : 'null, with the key reason';
  const counts = undefinedPairs(votes)
    .filter(([name]) => name === 'kappa' || name === 'pi')
    .map(([name, count]) => `${name} ${grouped(count)}`);
  return [
    `A pair without a common roll call that counts has no row: \`no-joint-votes\`. ${votes.source.isUn ? missingReasons['no-joint-votes'] : 'The two voters cast no vote on the same roll call.'}`,
    ...(counts.length === 0
      ? []
      : [
          `A statistic that is undefined is ${empty}, never zero: \`zero-variance\`. ${missingReasons['zero-variance']} Both voters cast one and the same vote throughout. Rows: ${counts.join(', ')}.`,
        ]),
  ];
}

const methodLines = ({ rule }: Votes): string[] => [
  'Votes stand at 1 (yes), 2 (abstain) and 3 (no). With D the sum over the roll calls of the squared difference of the two votes, kappa and pi are 1 - D / E, E being what D would be if the two voted independently, each with its own shares of votes (kappa) or both with the shares of the two together (pi).',
  rule.absences === 'as-category'
    ? 'Being absent together counts as the same vote, being absent while the other votes as disagreement in full.'
    : 'A roll call in which one of the two is absent does not count.',
];
