import { describe, expect, it } from 'vitest';
import { codedSecurity } from '../../../../src/app/latent/items/coded-security.js';
import { councilAgreement } from '../../../../src/app/latent/items/council-agreement.js';
import { itemValues } from './item-values.js';

describe('agreement in the Security Council', () => {
  const [yes, abstained, no, absent] = [1, 2, 3, 4];
  /** Votes of the United States, Britain and Russia on a draft that divided the Council (2) or not (1). */
  const votes = (item: number, year: number, cast: readonly number[], outcome = 2) =>
    [2, 200, 365].map((ccode, at) => ({ ccode, year, item, outcome, vote: cast[at]! }));
  const of = (drafts: readonly (readonly number[])[], outcome?: number, year = 1990) =>
    itemValues(
      councilAgreement,
      { votes: drafts.flatMap((cast, item) => votes(item, year, cast, outcome)) },
      1990,
    );
  const drafts = [
    [yes, yes, no],
    [yes, yes, no],
    [yes, yes, abstained],
    [no, no, yes],
    [yes, abstained, yes],
  ];

  it('is the log odds of agreement, an abstention half of it', () => {
    const found = of(drafts);
    // 4.5 of 5, and 0 + 0 + .5 + 0 + 1 of 5
    expect(found(200, 2, 1990)).toBeCloseTo(Math.log(5 / 1), 12);
    expect(found(2, 365, 1990)).toBeCloseTo(Math.log(2 / 4), 12);
  });

  it('is unobserved with fewer than five votes, an absence being none', () => {
    expect(of(drafts.slice(1))(2, 200, 1990)).toBeNaN();
    const away = [...drafts.slice(1), [yes, yes, absent]];
    expect(of(away)(2, 365, 1990)).toBeNaN();
    expect(of(away)(2, 200, 1990)).toBeCloseTo(Math.log(5), 12);
    expect(of(drafts)(2, 220, 1990)).toBeNaN();
  });

  it('passes over votes that divided nobody', () => {
    expect(of(drafts, 1)(2, 200, 1990)).toBeNaN();
  });

  it('does not carry votes from one year to the next', () => {
    expect(of(drafts, 2, 1989)(2, 200, 1990)).toBeNaN();
  });
});

describe('coded acts of security cooperation', () => {
  const fact = (ccode1: number, ccode2: number, year: number, kind = 'agreement', field = 'security') => ({ ccode1, ccode2, year, kind, field }); // prettier-ignore
  const facts = [
    fact(365, 710, 1996),
    fact(365, 710, 1998, 'exercise', 'military-technical'),
    fact(365, 710, 1998, 'arms', 'military-technical'),
    ...Array.from({ length: 4 }, () => fact(365, 710, 2000, 'consultation', 'terrorism')),
    fact(365, 710, 1993, 'agreement', 'trade'),
    fact(365, 710, 1994, 'summit', 'security'),
    fact(2, 200, 1990),
  ];
  const of = itemValues(codedSecurity, { facts }, 2002);

  it('are counted, three at most, from the first one of the pair on', () => {
    expect([1996, 1997, 1998, 1999, 2000, 2002].map((year) => of(710, 365, year))).toEqual([
      1, 0, 2, 0, 3, 0,
    ]);
  });

  it('are unobserved before the first that counts, in other pairs, and before 1991', () => {
    for (const year of [1992, 1993, 1994, 1995]) expect(of(365, 710, year)).toBeNaN();
    expect(of(2, 365, 1998)).toBeNaN();
    for (const year of [1990, 1991]) expect(of(2, 200, year)).toBeNaN();
  });

  it('look at nothing after the last year, nor does a later first fact open the years before', () => {
    const cut = itemValues(codedSecurity, { facts: [...facts, fact(2, 200, 2003)] }, 2002);
    expect(cut(2, 200, 2002)).toBeNaN();
    expect(cut(365, 710, 2000)).toBe(3);
  });
});
