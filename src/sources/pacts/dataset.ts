import { codedPacts } from '../../core/bibliography/index.js';
import { factGrades } from '../../core/fact-grades.js';
import { resolveState } from '../../states/index.js';
import { yearOf } from '../cells.js';
import { defineDataset, rawFiles, type RowsOf } from '../define.js';
import { codedTo } from '../institutions/dataset.js';
import { spellOf, wrong, type Spell } from '../institutions/spells.js';

/** ATOP ends in 2018. */
export const pactYears = { from: 2019, to: codedTo } as const;

/** What the first day is that of. */
export const pactBeginnings = ['signed', 'ratified', 'in-force'] as const;

/** A defence pact that ATOP does not know yet. */
export interface Pact extends Spell {
  readonly id: string;
  readonly members: readonly number[];
  readonly begins: (typeof pactBeginnings)[number];
  readonly title: string;
}

const text = { type: 'text' } as const;
const optional = { type: 'text', nullable: true, missing: [''] } as const;

const files = rawFiles({
  pacts: {
    path: 'pacts.csv',
    columns: {
      id: text,
      members: text,
      from: text,
      to: optional,
      begins: { type: 'enum', values: pactBeginnings },
      title: text,
      source: text,
      url: optional,
      grade: { type: 'enum', values: factGrades },
    },
    key: ['id'],
  },
});
type Row = RowsOf<typeof files>['pacts'][number];

export const pacts = defineDataset({
  id: 'pacts',
  title: 'Defence pacts since the list of treaties ends',
  version: `coded to ${codedTo}`,
  citation: [codedPacts],
  licence: 'Apache-2.0, with the project',
  redistributable: 'yes',
  url: 'https://github.com/counterpoise/counterpoise/tree/main/coded',
  place: 'coded',
  coverage: {
    ...pactYears,
    note: 'Treaties and declarations in which a state promises another help against attack, between states that NATO or the CSTO does not bind already.',
  },
  traps: [
    'The best known pacts, not a complete list: a pair without a row may have one all the same.',
    'New pacts alone: none of the older ones is known to have ended, and nobody has gone through them all.',
    'What is signed counts from its signature where nothing is known of its entry into force, if both sides speak of it as binding; the treaty of Australia and Papua New Guinea of October 2025, which awaits ratification, does not.',
    'Promises to consult and not to help the enemy, such as that of Russia and Iran of 2025, are no defence pacts.',
  ],
  files,
  clean: ({ pacts: rows }): readonly Pact[] => rows.map(pactOf),
});

function pactOf(row: Row): Pact {
  const { id, begins, title, source, url, grade } = row;
  const { from, to } = spellOf(row);
  const { from: first, to: last } = pactYears;
  if (yearOf(from) < first || yearOf(from) > last)
    throw wrong(row, 'from', `a date of ${first} to ${last}`);
  const members = row.members.split(' ').map((state) => {
    const { ccode } = resolveState('iso3', state, yearOf(from));
    if (ccode === undefined)
      throw wrong(row, 'members', 'ISO3 codes of states with a blank between');
    return ccode;
  });
  if (new Set(members).size !== members.length || members.length < 2)
    throw wrong(row, 'members', 'two states or more, each once');
  return { id, members, from, to, begins, title, source, url, grade };
}
