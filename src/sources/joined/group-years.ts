import type { CleanGdp } from '../gdp/dataset.js';
import { codedTo, type CleanInstitutions, type Membership } from '../institutions/dataset.js';
import type { CleanNmc } from '../nmc/dataset.js';
import { collectRows } from '../collect.js';
import { definePanelTable, type PanelRows } from '../define-table.js';
import { count, flag, label, share, yearKey } from '../keys.js';

const coded = ['institutions'] as const;
const first = 1946;

export const groupYears = definePanelTable({
  id: 'group-years',
  title: 'Coded bodies and groups of states by year: members and their weight',
  grain: 'group-year',
  datasets: ['institutions', 'nmc', 'gdp'],
  columns: {
    institution: label('Id of the body in the table of institutions', coded),
    year: yearKey(coded, { from: first, to: codedTo }),
    members: count(
      'States that belonged to it on at least one day (members, permanent and elected members, associates)',
      coded,
      'states',
    ),
    complete: flag('1: every state that belongs to it is coded; 0: only some are', coded),
    cinc_share: share(
      'Share of the members in the published capability indices of all states. Null where a member has none',
      ['institutions', 'nmc'],
      true,
    ),
    gdp_share: share(
      'Share of the members in the GDP at market exchange rates of all states that have one. Null where a member has none',
      ['institutions', 'gdp'],
      true,
    ),
  },
  orderBy: ['institution', 'year'],
  build: (clean) =>
    buildGroupYears(
      clean.institutions as CleanInstitutions,
      (clean.nmc as CleanNmc).capabilities.map((row) => ({ ...row, value: row.cinc })),
      (clean.gdp as CleanGdp).gdp.map((row) => ({ ...row, value: row.usd })),
    ),
});

interface Weight {
  readonly ccode: number;
  readonly year: number;
  readonly value: number | null;
}

const belonging: ReadonlySet<string> = new Set(['member', 'permanent', 'elected', 'associate']);

/** A row for every body and year in which it had members. */
function buildGroupYears(
  { institutions, memberships }: CleanInstitutions,
  capabilities: readonly Weight[],
  gdp: readonly Weight[],
): PanelRows {
  const cincShare = sharesIn(capabilities);
  const gdpShare = sharesIn(gdp);
  const out = collectRows(
    ['year', 'members', 'complete', 'cinc_share', 'gdp_share'],
    ['institution'],
  );
  for (const { id, complete } of institutions) {
    const spells = memberships.filter(
      ({ institution, status }) => institution === id && belonging.has(status),
    );
    for (let year = first; year <= codedTo; year++) {
      const members = new Set(
        spells.filter((spell) => covers(spell, year)).map(({ ccode }) => ccode),
      );
      if (members.size === 0) continue;
      out.push({
        institution: id,
        year,
        members: members.size,
        complete: complete ? 1 : 0,
        cinc_share: cincShare(members, year),
        gdp_share: gdpShare(members, year),
      });
    }
  }
  return out.finish();
}

function covers({ from, to }: Membership, year: number): boolean {
  return Number(from.slice(0, 4)) <= year && year <= Number((to ?? '9999').slice(0, 4));
}

/** Share of a set of states in the sum of a year; null where one of them has no value. */
function sharesIn(
  weights: readonly Weight[],
): (states: ReadonlySet<number>, year: number) => number | null {
  const byYear = new Map<number, Map<number, number>>();
  for (const { ccode, year, value } of weights) {
    if (value === null) continue;
    const ofYear = byYear.get(year) ?? new Map<number, number>();
    byYear.set(year, ofYear.set(ccode, value));
  }
  return (states, year) => {
    const ofYear = byYear.get(year);
    if (ofYear === undefined) return null;
    let sum = 0;
    for (const state of states) sum += ofYear.get(state) ?? NaN;
    const all = [...ofYear.values()].reduce((total, value) => total + value, 0);
    return Number.isNaN(sum) ? null : Math.min(1, sum / all);
  };
}
