import { csv } from '../files/csv.js';
import { sourceHead, voterIdHolds, type CodebookColumn } from './roll-call-codebook.js';
import { yearOfPeriod, type Votes } from './votes.js';

/** Rows that are put together before they become part of the text: a million at once would weigh more than the file. */
const ROWS_AT_ONCE = 20_000;

/** A column of the table, with the text of a row where it is no number. */
interface PairColumn extends CodebookColumn {
  readonly text?: (row: number) => string;
}

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

/** The columns of the table in their order: its header, its cells and what the codebook says of them. */
export function pairColumns(votes: Votes): readonly PairColumn[] {
  const { dyads, voters, statistics, source } = votes;
  const id = voterIdHolds(source);
  const voter = (place: 1 | 2): PairColumn[] => {
    const column = place === 1 ? dyads.voter1 : dyads.voter2;
    return [
      {
        name: `voter${place}`,
        holds: `${place === 1 ? 'first' : 'second'} voter: ${id}`,
        unit: '',
        range: '1 or more',
        at: (row) => voters[column[row]!]!.id,
      },
      {
        name: `name${place}`,
        holds: `name of the ${place === 1 ? 'first' : 'second'} voter`,
        unit: '',
        range: 'text',
        text: (row) => voters[column[row]!]!.name,
      },
    ];
  };
  return [
    ...voter(1),
    ...voter(2),
    ...timeColumns(votes),
    {
      name: 'n',
      holds:
        votes.rule.absences === 'as-category'
          ? 'roll calls in which both could take part'
          : 'roll calls on which both voted',
      unit: 'roll calls',
      range: '1 or more',
      at: (row) => dyads.n[row]!,
    },
    ...statistics.map((name) => ({
      name,
      holds: statisticFacts[name][0],
      unit: '',
      range: statisticFacts[name][1],
      at: (row: number) => dyads.values[name]![row]!,
    })),
  ];
}

/** What a period is called: session, period or year. */
export const periodWord = ({ source, rule }: Votes): 'session' | 'period' | 'year' =>
  rule.yearOf === 'date' ? 'year' : source.isUn ? 'session' : 'period';

function timeColumns(votes: Votes): PairColumn[] {
  const { period } = votes.dyads;
  const word = periodWord(votes);
  const year = { unit: 'year', range: '1 or later' };
  if (word === 'year')
    return [
      {
        ...year,
        name: 'year',
        holds: 'calendar year of the roll calls',
        at: (row) => period[row]!,
      },
    ];
  const time: PairColumn = {
    name: word,
    holds: word === 'session' ? 'session of the General Assembly' : 'period of the file',
    unit: '',
    range: '1 or more',
    at: (row) => period[row]!,
  };
  if (word === 'period') return [time];
  return [
    time,
    {
      ...{ name: 'year', holds: 'calendar year in which the session begins' },
      ...{ unit: 'year', range: '1946 or later' },
      at: (row) => yearOfPeriod(votes, period[row]!)!,
    },
  ];
}

/** All pairs as CSV: a row for each pair and period; a statistic without a value is empty. */
export function votesCsv(votes: Votes): string {
  const { rows } = votes.dyads;
  const columns = pairColumns(votes);
  const parts = [
    csv(
      columns.map(({ name }) => name),
      [],
    ),
  ];
  for (let from = 0; from < rows; from += ROWS_AT_ONCE) {
    const length = Math.min(ROWS_AT_ONCE, rows - from);
    const cells = Array.from({ length }, (_, at) =>
      columns.map((column) => column.text?.(from + at) ?? numberOrNull(column.at!(from + at))),
    );
    parts.push(rowsAsText(cells));
  }
  return parts.join('');
}

/** The lines of rows without a header. */
function rowsAsText(rows: Parameters<typeof csv>[1]): string {
  const text = csv([], rows);
  return text.slice(text.indexOf('\n') + 1);
}

const numberOrNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** The comparison as JSON: what was compared and how, a summary of each period, and a line for each pair and period. */
export function votesJson(votes: Votes): string {
  const { source, rule, statistics, voters, periods, dyads } = votes;
  const timed = (period: number): Record<string, number> => {
    const year = yearOfPeriod(votes, period);
    return { [periodWord(votes)]: period, ...(year !== undefined && { year }) };
  };
  const head = {
    ...sourceHead(source),
    params: rule,
    statistics,
    periods: periods.map(({ period, medians, ...counts }) => ({
      ...timed(period),
      ...counts,
      medians: Object.fromEntries(
        Object.entries(medians).map(([name, value]) => [name, numberOrNull(value)]),
      ),
    })),
    voters: voters.map(({ id, name }) => ({ id, name })),
  };
  const parts: string[] = [];
  const lines: string[] = [];
  const columns = statistics.map((name) => [name, dyads.values[name]!] as const);
  for (let row = 0; row < dyads.rows; row++) {
    const pair: Record<string, number | string | null> = {
      voter1: voters[dyads.voter1[row]!]!.id,
      voter2: voters[dyads.voter2[row]!]!.id,
      ...timed(dyads.period[row]!),
      n: dyads.n[row]!,
    };
    let reason: string | undefined;
    for (const [name, column] of columns) {
      pair[name] = numberOrNull(column[row]!);
      if (pair[name] === null) reason = 'zero-variance';
    }
    if (reason !== undefined) pair.reason = reason;
    lines.push(JSON.stringify(pair));
    if (lines.length === ROWS_AT_ONCE) parts.push(lines.splice(0).join(',\n'));
  }
  if (lines.length > 0) parts.push(lines.join(',\n'));
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "pairs": [\n${parts.join(',\n')}\n]}\n`;
}
