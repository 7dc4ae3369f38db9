/* Defence pacts of every pair in some years, in SQL from the tables of the panel: what tests of two measures begin with. */

export const table = (id: string): string =>
  `'${new URL(`../../data/${id}.parquet`, import.meta.url).pathname}'`;

/**
 * The tables `asked`, `directed`, `coded`, `many` (pacts of many states), `command`, `commanded` (NATO and the CSTO) and `eastern` (the Warsaw
 * Pact), of the years asked for.
 */
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
  ), duty as (
    select ccode1 a, ccode2 b, year t from ${table('obligations')} where defense = 1
    union select ccode2, ccode1, year from ${table('obligations')} where defense = 1
  ), wide as (
    select a, b, y from shared where n >= 6
  ), begun as (
    select w.a, w.b, w.y, max(d.t) t from wide w join duty d on d.a = w.a and d.b = w.b and d.t <= least(w.y, 2018)
      anti join duty before on before.a = d.a and before.b = d.b and before.t = d.t - 1
    group by all
  ), many as (
    select g.a, g.b, g.y from begun g join duty one on one.a = g.a and one.t = g.t
      join duty two on two.a = g.b and two.t = g.t and two.b = one.b
      left join duty one0 on one0.a = g.a and one0.b = one.b and one0.t = g.t - 1
      left join duty two0 on two0.a = g.b and two0.b = one.b and two0.t = g.t - 1
    where one0.a is null or two0.a is null
    group by all having count(*) > 2
  ), member as (
    select distinct m.ccode, y from ${table('igo-memberships')} m join asked on y between m.year and m."to"
    where m.status = 1 and not (m.ccode = 339 and y > 1961) and m.body in (select body from ${table('igo-bodies')} where id = 'wpact')
  ), eastern as (
    select d.a, d.b, d.y from directed d join member i on i.ccode = d.a and i.y = d.y join member j on j.ccode = d.b and j.y = d.y
  ), command as (
    select ccode, y, institution from ${table('memberships')} join asked on y between year and to_year
    where status = 'member' and institution in ('nato', 'csto')
  ), commanded as (
    select distinct i.ccode a, j.ccode b, i.y from command i join command j using (y, institution)
  )`;
