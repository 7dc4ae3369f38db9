import { DuckDBInstance } from '@duckdb/node-api';
import { allDyads, type AllDyads } from '../../src/analysis/index.js';
import { unRollCalls } from '../roll-calls.js';
import type { RollCalls } from '../../src/core/roll-calls.js';
import { sumOf, type BenchCase, type Peer } from '../define.js';
import { rPeer } from '../peers/r.js';

const rule = {
  yearOf: 'session',
  votes: 'all',
  nonUnanimousOnly: false,
  absences: 'left-out',
} as const;
const wanted = ['agreement', 'kappa', 'pi'] as const;

export const votes: BenchCase = {
  id: 'votes',
  title:
    'Agreement, kappa and pi of all pairs in all sessions of the UN General Assembly, 1946-2019',
  limit: 300,
  prepare: async () => {
    const calls = await unRollCalls();
    return {
      ours: () => allDyads(calls, rule, wanted),
      sumsOf: (result) => {
        const { rows, values } = result as AllDyads;
        return {
          pairs: rows,
          ...Object.fromEntries(wanted.map((name) => [name, sumOf(values[name]!)])),
        };
      },
      peers: [rPeer('R, cross products', 'votes.R', filesOf(calls)), await sqlPeer(calls)],
    };
  },
};

function filesOf(calls: RollCalls) {
  return {
    'shape.txt': `${calls.ids.length} ${calls.voters.length}\n`,
    'votes.bin': calls.votes,
    'periods.bin': new Uint8Array(Int16Array.from(calls.periods).buffer),
  };
}

const query = `
  with counts as (
    select a.period, a.voter, b.voter as other, count(*) as n,
      sum(abs(a.vote - b.vote)) as apart, sum((a.vote - b.vote) ** 2) as squared,
      var_pop(a.vote) * count(*) + var_pop(b.vote) * count(*) as within,
      count(*) * (avg(a.vote) - avg(b.vote)) ** 2 as between
    from votes a join votes b on a.call = b.call and a.voter < b.voter
    group by all
  ), measures as (
    select 1 - apart / 2 / n as agreement,
      case when squared > 0 or within + between > 1e-9 then 1 - squared / (within + between) end as kappa,
      case when squared > 0 or within + between > 1e-9 then 1 - squared / (within + between / 2) end as pi
    from counts
  )
  select count(*), sum(agreement), sum(kappa), sum(pi) from measures`;

/** The votes in a table in memory, compared by a join of the table with itself. */
async function sqlPeer({ votes: matrix, voters, periods }: RollCalls): Promise<Peer> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(
    'create table votes (period smallint, call integer, voter smallint, vote tinyint)',
  );
  const appender = await connection.createAppender('votes');
  matrix.forEach((vote, at) => {
    if (vote === 0) return;
    const call = Math.floor(at / voters.length);
    appender.appendSmallInt(periods[call]!);
    appender.appendInteger(call);
    appender.appendSmallInt(at % voters.length);
    appender.appendTinyInt(vote);
    appender.endRow();
  });
  appender.closeSync();
  const [[version]] = (await (await connection.run('select version()')).getRows()) as [[string]];
  return {
    name: 'DuckDB, one query',
    repeats: 3,
    run: async (repeats) => {
      const milliseconds: number[] = [];
      let row: number[] = [];
      for (let i = 0; i < repeats; i++) {
        const start = performance.now();
        const result = await connection.run(query);
        row = (await result.getRows())[0]!.map(Number);
        milliseconds.push(performance.now() - start);
      }
      const [pairs, agreement, kappa, pi] = row as [number, number, number, number];
      return { milliseconds, sums: { pairs, agreement, kappa, pi }, version: `DuckDB ${version}` };
    },
  };
}
