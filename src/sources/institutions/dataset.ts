import { codedMemberships } from '../../core/bibliography/index.js';
import { resolveState } from '../../states/index.js';
import { defineDataset, type RawRow } from '../define.js';
import { RowError } from '../row-error.js';

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
export interface Institution {
  readonly id: string;
  readonly name: string;
  readonly kind: (typeof kinds)[number];
  readonly from: string;
  readonly to: string | null;
  /** False where only some of those that belong to it are coded: nobody’s absence says anything. */
  readonly complete: boolean;
  /** Short names in the Correlates of War list of the bodies that it is there. */
  readonly cow: readonly string[];
  readonly source: string;
  readonly url: string;
}

export interface Membership {
  readonly institution: string;
  readonly ccode: number;
  readonly status: MembershipStatus;
  readonly from: string;
  /** Last day, null where it goes on. */
  readonly to: string | null;
  readonly source: string;
  readonly url: string;
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
type File = keyof typeof paths;

export const institutions = defineDataset<CleanInstitutions>({
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
  files: {
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
        url: text,
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
        url: text,
      },
      key: ['institution', 'state', 'from'],
    },
  },
  clean: (raw) => {
    const list = (raw.institutions ?? []).map(institutionOf);
    const known = new Map(list.map((one) => [one.id, one]));
    const memberships = (raw.memberships ?? []).map((row, index) =>
      membershipOf(row, index, known),
    );
    checkOverlaps(memberships, raw.memberships ?? []);
    return { institutions: list, memberships };
  },
});

function institutionOf(row: RawRow, index: number): Institution {
  const place = { file: 'institutions', index, row } as const;
  const dates = datesOf(row, place);
  return {
    id: String(row.id),
    name: String(row.name),
    kind: row.kind as Institution['kind'],
    ...dates,
    complete: row.complete === 'yes',
    cow: row.cow === null ? [] : String(row.cow).split(' '),
    source: String(row.source),
    url: urlOf(row, place),
  };
}

function membershipOf(
  row: RawRow,
  index: number,
  known: ReadonlyMap<string, Institution>,
): Membership {
  const place = { file: 'memberships', index, row } as const;
  const institution = known.get(String(row.institution));
  if (institution === undefined)
    throw wrong(place, 'institution', row.institution, `an id of ${paths.institutions}`);
  const { from, to } = datesOf(row, place);
  const { ccode } = resolveState('iso3', String(row.state), Number(from.slice(0, 4)));
  if (ccode === undefined)
    throw wrong(place, 'state', row.state, 'an ISO 3166 alpha-3 code of a state');
  if (firstDay(from) < firstDay(institution.from))
    throw wrong(place, 'from', from, `a date not before the body began (${institution.from})`);
  if (institution.to !== null && (to === null || lastDay(to) > lastDay(institution.to)))
    throw wrong(place, 'to', to ?? '', `a date not after the body ended (${institution.to})`);
  return {
    institution: institution.id,
    ccode,
    status: row.status as MembershipStatus,
    from,
    to,
    source: String(row.source),
    url: urlOf(row, place),
  };
}

interface Place {
  readonly file: File;
  readonly index: number;
  readonly row: RawRow;
}

function datesOf(row: RawRow, place: Place): { from: string; to: string | null } {
  const from = String(row.from);
  const to = row.to === null ? null : String(row.to);
  const form = 'a date of the calendar as YYYY, YYYY-MM or YYYY-MM-DD';
  if (!isDate(from)) throw wrong(place, 'from', from, form);
  if (to === null) return { from, to };
  if (!isDate(to)) throw wrong(place, 'to', to, form);
  if (lastDay(to) < firstDay(from)) throw wrong(place, 'to', to, `a date not before ${from}`);
  return { from, to };
}

function urlOf(row: RawRow, place: Place): string {
  const url = String(row.url);
  if (!/^https?:\/\/\S+$/.test(url)) throw wrong(place, 'url', url, 'an address of the web');
  return url;
}

function isDate(date: string): boolean {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date);
  if (match === null) return false;
  const [, year, month = '01', day = '01'] = match;
  const time = new Date(`${String(year)}-${month}-${day}T00:00:00Z`);
  return (
    !Number.isNaN(time.getTime()) &&
    time.toISOString().startsWith(`${String(year)}-${month}-${day}`)
  );
}

const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);
/** Not a day of the calendar where the month is shorter, but one that sorts after all of its days. */
const lastDay = (date: string): string =>
  date.length === 4 ? `${date}-12-31` : `${date}-31`.slice(0, 10);

/** Spells of one state in one body must follow one another. */
function checkOverlaps(memberships: readonly Membership[], rows: readonly RawRow[]): void {
  const last = new Map<string, Membership>();
  const ordered = memberships
    .map((one, index) => ({ one, index }))
    .sort((a, b) => (firstDay(a.one.from) < firstDay(b.one.from) ? -1 : 1));
  for (const { one, index } of ordered) {
    const key = `${one.institution} ${one.ccode}`;
    const before = last.get(key);
    if (before !== undefined && (before.to === null || lastDay(before.to) >= firstDay(one.from)))
      throw wrong(
        { file: 'memberships', index, row: rows[index]! },
        'from',
        one.from,
        `a date after the spell from ${before.from} to ${before.to ?? 'now'} of the same state`,
      );
    last.set(key, one);
  }
}

function wrong(
  { file, index, row }: Place,
  column: string,
  value: unknown,
  expected: string,
): RowError {
  return new RowError(`coded/${paths[file]} has an unexpected value in the column ${column}`, row, {
    dataset: 'institutions',
    file: `coded/${paths[file]}`,
    line: index + 2,
    column,
    value,
    expected,
    hint: 'coded/README.md says how facts are coded.',
  });
}
