/**
 * The frame from which relationships are drawn: what lists say of each pair and year, and the stratum of each candidate. Lists
 * are opened here alone; whoever codes a row sees neither them nor the stratum.
 */
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { isInSystem, isMajorPower, parseStateAt } from '../../src/states/index.js';
import type { Dyad } from './quotas.js';

export interface Candidate extends Dyad {
  readonly stratum: string;
}

/** What lists say of a pair in a year. */
export interface Listed {
  readonly rivalry: boolean;
  readonly pact: boolean;
  /** Million dollars both ways; null where no source has the pair. */
  readonly trade: number | null;
  readonly border: boolean;
}

const years = { from: 1950, to: 2024 };

/** Trade under which the rule of thumb sees distance, in million dollars a year. */
const littleTrade = 50;

/** A listed rivalry makes rivals, a defence pact allies, little trade distance; the rest are partners. */
export function ruleOfThumb({ rivalry, pact, trade }: Listed): string {
  if (rivalry) return 'rivalry';
  if (pact) return 'alliance';
  return trade === null || trade < littleTrade ? 'distance' : 'partnership';
}

/**
 * Lists that end before the last year go on as in their own last one. Trade of one source is in thousands, of the other in millions.
 *
 * @param pairs SQL that selects the numbers of the pairs
 */
const listedPairs = (pairs: string): string => `
  with years as (select unnest(range(${years.from}, ${years.to + 1}))::smallint as year),
  dyads as (
    select ccode1, ccode2, year, rivalry, contiguity from 'data/dyad-years.parquet'
    where rivalry is not null or contiguity is not null
  ),
  rivals as (
    select ccode1, ccode2, y.year from dyads d join years y on y.year = d.year or (d.year = 2020 and y.year > 2020)
    where rivalry = 1
  ),
  neighbours as (
    select ccode1, ccode2, y.year from dyads d join years y on y.year = d.year or (d.year = 2016 and y.year > 2016)
    where contiguity > 0
  ),
  pacts as (
    select ccode1, ccode2, y.year from 'data/obligations.parquet' o
    join years y on y.year = o.year or (o.year = 2018 and y.year > 2018)
    where defense = 1
  ),
  flows as (
    select ccode1, ccode2, year, coalesce(imports1, 0)::double + coalesce(imports2, 0) as value, 1 as rank
    from 'data/trade-cow.parquet' where imports1 is not null or imports2 is not null
    union all
    select ccode1, ccode2, y.year, (coalesce(imports1, 0)::double + coalesce(imports2, 0)) / 1000, 2
    from 'data/trade-itpd.parquet' t join years y on y.year = t.year or (t.year = 2016 and y.year > 2016)
    where imports1 is not null or imports2 is not null
  ),
  trade as (select ccode1, ccode2, year, arg_min(value, rank) as value from flows group by all)
  select p.ccode1 as a, p.ccode2 as b, y.year, r.year is not null as rivalry, d.year is not null as pact,
    t.value as trade, n.year is not null as border
  from (${pairs}) p(ccode1, ccode2) cross join years y
  left join rivals r on (r.ccode1, r.ccode2, r.year) = (p.ccode1, p.ccode2, y.year)
  left join pacts d on (d.ccode1, d.ccode2, d.year) = (p.ccode1, p.ccode2, y.year)
  left join neighbours n on (n.ccode1, n.ccode2, n.year) = (p.ccode1, p.ccode2, y.year)
  left join trade t on (t.ccode1, t.ccode2, t.year) = (p.ccode1, p.ccode2, y.year)
  order by a, b, y.year`;

const allPairs = `select distinct ccode1, ccode2 from 'data/dyad-years.parquet'`;

export const keyOf = (a: number, b: number, year: number): string =>
  `${Math.min(a, b)} ${Math.max(a, b)} ${year}`;

/** The pairs of the built-in cases, which the labels are to judge. */
const judged = new Set(['365 710', '2 750']);

const inSystem = (ccode: number, year: number): boolean => isInSystem(ccode, `${year}-07-01`);

/** What lists say by pair and year, of all pairs or of those named. */
export async function listed(
  pairs?: readonly (readonly [number, number])[],
): Promise<Map<string, Listed>> {
  const named = pairs?.map(([a, b]) => `(${Math.min(a, b)}, ${Math.max(a, b)})`).join(', ');
  const sql = listedPairs(
    named === undefined ? allPairs : `select distinct * from (values ${named})`,
  );
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const rows = (await connection.runAndReadAll(sql)).getRows();
  return new Map(
    rows.map(([a, b, year, rivalry, pact, trade, border]) => [
      keyOf(Number(a), Number(b), Number(year)),
      {
        rivalry: rivalry === true,
        pact: pact === true,
        trade: trade === null ? null : Number(trade),
        border: border === true,
      },
    ]),
  );
}

/**
 * Strata by chance: pairs that had occasion to matter to each other (neighbours by land or within 400 miles of water, a major
 * power and any state, a listed rivalry, a defence pact), by what the rule of thumb says of them; pairs of two major powers
 * apart.
 */
function byChance(lists: ReadonlyMap<string, Listed>): Candidate[] {
  return [...lists].flatMap(([key, list]) => {
    const [a = 0, b = 0, year = 0] = key.split(' ').map(Number);
    if (judged.has(`${a} ${b}`) || !inSystem(a, year) || !inSystem(b, year)) return [];
    const majors = [a, b].filter((state) => isMajorPower(state, year)).length;
    if (majors === 0 && !list.border && !list.rivalry && !list.pact) return [];
    const stratum = `chance, ${ruleOfThumb(list)}${majors === 2 ? ', two major powers' : ''}`;
    return [{ a, b, year, stratum }];
  });
}

/** What the lists must say for a nomination to count as one of its type. */
const contradicts: Readonly<Record<string, (list: Listed) => boolean>> = {
  'pact-not-allied': ({ pact }) => pact,
  'allied-no-pact': ({ pact }) => !pact,
  'listed-not-rivals': ({ rivalry }) => rivalry,
  'rivals-unlisted': ({ rivalry }) => !rivalry,
  'little-trade-close': ({ trade }) => trade === null || trade < littleTrade,
  'much-trade-distant': ({ trade, pact, rivalry }) =>
    trade !== null && trade >= littleTrade && !pact && !rivalry,
};

/** Nominated rows whose type the lists bear out, by type; those against the rule of thumb must contradict it. */
function nominated(path: string, lists: ReadonlyMap<string, Listed>): Candidate[] {
  const rows: Record<string, string>[] = parse(readFileSync(path), { columns: true });
  return rows.flatMap(({ type = '', a: first = '', b: second = '', year: text, expected }) => {
    const year = Number(text);
    const [a = 0, b = 0] = [first, second]
      .map((code) => parseStateAt(code, year))
      .sort((x, y) => x - y);
    const list = lists.get(keyOf(a, b, year));
    const wanted = contradicts[type];
    if (list === undefined || judged.has(`${a} ${b}`)) return [];
    if (wanted !== undefined && (!wanted(list) || ruleOfThumb(list) === expected)) return [];
    return [{ a, b, year, stratum: type }];
  });
}

/** All candidates, each once: a nominated row leaves the strata by chance. */
export async function frame(nominations: string): Promise<Candidate[]> {
  const lists = await listed();
  const named = nominated(nominations, lists);
  const taken = new Set(named.map(({ a, b, year }) => keyOf(a, b, year)));
  return [...named, ...byChance(lists).filter(({ a, b, year }) => !taken.has(keyOf(a, b, year)))];
}
