import { felbermayr2020, syropoulos2022 } from '../../core/bibliography/index.js';
import { ascending } from '../cells.js';
import { defineDataset, rawFiles, type CleanContext, type RowsOf } from '../define.js';
import { RowError } from '../row-error.js';

const sanctionTypes = ['trade', 'arms', 'military', 'financial', 'travel', 'other'] as const;
export type SanctionType = (typeof sanctionTypes)[number];

/** A side of a case: states named, and bodies whose members take part. */
export interface SanctionSide {
  readonly states: readonly number[];
  readonly bodies: readonly ('eu' | 'g7')[];
}

const flag = { type: 'integer', min: 0, max: 1 } as const;

const files = rawFiles({
  main: {
    path: 'sanctions/GSDB_V3_subset_end_ge_2013.csv.gz',
    columns: {
      case_id: { type: 'integer', min: 1, max: 1325 },
      sanctioned_state: { type: 'text' },
      sanctioning_state: { type: 'text' },
      begin: { type: 'integer', min: 1950, max: 2022 },
      end: { type: 'integer', min: 2013, max: 2022 },
      trade: flag,
      arms: flag,
      military: flag,
      financial: flag,
      travel: flag,
      other: flag,
    },
    key: ['case_id'],
    direction: [{ state: 'United States', more: 'sanctioning_state', less: 'sanctioned_state' }],
    rows: 588,
  },
});
type Row = RowsOf<typeof files>['main'][number];

export const sanctions = defineDataset({
  id: 'sanctions',
  title: 'Global Sanctions Data Base, cases ending in 2013 or later',
  version: 'release 3 (2022), 588 of 1,325 cases',
  citation: [felbermayr2020, syropoulos2022],
  licence: 'citation required; the full data base is given on request',
  redistributable: 'yes',
  url: 'https://www.globalsanctionsdatabase.com',
  coverage: { from: 1950, to: 2022, note: 'Complete for 2013-2022 only.' },
  newer: { edition: 'GSDB release 4, to 2023' },
  traps: [
    'The file holds only cases that ended in 2013 or later. From 2013 on a pair without a case has none; before, a case is one that outlasted 2012 and its absence says nothing.',
    'An end of 2022 means that the case goes on.',
    'Sanctions of the European Union and the G7 are those of each state that was a member on at least one day of the year; states that joined them are listed by name and counted.',
    'Sanctions of the United Nations (39 cases) and of regional bodies but the European Union are not attributed to their members.',
    'Sides name several states in one cell; “Yemen, North” and “Gambia, The” hold a comma themselves.',
    'Old names stand for present states: South Vietnam (Viet Nam), Transjordan, Malagasy Republic, Ceylon, Yugoslavia (Serbia), Yemen, North (Yemen).',
    'Sanctions on armed groups, territories and regions have no target state and are left out.',
    'All cases of a pair in a year are joined; a type is in force if it is in one of them. The scale of a measure, and the success that the source codes, are not read.',
  ],
  files,
  clean: ({ main }, context) =>
    main.map((row) => {
      const { case_id: id, begin: from, end: to } = row;
      const types = sanctionTypes.filter((type) => row[type] === 1);
      if (to < from) throw refused(row, 'end', 'a year from begin on');
      if (types.length === 0) throw refused(row, 'trade', 'at least one type of sanction');
      const sender = sideOf(row.sanctioning_state, context);
      return { id, sender, target: sideOf(row.sanctioned_state, context), from, to, types };
    }),
});

const withComma = ['Yemen, North', 'Gambia, The'];
const presentNames: Readonly<Record<string, string>> = {
  'Malagasy Republic': 'Madagascar',
  'South Vietnam': 'Viet Nam',
  Transjordan: 'Jordan',
  'Yemen, North': 'Yemen',
};
const bodies: Readonly<Record<string, 'eu' | 'g7'>> = { EU: 'eu', G7: 'g7' };

const organisations: ReadonlySet<string> = new Set([
  'African Union',
  'Commonwealth',
  'ECOWAS',
  'Kimberly Process Participants',
  'League of Arab States',
  'MERCOSUR',
  'OAS',
  'OIC',
  'OSCE',
  'Pacific Islands Forum',
  'SADC',
  'UN',
  'UNASUR',
]);

function reasonOf(name: string): string | undefined {
  if (organisations.has(name)) return 'international organisation';
  if (name.startsWith('Terrorist Organizations')) return 'armed non-state group';
  if (name.endsWith('Balkans')) return 'aggregate';
  return name === 'Cyprus (Northern)' ? 'not a state (unrecognised entity)' : undefined;
}

/** The states and bodies that a cell names; what is neither is recorded. */
function sideOf(cell: string, { stateOf }: CleanContext): SanctionSide {
  const split = withComma.reduce(
    (text, name) => text.replaceAll(name, name.replace(',', '\u0001')),
    cell,
  );
  const names = split.split(',').map((name) => name.replace('\u0001', ',').trim());
  const states = names.flatMap((value) =>
    bodies[value] === undefined
      ? (stateOf('name', presentNames[value] ?? value, { value, reason: reasonOf(value) }) ?? [])
      : [],
  );
  return { states: ascending(states), bodies: names.flatMap((name) => bodies[name] ?? []) };
}

function refused(row: Row, column: keyof Row, expected: string): RowError {
  return new RowError(`the sanctions case ${row.case_id} has an unexpected ${column}`, row, {
    column,
    expected,
  });
}
