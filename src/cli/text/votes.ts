import Table from 'cli-table3';
import { periodWord } from '../../app/rollcalls/votes-table.js';
import { yearOfPeriod, type Votes, type VotesPeriod } from '../../app/rollcalls/votes.js';
import { counted } from './counted.js';
import { formatCell } from '../../core/format.js';
import { plainBorders } from './table.js';
import { wrap } from './wrap.js';

/** More pairs than that are summed up by period. */
const SHOWN = 60;

/** A comparison of votes for a terminal: the pairs where they are few, else the median pair of every period. */
export function votesText(votes: Votes): string {
  const { source, rule, statistics, voters, dyads, periods } = votes;
  const word = periodWord(votes);
  const few = dyads.rows <= SHOWN;
  const params = Object.entries(rule).map(([name, value]) => `${name} = ${String(value)}`);
  const undefinedPairs = statistics.map((name) => [
    name,
    dyads.values[name]!.reduce((sum, value) => sum + Number(Number.isNaN(value)), 0),
  ]);
  const missing = undefinedPairs.filter(([, count]) => count !== 0);
  return [
    `${source.isUn ? 'Votes in the UN General Assembly' : `Votes of ${source.name}`}: ${counted(dyads.rows, `pair and ${word}`, `pairs and ${word}s`)}, ${counted(voters.length, 'voter')}`,
    `Parameters: ${[...params, ...readAs(source)].join(', ')}`,
    (few ? pairTable(votes) : periodTable(votes)).toString(),
    few
      ? ''
      : `Medians over the pairs of ${counted(periods.length, word)}; --out FILE writes every pair.`,
    missing.length === 0
      ? ''
      : wrap(
          `Undefined, both voters casting one and the same vote throughout: ${missing.map(([name, count]) => `${name} ${count!.toLocaleString('en-US')}`).join(', ')}.`,
        ),
    source.isUn ? 'Source: un-votes.' : '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

const readAs = ({ reading }: Votes['source']): string[] =>
  reading === undefined ? [] : [`voters = ${reading.voters.as}`];

const shown = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '–' : formatCell(value);

function tableWith(head: readonly string[], left: number): Table.Table {
  return new Table({
    ...plainBorders,
    head: [...head],
    colAligns: head.map((_, at) => (at < left ? 'left' : 'right')),
  });
}

const timeHead = (votes: Votes): string[] =>
  periodWord(votes) === 'session' ? ['session', 'year'] : [periodWord(votes)];

function timeCells(votes: Votes, period: number): string[] {
  const year = yearOfPeriod(votes, period);
  return periodWord(votes) === 'session' ? [String(period), String(year)] : [String(period)];
}

function periodTable(votes: Votes): Table.Table {
  const table = tableWith(
    [...timeHead(votes), 'roll calls', 'voters', 'pairs', ...votes.statistics],
    0,
  );
  const cells = ({ period, rollCalls, voters, pairs, medians }: VotesPeriod): string[] => [
    ...timeCells(votes, period),
    ...[rollCalls, voters, pairs].map((count) => count.toLocaleString('en-US')),
    ...votes.statistics.map((name) => shown(medians[name])),
  ];
  for (const period of votes.periods) table.push(cells(period));
  return table;
}

function pairTable(votes: Votes): Table.Table {
  const { dyads, voters, statistics } = votes;
  const table = tableWith(['first', 'second', ...timeHead(votes), 'n', ...statistics], 2);
  for (let row = 0; row < dyads.rows; row++)
    table.push([
      voters[dyads.voter1[row]!]!.name,
      voters[dyads.voter2[row]!]!.name,
      ...timeCells(votes, dyads.period[row]!),
      String(dyads.n[row]!),
      ...statistics.map((name) => shown(dyads.values[name]![row])),
    ]);
  return table;
}
