import {
  dorazioGalambos2021,
  allenFlynnMachain2022,
  russianExercises,
} from '../../core/bibliography/index.js';
import { isDay, type CodeScheme } from '../../states/index.js';
import { ascending } from '../cells.js';
import { defineDataset, rawFiles, type CleanContext, type RawRow, type RowsOf } from '../define.js';
import { RowError } from '../row-error.js';
import type { ListedExercise } from './same.js';
import { participantsNamed, russianNameOf } from './names.js';

/** `A` to `Z`, then `AA`, `AB` and so on. */
const letters = (count: number): string[] =>
  Array.from({ length: count }, (_, i) =>
    (i < 26 ? '' : 'A').concat(String.fromCharCode(65 + (i % 26))),
  );
const participants = {
  mme: letters(39).map((letter) => `State${letter}`),
  jme: letters(30).map((letter) => `State ${letter}`),
  russian: Array.from({ length: 28 }, (_, i) => `part${i + 1}`),
} as const;

const text = { type: 'text', nullable: true } as const;
const textColumns = (names: readonly string[]): Readonly<Record<string, typeof text>> =>
  Object.fromEntries(names.map((name) => [name, text]));

const files = rawFiles({
  mme: {
    path: 'exercises/mme_v7.csv.gz',
    columns: {
      MMEID: { type: 'text' },
      Ex_Name: text,
      's.year': { type: 'integer', min: 1980, max: 2010 },
      's.month': { type: 'integer', min: 1, max: 12 },
      's.day': { type: 'integer', min: 1, max: 31, missing: ['xx'], nullable: true },
      ...textColumns(participants.mme),
    },
    key: ['MMEID'],
    rows: 3707,
    openEnd: true,
    duplicates: 'Three numbers are given to two exercises each.',
  },
  jme: {
    path: 'exercises/jme_v3.csv.gz',
    columns: {
      'Exercise Name': text,
      'Start Date': text,
      enddate: text,
      's.year': { type: 'integer', min: 1974, max: 2010, nullable: true },
      ...textColumns(participants.jme),
      AUS: { type: 'enum', values: ['0', '1'], nullable: true },
    },
    key: ['Exercise Name', 'Start Date', ...participants.jme],
    rows: 1790,
    duplicates: 'Unnamed exercises of one month, and exercises that were coded twice.',
  },
  russian: {
    path: 'exercises/russia_joint_exercises_2009_2018.csv.gz',
    columns: {
      id: { type: 'integer', min: 1, nullable: true },
      name: text,
      yr: { type: 'integer', min: 2009, max: 2018, nullable: true },
      comments: text,
      ...textColumns(participants.russian),
    },
    key: ['id', 'name'],
    rows: 992,
    openEnd: true,
    duplicates: 'The empty rows at the end.',
    duplicatesWithout: 'id',
  },
});
type Rows = RowsOf<typeof files>;
type List = keyof typeof files;

export const exercises = defineDataset({
  id: 'exercises',
  title: 'Multinational and joint military exercises',
  version: 'MME v7 (1980-2010), JME v3 (1974-2010), list of Russian exercises (2009-2018)',
  citation: [dorazioGalambos2021, allenFlynnMachain2022, russianExercises],
  licence: 'lists republished with the R package troopdata, GPL (>= 3); counts with citation',
  redistributable: 'yes',
  url: 'https://doi.org/10.7910/DVN/KHFODX',
  coverage: {
    from: 1974,
    to: 2018,
    note: 'All states 1980-2010; only exercises of Russia from 2011; a few dozen exercises in all before 1980.',
  },
  traps: [
    'One exercise stands in up to three lists, and some twice in one: entries are matched by name, date and participants (the rule is written at `sameExercises`), an exercise counts once, and its participants are those that any entry names.',
    '307 rows of the joint list have a date but no year in the column of years; the date is read, also where its separators are missing or where it is the serial number of a spreadsheet. Three starts have an impossible year (007, 2015, 3009) and take that of the end. Rows without any year are left out.',
    'The file of Russian exercises has 893 empty rows and 99 exercises with a year alone and Russian names; names that the other lists have too are translated by a table. Russia takes part in each and is not listed.',
    'The list of Russian exercises thins out from 24 (2009) to 3 a year (2017, 2018): a lower bound.',
    'For Bold Monarch 2011 the Russian list names all members of NATO, those included that stayed away: they are not counted as participants.',
    'The last column of the joint list says by 0 or 1 whether Australia took part; three rows say so that do not list it.',
    '“-9” is an unknown participant: two known states and an unknown one are a multilateral exercise. NATO and territories count in the same way.',
    'The lists name the Soviet Union Russia; Germany is West Germany (260) until September 1990, whatever it is called.',
    'Three numbers of the multinational list are given to two exercises each.',
    'Both lists come from press searches: exercises that no paper mentioned are missing, and the joint list ends thin (27 in 2006, 185 in the other).',
  ],
  files,
  clean: ({ mme, jme, russian }, context) => [
    ...mme.map((row, index) => ofMultinationalList(row, index, context)),
    ...jme.flatMap((row, index) => ofJointList(row, index, context)),
    ...russian.flatMap((row, index) => ofRussianList(row, index, context)),
  ],
});

const known = (value: string | null): string | null => {
  const trimmed = value?.trim() ?? '';
  return trimmed === '' || trimmed === '-9' ? null : trimmed;
};

function ofMultinationalList(
  row: Rows['mme'][number],
  index: number,
  context: CleanContext,
): ListedExercise {
  const { 's.year': year, 's.month': month, 's.day': day } = row;
  if (!isDay(year, month, day ?? 1)) throw refusedDate(row, 'mme', 's.day', `row ${index + 1}`);
  return {
    list: 'mme',
    item: index + 1,
    name: known(row.Ex_Name),
    year,
    month,
    day,
    ...resolved('mme', row, { year, month }, context),
  };
}

function ofJointList(
  row: Rows['jme'][number],
  index: number,
  context: CleanContext,
): ListedExercise[] {
  const start = jointDate(row, index);
  const { states, others } = resolved('jme', row, start, context);
  if (start === undefined) {
    const reason = 'exercise without a year';
    for (const ccode of states)
      context.leftOut({ ccode, scheme: 'iso3', value: String(ccode), series: 'jme', reason });
    return [];
  }
  return [
    {
      list: 'jme',
      item: index + 1,
      name: known(row['Exercise Name']),
      ...start,
      states: ascending(row.AUS === '1' ? [...states, 900] : states),
      others,
    },
  ];
}

function ofRussianList(
  row: Rows['russian'][number],
  index: number,
  context: CleanContext,
): ListedExercise[] {
  const { yr: year, name, comments } = row;
  if (year === null) {
    if (known(name) === null) return [];
    throw refusedDate(row, 'russian', 'yr', String(name));
  }
  const wholesale = known(comments)?.startsWith('All NATO states') ?? false;
  const { states, others } = wholesale
    ? { states: [], others: true }
    : resolved('russian', row, { year, month: null }, context);
  return [
    {
      list: 'russian',
      item: index + 1,
      name: russianNameOf(String(name)),
      year,
      month: null,
      day: null,
      states: ascending([...states, 365]),
      others,
    },
  ];
}

const schemes: Readonly<Record<List, CodeScheme>> = { mme: 'name', jme: 'iso3', russian: 'name' };

const reasons: Readonly<Record<string, string>> = {
  '-9': 'unknown participant',
  NATO: 'international organisation',
};
const germanies: ReadonlySet<number> = new Set([255, 260]);

/** West Germany until the union of October 1990; both names stand for either in that year. */
function germanyAt(start: Pick<ListedExercise, 'year' | 'month'> | undefined): number {
  if (start === undefined) return 255;
  return start.year * 12 + (start.month ?? 1) < 1990 * 12 + 10 ? 260 : 255;
}

/** The participants of a row. Those that are unknown or no state are recorded, and make `others` true. */
function resolved(
  list: List,
  row: RawRow,
  start: Pick<ListedExercise, 'year' | 'month'> | undefined,
  { stateOf }: CleanContext,
): Pick<ListedExercise, 'states' | 'others'> {
  const found = participants[list].flatMap((column) => {
    const value = String(row[column] ?? '').trim();
    const names = value === '' ? [] : participantsNamed(value);
    return names.map((name) => {
      const note = { when: start?.year, value, series: list, reason: reasons[name] };
      const ccode = stateOf(schemes[list], name, note);
      return ccode !== null && germanies.has(ccode) ? germanyAt(start) : ccode;
    });
  });
  const states = ascending(found.filter((ccode) => ccode !== null));
  return { states, others: found.includes(null) };
}

type Start = Pick<ListedExercise, 'year' | 'month' | 'day'>;

const datePattern = /^(\d{1,2}|xx)[/.]*(\d{1,2}|xx)[/.]*(\d{3,4})$/i;
const serialPattern = /^3\d{4}$|^40\d{3}$/;
const inJointList = (year: number): boolean => year >= 1974 && year <= 2010;

/** The start of an exercise of the joint list, undefined where neither column has a year. */
function jointDate(row: Rows['jme'][number], index: number): Start | undefined {
  const written = known(row['Start Date']);
  const coded = row['s.year'];
  if (written === null) return coded === null ? undefined : { year: coded, month: null, day: null };
  if (serialPattern.test(written)) {
    const date = new Date(Date.UTC(1899, 11, 30) + Number(written) * 86_400_000);
    return {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
    };
  }
  const [, month = '', day = '', digits = ''] = datePattern.exec(written) ?? [];
  const ended = Number(datePattern.exec(String(row.enddate))?.[3]);
  const year = inJointList(Number(digits)) ? Number(digits) : ended;
  const start = { year, month: partOf(month), day: partOf(day) };
  const valid =
    digits !== '' &&
    inJointList(year) &&
    (coded === null || coded === year) &&
    isDay(year, start.month ?? 1, start.day ?? 1);
  if (!valid) throw refusedDate(row, 'jme', 'Start Date', `row ${index + 1}`);
  return start.month === null ? { ...start, day: null } : start;
}

const partOf = (digits: string): number | null =>
  /^\d+$/.test(digits) && Number(digits) > 0 ? Number(digits) : null;

const expectedDates: Readonly<Record<List, string>> = {
  mme: 'a day of the month, or xx',
  jme: 'month/day/year from 1974 to 2010 (xx for an unknown month or day), in the year of the column s.year, or the serial number of a day',
  russian: 'a year',
};

function refusedDate(row: RawRow, list: List, column: string, where: string): RowError {
  return new RowError(`an exercise (${where}) has no valid date`, row, {
    column,
    expected: expectedDates[list],
  });
}
