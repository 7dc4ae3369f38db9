import { csv } from './csv.js';
import { yearOfPeriod, type Votes } from './votes.js';

/** Rows that are put together before they become part of the text: a million at once would weigh more than the file. */
const ROWS_AT_ONCE = 20_000;

/** All pairs as CSV: a row for each pair and period; a statistic without a value is empty. */
export function votesCsv(votes: Votes): string {
  const { dyads, voters, statistics } = votes;
  const header = ['voter1', 'name1', 'voter2', 'name2', ...periodNames(votes), 'n', ...statistics];
  const parts = [csv(header, [])];
  const columns = statistics.map((name) => dyads.values[name]!);
  for (let from = 0; from < dyads.rows; from += ROWS_AT_ONCE) {
    const length = Math.min(ROWS_AT_ONCE, dyads.rows - from);
    const rows = Array.from({ length }, (_, at) => {
      const row = from + at;
      const [first, second] = [voters[dyads.voter1[row]!]!, voters[dyads.voter2[row]!]!];
      return [
        first.id,
        first.name,
        second.id,
        second.name,
        ...periodsOf(votes, dyads.period[row]!),
        dyads.n[row]!,
        ...columns.map((column) => numberOrNull(column[row]!)),
      ];
    });
    parts.push(rowsAsText(rows));
  }
  return parts.join('');
}

/** The lines of rows without a header. */
function rowsAsText(rows: Parameters<typeof csv>[1]): string {
  const text = csv([], rows);
  return text.slice(text.indexOf('\n') + 1);
}

const numberOrNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

function periodNames({ isUn, rule }: Votes): string[] {
  if (rule.yearOf === 'date') return ['year'];
  return isUn ? ['session', 'year'] : ['period'];
}

function periodsOf(votes: Votes, period: number): number[] {
  const year = yearOfPeriod(votes, period);
  if (votes.rule.yearOf === 'date') return [period];
  return year === undefined ? [period] : [period, year];
}

/** The comparison as JSON: what was compared and how, a summary of each period, and a line for each pair and period. */
export function votesJson(votes: Votes): string {
  const { source, rule, statistics, voters, noStates, periods, dyads } = votes;
  const names = periodNames(votes);
  const timed = (period: number): Record<string, number> =>
    Object.fromEntries(periodsOf(votes, period).map((value, at) => [names[at]!, value]));
  const head = {
    source,
    params: rule,
    statistics,
    ...(noStates.length > 0 && { noStates }),
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
