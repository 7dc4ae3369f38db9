import { periodWord, undefinedPairs } from '../../app/rollcalls/votes-table.js';
import { yearOfPeriod, type Votes } from '../../app/rollcalls/votes.js';
import { formatCell, plural } from '../../core/format.js';
import { textTable, wrap } from '../../table/text.js';
import { paramsText } from './words.js';

/** More pairs than that are summed up by period. */
const SHOWN = 60;

/** A comparison of votes for a terminal: the pairs where they are few, else the median pair of every period. */
export function votesText(votes: Votes): string {
  const { source, rule, voters, dyads, periods } = votes;
  const word = periodWord(votes);
  const few = dyads.rows <= SHOWN;
  const missing = undefinedPairs(votes).filter(([, count]) => count > 0);
  return [
    `${source.isUn ? 'Votes in the UN General Assembly' : `Votes of ${source.name}`}: ${plural(dyads.rows, `pair and ${word}`, `pairs and ${word}s`)}, ${plural(voters.length, 'voter')}`,
    `Parameters: ${paramsText({ ...rule, voters: source.reading?.voters.as })}`,
    few ? pairTable(votes) : periodTable(votes),
    few
      ? ''
      : `Medians over the pairs of ${plural(periods.length, word)}; --out FILE writes every pair.`,
    missing.length === 0
      ? ''
      : wrap(
          `Undefined, both voters casting one and the same vote throughout: ${missing.map(([name, count]) => `${name} ${formatCell(count)}`).join(', ')}.`,
        ),
    source.isUn ? `Source: ${source.name}.` : '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

const shown = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '–' : formatCell(value);

const timeHead = (votes: Votes): string[] =>
  periodWord(votes) === 'session' ? ['session', 'year'] : [periodWord(votes)];

function timeCells(votes: Votes, period: number): string[] {
  const year = yearOfPeriod(votes, period);
  return periodWord(votes) === 'session' ? [String(period), String(year)] : [String(period)];
}

const periodTable = (votes: Votes): string =>
  textTable(
    [...timeHead(votes), 'roll calls', 'voters', 'pairs', ...votes.statistics],
    votes.periods.map(({ period, rollCalls, voters, pairs, medians }) => [
      ...timeCells(votes, period),
      ...[rollCalls, voters, pairs].map(formatCell),
      ...votes.statistics.map((name) => shown(medians[name])),
    ]),
    'r',
  );

function pairTable(votes: Votes): string {
  const { dyads, voters, statistics } = votes;
  return textTable(
    ['first', 'second', ...timeHead(votes), 'n', ...statistics],
    Array.from({ length: dyads.rows }, (_, row) => [
      voters[dyads.voter1[row]!]!.name,
      voters[dyads.voter2[row]!]!.name,
      ...timeCells(votes, dyads.period[row]!),
      String(dyads.n[row]!),
      ...statistics.map((name) => shown(dyads.values[name]![row])),
    ]),
    'llr',
  );
}
