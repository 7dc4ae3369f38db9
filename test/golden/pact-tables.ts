/* Defence pacts of every pair in some years, in SQL from the tables of the panel: what tests of two measures begin with. */

export const table = (id: string): string =>
  `'${new URL(`../../data/${id}.parquet`, import.meta.url).pathname}'`;

/** The tables `asked`, `directed`, `coded`, `shared`, `command` and `commanded`, of the years asked for. */
export const pactTables = (years: readonly number[]): string => `
  with asked as (select unnest([${years.join(', ')}]) y
  ), directed as (
    select ccode1 a, ccode2 b, y from ${table('obligations')} join asked on year = least(y, 2018) where defense = 1
    union select ccode2, ccode1, y from ${table('obligations')} join asked on year = least(y, 2018) where defense = 1
    union select ccode1, ccode2, y from ${table('pacts')} join asked on year = y
    union select ccode2, ccode1, y from ${table('pacts')} join asked on year = y
  ), coded as (
    select distinct ccode1 a, ccode2 b, y from ${table('pacts')} join asked on year = y
  ), shared as (
    select p.a, p.b, p.y, count(two.b) n from directed p
      left join directed one on one.a = p.a and one.y = p.y
      left join directed two on two.a = p.b and two.y = p.y and two.b = one.b
    group by all
  ), command as (
    select ccode, y, institution from ${table('memberships')} join asked on y between year and to_year
    where status = 'member' and institution in ('nato', 'csto')
  ), commanded as (
    select distinct i.ccode a, j.ccode b, i.y from command i join command j using (y, institution)
  )`;
