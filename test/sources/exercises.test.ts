import { describe, expect, it } from 'vitest';
import type { RawRow } from '../../src/sources/define.js';
import { sameExercises, type ListedExercise } from '../../src/sources/exercises/same.js';
import { exercises } from '../../src/sources/exercises/dataset.js';
import { readDataset } from '../../src/sources/read.js';
import { resolveState } from '../../src/states/index.js';
import { codedExercises } from '../../src/sources/exercises/exercises.js';
import type { CodedEvent } from '../../src/sources/coded-events/dataset.js';
import { cleanRows } from '../support/clean.js';
import { needsRaw, rawAbsent, rawRoot, rawRows } from '../support/raw.js';

const joint = (start: string, states: string[], more: RawRow = {}): RawRow => ({
  'Exercise Name': '-9',
  'Start Date': start,
  's.year': null,
  ...Object.fromEntries(states.map((code, i) => [`State ${'ABCDE'[i]!}`, code])),
  ...more,
});
const ofJoint = (...rows: RawRow[]) => cleanRows(exercises, { jme: rows }).clean;

describe('exercises', () => {
  it('reads dates of the joint list in every form they have', () => {
    const start = (date: string, more?: RawRow) => {
      const [entry] = ofJoint(joint(date, ['USA', 'JPN'], more));
      return [entry?.year, entry?.month, entry?.day];
    };
    expect(start('8/18/2005')).toEqual([2005, 8, 18]);
    expect(start('11/xx/2007')).toEqual([2007, 11, null]);
    expect(start('xx/xx/2003')).toEqual([2003, null, null]);
    expect(start('08/051999')).toEqual([1999, 8, 5]);
    expect(start('08/04//1986')).toEqual([1986, 8, 4]);
    expect(start('35688')).toEqual([1997, 9, 15]);
    expect(start('-9', { 's.year': 1977 })).toEqual([1977, null, null]);
    expect(start('03/05/3009', { enddate: '03/14/2009' })).toEqual([2009, 3, 5]);
    expect(start('10/xx/007', { enddate: '10/xx/2007' })).toEqual([2007, 10, null]);
  });

  it('refuses dates in no known form, and leaves out rows without one', () => {
    expect(() => ofJoint(joint('next summer', ['USA', 'JPN']))).toThrow('no valid date');
    expect(() => ofJoint(joint('13/01/2001', ['USA', 'JPN']))).toThrow('no valid date');
    expect(() => ofJoint(joint('1/1/2001', ['USA'], { 's.year': 2002 }))).toThrow('no valid date');
    const { clean, leftOut } = cleanRows(exercises, { jme: [joint('-9', ['USA', 'JPN'])] });
    expect(clean).toEqual([]);
    expect(leftOut.map(({ ccode, reason }) => [ccode, reason])).toEqual([
      [2, 'exercise without a year'],
      [740, 'exercise without a year'],
    ]);
  });

  it('takes Australia from its own column, and Germany for the West until October 1990', () => {
    expect(ofJoint(joint('1/1/2001', ['USA'], { AUS: '1' }))[0]?.states).toEqual([2, 900]);
    expect(ofJoint(joint('1/1/2001', ['USA'], { AUS: '0' }))[0]?.states).toEqual([2]);
    const germany = (date: string) => ofJoint(joint(date, ['DEU', 'uSA']))[0]?.states;
    expect(germany('9/30/1990')).toEqual([2, 260]);
    expect(germany('10/1/1990')).toEqual([2, 255]);
    const { clean } = cleanRows(exercises, {
      mme: [
        {
          MMEID: 'mme1',
          Ex_Name: 'A',
          's.year': 1990,
          's.month': 11,
          's.day': null,
          StateA: 'Federal Republic of Germany',
          StateB: 'Côte d’Ivoire',
        },
      ],
    });
    expect(clean[0]).toMatchObject({ states: [255, 437], others: false, month: 11, day: null });
  });

  it('records participants that are unknown or no state, which make an exercise multilateral', () => {
    const { clean, unmatched } = cleanRows(exercises, {
      jme: [joint('1/1/2001', ['USA', 'JPN', '-9', 'NATO', 'BMU'])],
    });
    expect(clean[0]).toMatchObject({ states: [2, 740], others: true });
    expect(unmatched.map(({ value, reason }) => [value, reason])).toEqual([
      ['-9', 'unknown participant'],
      ['NATO', 'international organisation'],
      ['BMU', 'not a state (territory)'],
    ]);
  });

  it('adds Russia to its own list, passes over the empty rows and gives names in English', () => {
    const row = (name: string | null, yr: number | null, ...states: string[]): RawRow => ({
      id: 1,
      name,
      yr,
      comments: null,
      ...Object.fromEntries(states.map((state, i) => [`part${i + 1}`, state])),
    });
    const russian = (...rows: RawRow[]) => cleanRows(exercises, { russian: rows }).clean;
    const found = russian(
      row('Мирная миссия-2010', 2010, 'China', 'United States of America'),
      row('[Учения «Блэксифор»]', 2010, 'Turkey'),
      row('[Учения в Греции]', 2010, 'Greece'),
      row(null, null),
    );
    expect(found.map(({ name, states }) => [name, states])).toEqual([
      ['Peace Mission', [2, 365, 710]],
      ['Blackseafor', [365, 640]],
      [null, [350, 365]],
    ]);
    expect(() => russian(row('Запад-2009', null, 'Belarus'))).toThrow('no valid date');
    const absent = { ...row('Болд Монарх-2011', 2011, 'France'), comments: 'All NATO states are' };
    expect(russian(absent)[0]).toMatchObject({ states: [365], others: true });
  });
});

let item = 0;
function entry(
  list: ListedExercise['list'],
  name: string | null,
  date: string,
  states: number[],
): ListedExercise {
  const [year = 0, month = null, day = null] = date.split('-').map(Number);
  return { list, item: ++item, name, year, month, day, states, others: false };
}
const groups = (...listed: ListedExercise[]) =>
  sameExercises(listed).map(({ entries, states }) => [entries.map(({ list }) => list), states]);

describe('sameExercises', () => {
  it('joins entries of one name near in time that share two states, with all participants', () => {
    expect(
      groups(
        entry('mme', 'Peace Mission 2010', '2010-9-10', [365, 705, 710]),
        entry('jme', 'Peace mission-10', '2010-9-9', [365, 703, 710]),
        entry('russian', 'Peace Mission', '2010', [365, 710]),
      ),
    ).toEqual([
      [
        ['mme', 'jme', 'russian'],
        [365, 703, 705, 710],
      ],
    ]);
  });

  it('keeps apart other runs: another number, two months, one state in common', () => {
    const first = entry('mme', 'Readex 1-80', '1980-1-14', [2, 200]);
    expect(groups(first, entry('jme', 'Readex 2-80', '1980-1-20', [2, 200]))).toHaveLength(2);
    expect(groups(first, entry('jme', 'Readex 1-80', '1980-3-14', [2, 200]))).toHaveLength(2);
    expect(groups(first, entry('jme', 'Readex 1-80', '1980-1-14', [2, 210]))).toHaveLength(2);
  });

  it('joins by date and states where no names conflict', () => {
    const named = entry('mme', 'Indra 2003', '2003-5-22', [365, 750]);
    expect(groups(named, entry('jme', null, '2003-5', [365, 750]))).toHaveLength(1);
    expect(groups(named, entry('jme', null, '2003-5-26', [365, 750]))).toHaveLength(2);
    expect(groups(named, entry('jme', null, '2003-5-22', [365, 750, 780]))).toHaveLength(1);
    expect(groups(named, entry('jme', null, '2003-5-22', [365, 780, 800]))).toHaveLength(2);
    expect(groups(named, entry('jme', 'Malabar', '2003-5-24', [365, 750]))).toHaveLength(2);
    expect(groups(named, entry('jme', 'Malabar', '2003-5-22', [365, 750]))).toHaveLength(1);
  });

  it('gives each exercise of a list one partner, the clearest, and then what repeats its name or its day', () => {
    const zapad = entry('mme', 'Zapad (West) 2009', '2009-9-18', [365, 370]);
    const other = entry('jme', null, '2009-9-19', [365, 370]);
    const west = entry('jme', 'West 2009', '2009-9-27', [365, 370]);
    const again = entry('jme', 'Zapad 2009', '2009-9-8', [365, 370]);
    expect(groups(zapad, other, west)).toHaveLength(2);
    expect(groups(zapad, west, again)).toHaveLength(1);
    const sameDay = entry('jme', null, '2009-9-18', [365, 370]);
    expect(groups(zapad, sameDay, west)).toHaveLength(1);
    expect(groups(zapad, { ...sameDay, states: [365, 369] }, west)).toHaveLength(2);
    expect(groups(zapad, { ...sameDay, name: 'Union Shield' }, west)).toHaveLength(2);
  });

  it('takes an entry with a year alone by its name, or by the same states where one has no name', () => {
    const drill = entry('mme', null, '2010-8-24', [2, 365, 710, 732, 740]);
    const pacific = entry(
      'russian',
      'Тихоокеанское сотрудничество',
      '2010',
      drill.states as number[],
    );
    expect(groups(drill, pacific)).toHaveLength(1);
    expect(groups({ ...drill, name: 'Rimpac' }, pacific)).toHaveLength(2);
    expect(groups(drill, entry('russian', 'Пассекс', '2010', [2, 365]))).toHaveLength(2);
  });

  it('joins within the joint list what coders entered twice, and little in the multinational one', () => {
    const twice = (list: 'mme' | 'jme', first: number[], second: number[], date = '2009-4-17') =>
      groups(entry(list, null, '2009-4-17', first), entry(list, 'Norak 2009', date, second)).length;
    expect(twice('jme', [365, 702, 710], [365, 702, 703, 705, 710])).toBe(1);
    expect(twice('mme', [365, 702, 710], [365, 702, 703, 705, 710])).toBe(2);
    expect(twice('mme', [365, 710], [365, 710])).toBe(1);
    expect(twice('jme', [365, 702, 710], [365, 702, 710], '2009-4-22')).toBe(1);
    expect(twice('jme', [365, 710], [365, 710], '2009-4-22')).toBe(2);
    expect(twice('jme', [365, 702, 710], [365, 702, 710], '2009-4-28')).toBe(2);
  });
});

describe('codedExercises', () => {
  it('reads single exercises, no yearly programmes and none of years that are not coded in breadth', () => {
    const event = (more: Partial<CodedEvent>) =>
      ({
        kind: 'exercise',
        date: '2015-05-17',
        year: 2015,
        actors: [365, 710],
        indicator: null,
        ...more,
      }) as CodedEvent;
    const found = codedExercises([
      event({ title: 'Joint Sea 2015 I, Mediterranean' }),
      event({ title: 'Malabar every year', date: '2002', indicator: 'exercises' }),
      event({ title: 'Treaty', kind: 'agreement' }),
      event({ title: 'Joint Sea 2023', date: '2023-07', year: 2023 }),
    ]);
    expect(found).toMatchObject([
      { name: 'Joint Sea 2015 I', year: 2015, month: 5, day: 17, states: [365, 710] },
    ]);
  });
});

describe.skipIf(rawAbsent)(needsRaw('exercises from raw files'), () => {
  it('has 3,707, 1,787 and 99 entries, of which Russia and China share 10, 11 and 12', async () => {
    const { clean } = await readDataset(exercises, rawRoot);
    const counts = (['mme', 'jme', 'russian'] as const).map((list) => {
      const own = clean.filter((one) => one.list === list);
      const pair = own.filter(({ states }) => states.includes(365) && states.includes(710));
      return [own.length, pair.length];
    });
    expect(counts).toEqual([
      [3707, 10],
      [1787, 11],
      [99, 12],
    ]);
  });

  it('recognises the exercises of the dated list of public pages, and adds those it lacks', async () => {
    const { clean } = await readDataset(exercises, rawRoot);
    const pages = rawRows('russia-china/exercises_from_web_excerpts.csv').map((row) => {
      const states = row.participants === '' ? 'CHN RUS' : row.participants!;
      const ccodes = states.split(' ').map((code) => resolveState('iso3', code).ccode!);
      return entry(
        'coded',
        row.name!,
        row.start!,
        [...ccodes].sort((a, b) => a - b),
      );
    });
    const added = sameExercises([...clean, ...pages])
      .filter(({ entries }) => entries.every(({ list }) => list === 'coded'))
      .map(({ entries }) => entries[0]!.name);
    expect(pages).toHaveLength(16);
    expect(added).toEqual([
      'Joint Sea-2012',
      'Joint Sea 2013',
      'Peace Mission-2016',
      'Peace Mission 2018',
      'Vostok-2018',
      'Peace Mission 2021',
      'Joint Sea 2022',
    ]);
  });

  it('figures in the traps', () => {
    const rows = rawRows('exercises/jme_v3.csv.gz');
    const undated = rows.filter((row) => row['s.year'] === '' && row['Start Date'] !== '');
    expect(undated).toHaveLength(307);
    const russian = rawRows('exercises/russia_joint_exercises_2009_2018.csv.gz');
    expect(russian.filter(({ name }) => name === '')).toHaveLength(893);
    const inYear = (year: string) => russian.filter(({ yr }) => yr === year).length;
    expect([inYear('2009'), inYear('2017'), inYear('2018')]).toEqual([24, 3, 3]);
    const numbers = rawRows('exercises/mme_v7.csv.gz').map(({ MMEID }) => MMEID);
    expect(numbers.length - new Set(numbers).size).toBe(3);
  });
});
