import { codedMemberships } from '../../core/bibliography/index.js';
import { factGrades } from '../../core/fact-grades.js';
import { resolveState } from '../../states/index.js';
import { yearOf } from '../cells.js';
import { defineDataset, rawFiles, type RowsOf } from '../define.js';
import { firstDay, lastDay, spellOf, wrong, type Spell } from './spells.js';

const kinds = [
  'organisation',
  'alliance',
  'bank',
  'trade-agreement',
  'forum',
  'initiative',
  'council',
] as const;

/** What a state is to a body. The first four take part in full; `associate` as the Correlates of War list has it. */
const statuses = [
  'member',
  'permanent',
  'elected',
  'associate',
  'observer',
  'partner',
  'signatory',
  'candidate',
  'invited',
] as const;
export type MembershipStatus = (typeof statuses)[number];

/** A body or group of states. Dates are as precise as known: a year, a month or a day. */
export interface Institution extends Spell {
  readonly id: string;
  readonly name: string;
  readonly kind: (typeof kinds)[number];
  /** False where only some of those that belong to it are coded: nobody’s absence says anything. */
  readonly complete: boolean;
  /** Short names in the Correlates of War list of the bodies that it is there. */
  readonly cow: readonly string[];
}

export interface Membership extends Spell {
  readonly institution: string;
  readonly ccode: number;
  readonly status: MembershipStatus;
}

export interface CleanInstitutions {
  readonly institutions: readonly Institution[];
  readonly memberships: readonly Membership[];
}

/** Last year for which the facts are coded. */
export const codedTo = 2025;

const text = { type: 'text' } as const;
const optional = { type: 'text', nullable: true, missing: [''] } as const;
const paths = { institutions: 'institutions.csv', memberships: 'memberships.csv' } as const;

export const files = rawFiles({
  institutions: {
    path: paths.institutions,
    columns: {
      id: text,
      name: text,
      kind: { type: 'enum', values: kinds },
      from: text,
      to: optional,
      complete: { type: 'enum', values: ['yes', 'no'] },
      cow: optional,
      source: text,
      url: optional,
      grade: { type: 'enum', values: factGrades },
    },
    key: ['id'],
  },
  memberships: {
    path: paths.memberships,
    columns: {
      institution: text,
      state: text,
      status: { type: 'enum', values: statuses },
      from: text,
      to: optional,
      source: text,
      url: optional,
      grade: { type: 'enum', values: factGrades },
    },
    key: ['institution', 'state', 'from'],
  },
});
type Rows = RowsOf<typeof files>;

export const institutions = defineDataset({
  id: 'institutions',
  title: 'Memberships in bodies and groups of states, with the dates of accession and exit',
  version: 'coded to 2025',
  citation: [codedMemberships],
  licence: 'Apache-2.0, with the project',
  redistributable: 'yes',
  url: 'https://github.com/counterpoise/counterpoise/tree/main/coded',
  place: 'coded',
  coverage: {
    from: 1945,
    to: codedTo,
    note: 'Each body from its own beginning; elected members of the Security Council from 1990 on.',
  },
  traps: [
    'A date is as precise as it is known (year, month or day). A state belongs to a body in every year in which it did so on at least one day.',
    'The lists of the Belt and Road Initiative, the Asian Infrastructure Investment Bank and the Security Council are not complete: `complete` is no, and a state that is not in them may belong to them.',
    'Bodies that the Correlates of War list has too carry its short names, so that none is counted twice. Its European Economic Community and European Union are one body here.',
    'Participation that was suspended or frozen without an exit goes on (Armenia in the Collective Security Treaty Organization since 2024); an exit or a suspension of membership ends a spell (Uzbekistan 1999, 2012; Russia in the Group of Eight 2014).',
    'Present-day codes stand for predecessors by the day on which a spell begins: DEU up to 1990 is West Germany. Spells are divided on the day of succession.',
    'Hong Kong, the Holy See and the European Union are no states of the list and left out.',
  ],
  files,
  clean: (raw): CleanInstitutions => {
    const institutions = raw.institutions.map((row): Institution => ({
      ...row,
      ...spellOf(row),
      complete: row.complete === 'yes',
      cow: row.cow === null ? [] : row.cow.split(' '),
    }));
    const known = new Map(institutions.map((one) => [one.id, one]));
    const memberships = raw.memberships.map((row) => membershipOf(row, known));
    checkOverlaps(memberships, raw.memberships);
    return { institutions, memberships };
  },
});

function membershipOf(
  row: Rows['memberships'][number],
  known: ReadonlyMap<string, Institution>,
): Membership {
  const body = known.get(row.institution);
  if (body === undefined) throw wrong(row, 'institution', `an id of ${paths.institutions}`);
  const { from, to } = spellOf(row);
  const { ccode } = resolveState('iso3', row.state, yearOf(from));
  if (ccode === undefined) throw wrong(row, 'state', 'an ISO 3166 alpha-3 code of a state');
  if (firstDay(from) < firstDay(body.from))
    throw wrong(row, 'from', `a date not before the body began (${body.from})`);
  if (body.to !== null && (to === null || lastDay(to) > lastDay(body.to)))
    throw wrong(row, 'to', `a date not after the body ended (${body.to})`);
  const { institution, status, source, url, grade } = row;
  return { institution, ccode, status, from, to, source, url, grade };
}

/** Spells of one state in one body must follow one another. */
function checkOverlaps(memberships: readonly Membership[], rows: Rows['memberships']): void {
  const last = new Map<string, Membership>();
  const ordered = memberships
    .map((one, index) => ({ one, row: rows[index]! }))
    .sort((a, b) => (firstDay(a.one.from) < firstDay(b.one.from) ? -1 : 1));
  for (const { one, row } of ordered) {
    const key = `${one.institution} ${one.ccode}`;
    const before = last.get(key);
    if (before !== undefined && (before.to === null || lastDay(before.to) >= firstDay(one.from))) {
      const spell = `${before.from} to ${before.to ?? 'now'}`;
      throw wrong(row, 'from', `a date after the spell from ${spell} of the same state`);
    }
    last.set(key, one);
  }
}
