import { describe, expect, it } from 'vitest';
import { commonAdversaries } from '../../src/measures/containment/common-adversaries.js';
import { compute, valueOf } from './frame.js';

const [usa, gbr, rus, chn] = [2, 200, 365, 710];
const states = [usa, gbr, rus, chn];
const years = Array.from({ length: 22 }, (_, at) => 1990 + at);

type Marks = Readonly<Record<string, Readonly<Record<string, number>>>>;
const dyadYears = (marks: Marks) =>
  years.flatMap((year) =>
    states.flatMap((ccode1) =>
      states
        .filter((ccode2) => ccode2 > ccode1)
        .map((ccode2) => ({ ccode1, ccode2, year, ...marks[`${ccode1} ${ccode2} ${year}`] })),
    ),
  );

const columns = compute(commonAdversaries, {
  dyads: dyadYears({
    [`${usa} ${chn} 1995`]: { rivalry: 1 },
    [`${gbr} ${chn} 1998`]: { mid_hostility: 2 },
    [`${usa} ${rus} 2000`]: { mie_hostility: 3 },
  }),
  sanctions: [
    { ccode1: rus, ccode2: gbr, year: 2001, by: 1 },
    { ccode1: chn, ccode2: rus, year: 2001, by: 2 },
  ],
});
const of = (a: number, b: number, year: number, part?: string) =>
  valueOf(columns, a, b, year, part);

describe('common adversaries', () => {
  it('are the third states with which both had an enmity of any kind in the ten years before', () => {
    // China until 2005, by rivalry and dispute; Russia from 2002, by event and sanction.
    const found = [1998, 1999, 2002, 2005, 2006, 2010, 2011];
    expect(found.map((year) => of(usa, gbr, year))).toEqual([0, 1, 2, 2, 1, 1, 0]);
    expect(of(usa, gbr, 2002, 'disputes')).toBe(0);
    expect(of(rus, chn, 2002)).toBe(2);
    expect(of(rus, chn, 2002, 'disputes')).toBe(0);
  });

  it('are none by the decision of a body alone', () => {
    expect(of(usa, chn, 2003)).toBe(0);
    expect(of(gbr, chn, 2003)).toBe(0);
  });
});
