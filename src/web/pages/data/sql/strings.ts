import { plural } from '../../../../core/format.js';

export const sqlWords = {
  lead: 'Every table of the panel, read by one query at a time in the SQL of DuckDB. Queries run on copies: nothing can be changed, no file is read.',
  query: 'Query',
  keys: 'Ctrl+Enter runs it. The query stands in the address: a link to this page shows the same.',
  run: 'Run',
  running: 'Running the query…',
  empty: 'Write a query, or take one of the examples.',
  examples: 'Examples',
  tables: 'Tables',
  own: 'Your tables, in memory until the server ends',
  panel: 'Tables of the panel',
  rows: (n: number): string => plural(n, 'row'),
  preview: 'First rows',
  result: 'Result',
  noRows: 'The query has no rows.',
  count: (rows: number, truncated: boolean): string =>
    truncated
      ? `The first ${rows.toLocaleString('en')} rows: there are more than are given.`
      : `${plural(rows, 'row')}.`,
  shown: (n: number): string =>
    `The table shows the first ${n.toLocaleString('en')}; the files have all of them.`,
  copyTable: 'Copy the table',
  saveCsv: 'Save as CSV',
  isNull: 'null',
  at: (column: number): string => `At character ${column} of the query.`,
};

export const examples: readonly { readonly title: string; readonly sql: string }[] = [
  {
    title: 'Which states imported most from China in 2014?',
    sql: `-- COW has one row for each pair, the lower number first: China is 710
select s.name, t.year, if(t.ccode1 = 710, t.imports2, t.imports1) as million_us_dollars
from trade_cow t
join states s on s.ccode = if(t.ccode1 = 710, t.ccode2, t.ccode1)
where t.year = 2014 and (t.ccode1 = 710 or t.ccode2 = 710)
order by million_us_dollars desc nulls last
limit 20`,
  },
  {
    title: 'How far apart do Russia and the United States vote?',
    sql: `select us.year, us.fp as usa, ru.fp as russia, abs(us.fp - ru.fp) as distance
from ideal_points us
join ideal_points ru using (year)
where us.ccode = 2 and ru.ccode = 365
order by year`,
  },
  {
    title: 'Who holds the world’s capabilities?',
    sql: `select s.name, c.year, round(100 * c.cinc_published, 1) as percent
from capabilities c
join states s using (ccode)
where c.year in (1913, 1938, 1985, 2022)
qualify row_number() over (partition by c.year order by c.cinc_published desc) <= 5
order by c.year, percent desc`,
  },
  {
    title: 'From whom does India import arms?',
    sql: `select s.name as supplier, a.year, round(100 * a.import_share_5y) as percent_of_five_years
from arms_shares a
join states s on s.ccode = a.ccode2
where a.ccode1 = 750 and a.year in (1990, 2005, 2020) and a.import_share_5y > 0.01
order by a.year, percent_of_five_years desc`,
  },
  {
    title: 'Democracy by region, every tenth year',
    sql: `select s.region, r.year, round(avg(r.polyarchy), 2) as mean_polyarchy, count(r.polyarchy) as states
from regimes r
join states s using (ccode)
where r.year % 10 = 0 and r.year >= 1950
group by all
order by s.region, r.year`,
  },
  {
    title: 'What does a column hold?',
    sql: 'summarize capabilities',
  },
];
