import { yearOf, yearsOf } from '../cells.js';
import { count, flag, label, restingOn, shareOrNull, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { gdp } from '../gdp/dataset.js';
import {
  codedTo,
  institutions,
  type CleanInstitutions,
  type Membership,
} from '../institutions/dataset.js';
import { nmc } from '../nmc/dataset.js';

const span = { from: 1946, to: codedTo };

export const groupYears = definePanelTable({
  id: 'group-years',
  title: 'Coded bodies and groups of states by year: members and their weight',
  grain: 'group-year',
  from: { institutions, nmc, gdp },
  columns: {
    institution: restingOn(label('Id of the body in the table of institutions'), institutions),
    year: restingOn(yearKey(span), institutions),
    members: restingOn(
      count(
        'States that belonged to it on at least one day (members, permanent and elected members, associates)',
        'states',
      ),
      institutions,
    ),
    complete: restingOn(
      flag('1: every state that belongs to it is coded; 0: only some are'),
      institutions,
    ),
    cinc_share: restingOn(
      shareOrNull(
        'Share of the members in the published capability indices of all states. Null where a member has none',
      ),
      institutions,
      nmc,
    ),
    gdp_share: restingOn(
      shareOrNull(
        'Share of the members in the GDP at market exchange rates of all states that have one. Null where a member has none',
      ),
      institutions,
      gdp,
    ),
  },
  orderBy: ['institution', 'year'],
  build: ({ institutions, nmc, gdp }) =>
    groupYearRows(
      institutions,
      sharesIn(nmc.capabilities.map((row) => ({ ...row, value: row.cinc }))),
      sharesIn(gdp.gdp.map((row) => ({ ...row, value: row.usd }))),
    ),
});

type Shares = (states: ReadonlySet<number>, year: number) => number | null;

const belonging: ReadonlySet<string> = new Set(['member', 'permanent', 'elected', 'associate']);

/** A row for every body and year in which it had members. */
function* groupYearRows(
  { institutions, memberships }: CleanInstitutions,
  cincShare: Shares,
  gdpShare: Shares,
) {
  for (const { id, complete } of institutions) {
    const spells = memberships.filter(
      ({ institution, status }) => institution === id && belonging.has(status),
    );
    for (const year of yearsOf(span.from, span.to)) {
      const inYear = spells.filter((spell) => covers(spell, year));
      const states = new Set(inYear.map(({ ccode }) => ccode));
      if (states.size === 0) continue;
      yield {
        institution: id,
        year,
        members: states.size,
        complete,
        cinc_share: cincShare(states, year),
        gdp_share: gdpShare(states, year),
      };
    }
  }
}

function covers({ from, to }: Membership, year: number): boolean {
  return yearOf(from) <= year && year <= yearOf(to ?? '9999');
}

interface Weight {
  readonly ccode: number;
  readonly year: number;
  readonly value: number | null;
}

/** Share of a set of states in the sum of a year; null where one of them has no value. */
function sharesIn(weights: readonly Weight[]): Shares {
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
