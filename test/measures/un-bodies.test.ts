import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/core/errors.js';
import { rollCall } from '../../src/measures/votes/roll-call.js';
import { unscAgreement } from '../../src/measures/votes/unsc-agreement.js';
import { unscVetoes } from '../../src/measures/votes/unsc-vetoes.js';
import { compute, framesOf, requestOf, rowOf, valueOf } from './frame.js';

describe('unsc-vetoes', () => {
  const vetoes = [
    { ccode: 365, year: 2012, item: 7 },
    { ccode: 710, year: 2012, item: 7 },
    { ccode: 365, year: 2012, item: 8 },
    { ccode: 365, year: 1946, item: 1 },
    { ccode: 365, year: 1946, item: 2 },
    { ccode: 220, year: 1946, item: 1 },
    { ccode: 713, year: 1955, item: 3 },
  ];
  const columns = compute(unscVetoes, { vetoes }, { source: 'unsc-vetoes' });

  it('counts the drafts that both vetoed and those of each alone', () => {
    expect(valueOf(columns, 365, 710, 2012)).toBe(1);
    expect(valueOf(columns, 365, 710, 2012, 'alone1')).toBe(1);
    expect(valueOf(columns, 365, 710, 2012, 'alone2')).toBe(0);
    expect(valueOf(columns, 2, 365, 2012, 'alone2')).toBe(2);
  });

  it('pairs vetoes by the draft, not by the year', () => {
    expect(valueOf(columns, 220, 365, 1946)).toBe(1);
    expect(valueOf(columns, 220, 365, 1946, 'alone2')).toBe(1);
  });

  it('has a real zero for permanent members only', () => {
    expect(valueOf(columns, 2, 200, 1990)).toBe(0);
    expect(valueOf(columns, 2, 20, 1990)).toBeUndefined();
  });

  it('passes China’s seat on in 1971, flagged', () => {
    expect(valueOf(columns, 365, 710, 1970)).toBeUndefined();
    expect(valueOf(columns, 365, 713, 1955, 'alone2')).toBe(1);
    for (const seat of [710, 713])
      expect(columns.flags!.get(rowOf(columns, 365, seat, 1971))).toBe('partial-year');
    expect(columns.flags!.has(rowOf(columns, 2, 365, 1971))).toBe(false);
    expect(valueOf(columns, 710, 713, 1971)).toBeUndefined();
    expect(valueOf(columns, 365, 713, 1972)).toBeUndefined();
    expect(columns.flags!.get(rowOf(columns, 2, 365, 2022))).toBe('partial-year');
  });

  it('explains who was no permanent member', () => {
    const explain = (ccode1: number, ccode2: number, year: number) =>
      unscVetoes.explainMissing!(
        framesOf(unscVetoes, { vetoes }) as never,
        { ccode1, ccode2, year },
        requestOf(unscVetoes) as never,
      );
    expect(explain(365, 710, 1970)).toBe('seat-held-by-713');
    expect(explain(365, 713, 1972)).toBe('not-a-permanent-member');
    expect(explain(2, 255, 1990)).toBe('not-a-permanent-member');
  });
});

/** Votes of one item, by member; 1 yes, 2 abstain, 3 no, 4 none. */
const item = (
  id: number,
  year: number,
  votes: Readonly<Record<number, number>>,
  { outcome = 2, vetoedBy = [] as readonly number[] } = {},
) =>
  Object.entries(votes).map(([state, vote]) => ({
    ccode: Number(state),
    year,
    item: id,
    outcome,
    vote,
    veto: vetoedBy.includes(Number(state)) ? 1 : 0,
  }));

describe('unsc-vetoes of every vote', () => {
  it('counts each vote, and one that both vetoed as joint', () => {
    const council = [
      ...item(1, 2012, { 365: 3, 710: 3, 2: 1 }, { outcome: 3, vetoedBy: [365, 710] }),
      ...item(2, 2012, { 365: 3, 710: 2, 2: 1 }, { outcome: 3, vetoedBy: [365] }),
      ...item(3, 2012, { 365: 3, 710: 3, 2: 1 }, { outcome: 4 }),
    ];
    const columns = compute(unscVetoes, { council });
    expect(valueOf(columns, 365, 710, 2012)).toBe(1);
    expect(valueOf(columns, 365, 710, 2012, 'alone1')).toBe(1);
    expect(valueOf(columns, 365, 710, 2025)).toBe(0);
  });
});

describe('unsc-agreement', () => {
  const council = [
    ...item(1, 2022, { 2: 1, 365: 1, 710: 1 }, { outcome: 1 }),
    ...item(2, 2022, { 2: 1, 365: 2, 710: 2 }),
    ...item(3, 2022, { 2: 1, 365: 3, 710: 2 }, { outcome: 3, vetoedBy: [365] }),
    ...item(4, 2022, { 2: 1, 365: 4, 710: 1 }),
  ];
  const agreement = (params: Readonly<Record<string, unknown>>, a: number, b: number) => {
    const columns = compute(unscAgreement, { council }, params);
    const row = rowOf(columns, a, b, 2022);
    return [columns.value[row], columns.n![row]];
  };

  it('counts divided votes that both cast, an abstention between yes and no', () => {
    expect(agreement({}, 365, 710)).toEqual([0.75, 2]);
    expect(agreement({}, 2, 365)).toEqual([0.25, 2]);
  });

  it('counts every vote, one kind of draft, or abstentions by another rule where it is told to', () => {
    expect(agreement({ dividedOnly: false }, 2, 710)).toEqual([0.75, 4]);
    expect(agreement({ drafts: 'failed' }, 2, 365)).toEqual([0, 1]);
    expect(agreement({ drafts: 'adopted' }, 365, 710)).toEqual([1, 1]);
    expect(agreement({ abstentions: 'apart' }, 365, 710)).toEqual([0.5, 2]);
    expect(agreement({ abstentions: 'left-out' }, 2, 365)).toEqual([0, 1]);
  });

  it('says why a pair has no value', () => {
    const explain = (ccode1: number, ccode2: number, year: number) =>
      unscAgreement.explainMissing!(
        framesOf(unscAgreement, { council }) as never,
        { ccode1, ccode2, year },
        requestOf(unscAgreement) as never,
      );
    expect(explain(2, 255, 2022)).toBe('not-a-member');
    expect(explain(2, 710, 1960)).toBe('seat-held-by-713');
    expect(explain(2, 365, 2022)).toBe('no-joint-votes');
  });
});

describe('roll-call', () => {
  const rollCalls = [
    { ccode: 2, year: 2014, session: 68, vote: 1, resolution: 'A/RES/68/262' },
    { ccode: 365, year: 2014, session: 68, vote: 3, resolution: 'A/RES/68/262' },
    { ccode: 705, year: 2014, session: 68, vote: 2, resolution: 'A/RES/68/262' },
    { ccode: 2, year: 2016, session: 71, vote: 1, resolution: 'A/RES/71/205' },
  ].map((row) => ({ ...row, date: `${row.year}-12-01` }));
  const seat = [
    {
      ccode: 2,
      year: 1971,
      session: 26,
      vote: 3,
      resolution: 'A/RES/2758(XXVI)',
      date: '1971-10-25',
    },
    {
      ccode: 2,
      year: 1971,
      session: 26,
      vote: 1,
      resolution: 'A/RES/2800(XXVI)',
      date: '1971-12-01',
    },
  ];
  const states = [2014, 2016].flatMap((year) =>
    [2, 347, 365, 703, 705].map((ccode) => ({ ccode, year })),
  );
  const points = [2, 365, 703, 705].map((ccode) => ({ ccode, year: 2014 }));
  const tables = { rollCalls, states, points };

  it('has a row for every state and resolution, null where it is not listed', () => {
    const columns = compute(rollCall, tables);
    const crimea = (ccode: number) => rowOf(columns, ccode, undefined, 2014, 'A/RES/68/262');
    expect([2, 705, 365].map((ccode) => columns.value[crimea(ccode)])).toEqual([1, 2, 3]);
    expect(columns.value[crimea(703)]).toBeNaN();
    expect(columns.reasons?.get(crimea(703))).toBe('absent');
    expect(columns.reasons?.get(crimea(347))).toBe('no-votes-cast');
    expect(columns.rows).toBe(10);
  });

  it('knows who held the seat of China on the day', () => {
    const columns = compute(rollCall, {
      rollCalls: seat,
      states: [2, 710, 713].map((ccode) => ({ ccode, year: 1971 })),
      points: [2, 710, 713].map((ccode) => ({ ccode, year: 1971 })),
    });
    const reason = (ccode: number, key: string) =>
      columns.reasons?.get(rowOf(columns, ccode, undefined, 1971, key));
    expect(reason(710, 'A/RES/2758(XXVI)')).toBe('seat-held-by-713');
    expect(reason(713, 'A/RES/2758(XXVI)')).toBe('absent');
    expect(reason(710, 'A/RES/2800(XXVI)')).toBe('absent');
    expect(reason(713, 'A/RES/2800(XXVI)')).toBe('not-a-member');
  });

  it('selects one resolution, however it is written', () => {
    for (const resolution of ['A/RES/68/262', 'R/68/262', '68/262', 'a/res/68/262'])
      expect(compute(rollCall, tables, { resolution }).rows).toBe(5);
    expect(() => compute(rollCall, tables, { resolution: '1/1' })).toThrow(UsageError);
  });

  it('says that a year has no selected roll call', () => {
    const explain = (year: number) =>
      rollCall.explainMissing!(
        framesOf(rollCall, tables) as never,
        { ccode1: 2, year },
        requestOf(rollCall) as never,
      );
    expect(explain(2015)).toBe('no-roll-call');
    expect(explain(2014)).toBeUndefined();
  });
});
