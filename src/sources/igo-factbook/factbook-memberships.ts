import { belonging } from '../../measures/shared/groups.js';
import { yearOf } from '../cells.js';
import { code, label, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { institutions, type CleanInstitutions } from '../institutions/dataset.js';
import { factbookYears, igoFactbook, type FactbookSpell } from './dataset.js';

/** Bodies of the list whose members are coded with their dates, by the ids of both. */
const alsoCoded: Readonly<Record<string, string>> = {
  SCO: 'sco',
  CSTO: 'csto',
  CIS: 'cis',
  EAEC: 'eaec',
  EAEU: 'eaeu',
  ASEAN: 'asean',
  APEC: 'apec',
  NATO: 'nato',
  EU: 'eu',
  OSCE: 'osce',
};
/** The same of a body of which only some members are coded: they are added to those listed. */
const partlyCoded: Readonly<Record<string, string>> = { AIIB: 'aiib' };

const FULL = 1;
const ASSOCIATE = 2;

export const factbookMemberships = definePanelTable({
  id: 'factbook-memberships',
  title:
    'Memberships in organisations as listed by the World Factbook, coded ones first: one row per state, body and unbroken spell',
  grain: 'state-year',
  from: { igoFactbook, institutions },
  columns: {
    ccode: stateKey(),
    year: yearKey(factbookYears, 'First edition or year of the spell (1990 for older ones)'),
    to: yearKey(factbookYears, 'Last edition or year of the spell; 2025 where it goes on'),
    body: label('Short name of the body in the list'),
    status: code('1 full member, 2 associate member', 'code', 2),
  },
  orderBy: ['ccode', 'body', 'year', 'status'],
  build: ({ igoFactbook: { spells }, institutions }) => {
    const coded = codedSpells(institutions, { ...alsoCoded, ...partlyCoded });
    const inBoth = new Set(coded.map(({ body, ccode }) => `${body} ${ccode}`));
    const listed = spells.filter(
      ({ body, ccode }) => alsoCoded[body] === undefined && !inBoth.has(`${body} ${ccode}`),
    );
    return [...listed, ...coded].map(rowOf);
  },
});

const rowOf = ({ ccode, body, from, to, associate }: FactbookSpell) => ({
  ...{ ccode, year: from, to, body },
  status: associate ? ASSOCIATE : FULL,
});

/** Coded memberships under the names of the list, within its years. */
function codedSpells(
  { memberships }: CleanInstitutions,
  bodies: Readonly<Record<string, string>>,
): FactbookSpell[] {
  const { from: first, to: last } = factbookYears;
  return Object.entries(bodies).flatMap(([body, id]) =>
    memberships
      .filter(({ institution, status }) => institution === id && belonging.has(status))
      .map(({ ccode, from, to }) => ({
        ...{ ccode, body, associate: false },
        from: Math.max(first, yearOf(from)),
        to: to === null ? last : Math.min(last, yearOf(to)),
      }))
      .filter(({ from, to }) => from <= to),
  );
}
