import { describe, expect, it } from 'vitest';
import { createRng } from '../../src/core/rng.js';
import { voteAgreement } from '../../src/measures/votes/vote-agreement.js';
import { voteAgreementByIssue } from '../../src/measures/votes/vote-agreement-by-issue.js';
import { voteIdentity } from '../../src/measures/votes/vote-identity.js';
import { voteKappa } from '../../src/measures/votes/vote-kappa.js';
import { votePi } from '../../src/measures/votes/vote-pi.js';
import { compute, framesOf, requestOf, rowOf, valueOf } from './frame.js';

/**
 * Session 50 (year 1995), states 2 and 365, 10 joint roll calls on whole resolutions:
 * 4 both yes (1 unanimous), 1 yes-abstain, 2 yes-no, 1 abstain-abstain, 1 no-yes, 1 no-no.
 * One paragraph vote of the same session, cast in January 1996: both no, unanimous.
 */
const votes = [
  {
    ccode1: 2,
    ccode2: 365,
    year: 1995,
    session: 50,
    part: 0,
    yy: 4,
    ya: 1,
    yn: 2,
    aa: 1,
    ny: 1,
    nn: 1,
    unanimous_yy: 1,
  },
  { ccode1: 2, ccode2: 365, year: 1996, session: 50, part: 1, nn: 1, unanimous_nn: 1 },
  { ccode1: 2, ccode2: 710, year: 1995, session: 50, part: 0, yy: 3 },
  { ccode1: 20, ccode2: 40, year: 1995, session: 50, part: 0, aa: 2, unanimous_aa: 2 },
  { ccode1: 20, ccode2: 40, year: 2020, session: 74, part: 0, yy: 1 },
];

/** Of the source that tells votes on parts of a text. */
const ofVoeten = (
  measure: Parameters<typeof compute>[0],
  rows: Parameters<typeof compute>[1][string],
  params: Readonly<Record<string, unknown>> = {},
) => compute(measure, { votes: rows }, { source: 'voeten', ...params });

describe('vote-agreement', () => {
  it('counts 1 for the same vote, 1/2 for one step, 0 for yes against no', () => {
    // (4 + 1 + 1 + 1/2) / 10 with whole resolutions; the paragraph vote adds one agreement: 7.5 / 11
    const whole = ofVoeten(voteAgreement, votes, { votes: 'whole-resolutions' });
    expect(valueOf(whole, 2, 365, 1995)).toBeCloseTo(6.5 / 10, 15);
    const all = ofVoeten(voteAgreement, votes);
    expect(valueOf(all, 2, 365, 1995)).toBeCloseTo(7.5 / 11, 15);
    expect(all.n![rowOf(all, 2, 365, 1995)]).toBe(11);
  });

  it('leaves unanimous roll calls out on request', () => {
    // without 1 unanimous yes and 1 unanimous no: (3 + 1 + 1 + 1/2) / 9
    const columns = ofVoeten(voteAgreement, votes, { nonUnanimousOnly: true });
    expect(valueOf(columns, 2, 365, 1995)).toBeCloseTo(5.5 / 9, 15);
    expect(valueOf(columns, 20, 40, 1995)).toBeUndefined();
  });

  it('dates a roll call by session or by calendar year, and drops the year that is not whole', () => {
    const columns = ofVoeten(voteAgreement, votes, { yearOf: 'date' });
    expect(valueOf(columns, 2, 365, 1995)).toBeCloseTo(6.5 / 10, 15);
    expect(valueOf(columns, 2, 365, 1996)).toBe(1);
    expect(valueOf(columns, 20, 40, 2020)).toBeUndefined();
    expect(valueOf(ofVoeten(voteAgreement, votes), 20, 40, 2019)).toBe(1);
  });

  it('lists pairs once, by year and then by pair', () => {
    const columns = ofVoeten(voteAgreement, votes, { yearOf: 'date' });
    const keys = [...columns.year.keys()].map((row) =>
      [columns.ccode1[row], columns.ccode2![row], columns.year[row]].join(' '),
    );
    expect(keys).toEqual(['2 365 1995', '2 710 1995', '20 40 1995', '2 365 1996']);
  });
});

describe('the seat of China', () => {
  it.each([voteAgreement, voteIdentity, voteKappa])(
    'leaves both of its holders a part of 1971: $id',
    (measure) => {
      const seat = [
        { ccode1: 2, ccode2: 710, session: 26, year: 1971, yy: 1, nn: 1 },
        { ccode1: 2, ccode2: 713, session: 26, year: 1971, yy: 1, nn: 1 },
        { ccode1: 2, ccode2: 365, session: 26, year: 1971, yy: 1, nn: 1 },
        { ccode1: 2, ccode2: 710, session: 27, year: 1972, yy: 1, nn: 1 },
      ];
      for (const yearOf of ['session', 'date']) {
        const columns = ofVoeten(measure, seat, { yearOf });
        const flag = (ccode2: number, year: number) =>
          columns.flags!.get(rowOf(columns, 2, ccode2, year));
        expect([710, 713].map((state) => flag(state, 1971))).toEqual([
          'partial-year',
          'partial-year',
        ]);
        expect([flag(365, 1971), flag(710, 1972)]).toEqual([undefined, undefined]);
      }
    },
  );
});

describe('vote-identity', () => {
  it('counts the identical votes alone', () => {
    // (4 + 1 + 1) of 10 on whole resolutions
    const columns = ofVoeten(voteIdentity, votes, { votes: 'whole-resolutions' });
    expect(valueOf(columns, 2, 365, 1995)).toBeCloseTo(0.6, 15);
  });
});

describe('vote-kappa', () => {
  it('compares squared distances with those of the two marginals', () => {
    // whole resolutions: x = 1 x7, 2 x1, 3 x2, mean 1.5; y = 1 x5, 2 x2, 3 x3, mean 1.8
    // sum (x-y)^2 = 1 + 4*2 + 4 = 13; sum (x-mean)^2 = 29 - 22.5 = 6.5; sum (y-mean)^2 = 40 - 32.4 = 7.6; 10 * .3^2 = .9
    const columns = ofVoeten(voteKappa, votes, { votes: 'whole-resolutions' });
    expect(valueOf(columns, 2, 365, 1995)).toBeCloseTo(1 - 13 / (6.5 + 7.6 + 0.9), 14);
  });

  it('is null where neither state varies', () => {
    const columns = ofVoeten(voteKappa, votes);
    const row = rowOf(columns, 2, 710, 1995);
    expect(columns.value[row]).toBeNaN();
    expect(columns.reasons?.get(row)).toBe('zero-variance');
    expect(columns.n![row]).toBe(3);
  });

  it('is 1 for perfect agreement and -1 for perfect opposition of balanced voters', () => {
    const opposed = [
      { ccode1: 2, ccode2: 20, year: 1995, session: 50, yn: 3, ny: 3 },
      { ccode1: 2, ccode2: 40, year: 1995, session: 50, yy: 3, nn: 3 },
    ];
    const columns = ofVoeten(voteKappa, opposed);
    expect(valueOf(columns, 2, 20, 1995)).toBe(-1);
    expect(valueOf(columns, 2, 40, 1995)).toBe(1);
  });
});

describe('vote-pi', () => {
  it('takes half of the distance of the means as chance agrees by pooled votes', () => {
    // As in kappa: 13 against 6.5 + 7.6, and 10 * .3^2 / 2.
    const columns = ofVoeten(votePi, votes, { votes: 'whole-resolutions' });
    expect(valueOf(columns, 2, 365, 1995)).toBeCloseTo(1 - 13 / (6.5 + 7.6 + 0.45), 14);
  });

  it('is null where neither state varies, and below kappa where their means differ', () => {
    const columns = ofVoeten(votePi, votes);
    expect(columns.reasons?.get(rowOf(columns, 2, 710, 1995))).toBe('zero-variance');
    const apart = [{ ccode1: 2, ccode2: 20, year: 1995, session: 50, yn: 4 }];
    expect(valueOf(ofVoeten(votePi, apart), 2, 20, 1995)).toBe(-1);
    expect(valueOf(ofVoeten(voteKappa, apart), 2, 20, 1995)).toBe(0);
  });
});

describe('vote-agreement-by-issue', () => {
  const voeten = { source: 'voeten' };
  // Rows of one issue: 2 and 365 in session 50 as above, 4 roll calls; session 51 has none.
  const issue = [
    { ccode1: 2, ccode2: 365, year: 1995, yy: 1, ya: 1, ny: 1, nn: 1, unanimous_nn: 1 },
    { ccode1: 2, ccode2: 710, year: 1995, yy: 3 },
    { ccode1: 20, ccode2: 40, year: 1995, aa: 1, unanimous_aa: 1 },
    { ccode1: 2, ccode2: 713, year: 1971, nn: 1 },
    { ccode1: 2, ccode2: 365, year: 1980, yn: 1 },
  ];
  const value = (params: Record<string, unknown>) =>
    valueOf(
      compute(voteAgreementByIssue, { votes: issue }, { ...voeten, ...params }),
      2,
      365,
      1995,
    );

  it('compares the votes on the issue in the way asked for', () => {
    expect(value({})).toBe(2.5 / 4);
    expect(value({ statistic: 'identity' })).toBe(2 / 4);
    // x = 1 1 3 3, y = 1 2 1 3: sum (x-y)^2 = 5; sums of squares about the means 4 and 2.75; 4 * .25^2
    expect(value({ statistic: 'kappa' })).toBeCloseTo(1 - 5 / (4 + 2.75 + 0.25), 14);
    expect(value({ statistic: 'pi' })).toBeCloseTo(1 - 5 / (4 + 2.75 + 0.125), 14);
    expect(value({ nonUnanimousOnly: true })).toBe(1.5 / 3);
  });

  it('needs the rows of the issue alone, and says in which unit and years', () => {
    const of = (params: Record<string, unknown>) =>
      voteAgreementByIssue.variant!(voteAgreementByIssue.params.parse({ ...voeten, ...params }));
    expect(of({ issue: 'me' }).needs?.votes).toMatchObject({ where: { issue: 1 } });
    expect(of({ issue: 'ec' })).toMatchObject({
      needs: { votes: { table: 'issue-vote-tables', where: { issue: 6 } } },
      coverage: { from: 1946, to: 2018 },
      unit: 'share of agreement',
    });
    expect(of({ statistic: 'kappa' })).toMatchObject({ unit: 'kappa', range: [-1, 1] });
    expect(of({ statistic: 'pi' })).toMatchObject({ unit: 'pi', range: [-1, 1] });
    expect(of({ statistic: 'identity' })).toMatchObject({ range: [0, 1] });
    expect(of({ source: 'undl', issue: 'ukraine' })).toMatchObject({
      needs: { votes: { table: 'library-issue-tables', where: { issue: 7 } } },
      coverage: { from: 2013, to: 2024 },
      wholeTo: 2024,
    });
    expect(() => of({ issue: 'ukraine' })).toThrow('ukraine is coded for the source undl alone');
  });

  it('says why there is no value', () => {
    const explain = (
      ccode1: number,
      ccode2: number,
      year: number,
      params: Record<string, unknown> = {},
    ) =>
      voteAgreementByIssue.explainMissing!(
        framesOf(voteAgreementByIssue, { votes: issue }) as never,
        { ccode1, ccode2, year },
        requestOf(voteAgreementByIssue, { ...voeten, ...params }) as never,
      );
    expect(explain(2, 365, 1996)).toBe('no-roll-call-on-issue');
    expect(explain(20, 40, 1980)).toBe('no-joint-votes');
    expect(explain(2, 710, 1960)).toBe('no-roll-call-on-issue');
    expect(explain(365, 713, 1980)).toBe('not-a-member');
    expect(explain(2, 365, 1995, { yearOf: 'date' })).toBe('needs-import');
    for (const other of [
      { yearOf: 'date' },
      { votes: 'whole-resolutions' },
      { absences: 'as-category' },
    ])
      expect(compute(voteAgreementByIssue, { votes: issue }, { ...voeten, ...other }).rows).toBe(0);
    const kappa = compute(
      voteAgreementByIssue,
      { votes: issue },
      { ...voeten, statistic: 'kappa' },
    );
    expect(kappa.reasons?.get(rowOf(kappa, 2, 710, 1995))).toBe('zero-variance');
  });

  it('flags the year in which the seat of China passed', () => {
    const columns = compute(voteAgreementByIssue, { votes: issue }, voeten);
    expect(columns.flags!.get(rowOf(columns, 2, 713, 1971))).toBe('partial-year');
  });

  it('draws the roll calls of the pair again, with the statistic asked for', () => {
    const draws = (params: Record<string, unknown>, seed: number) => [
      ...voteAgreementByIssue.resample!(
        framesOf(voteAgreementByIssue, { votes: issue }) as never,
        { ccode1: 365, ccode2: 2, years: [1980, 1995, 1996] },
        requestOf(voteAgreementByIssue, { ...voeten, ...params }) as never,
        createRng(seed),
        {},
      ),
    ];
    expect(draws({}, 1)).toEqual(draws({}, 1));
    expect([draws({}, 1)[0], draws({}, 1)[2]]).toEqual([0, NaN]);
    const many = Array.from({ length: 400 }, (_, seed) => draws({}, seed)[1]!);
    const mean = many.reduce((sum, x) => sum + x, 0) / many.length;
    // Scores 1, 1/2, 0, 1: mean .625, variance of a mean of four .0430.
    expect(Math.abs(mean - 0.625)).toBeLessThan(4 * Math.sqrt(0.043 / 400));
    // Abstention against yes counts 1/2, for identity nothing.
    const whole = (statistic: string) =>
      many.every((_, seed) => Number.isInteger(draws({ statistic }, seed)[1]! * 4));
    expect([whole('agreement'), whole('identity')]).toEqual([false, true]);
    expect(draws({ votes: 'whole-resolutions' }, 1)).toEqual([NaN, NaN, NaN]);
  });
});

describe('why a pair has no value', () => {
  const explain = (
    ccode1: number,
    ccode2: number,
    year: number,
    params: Record<string, unknown> = {},
  ) =>
    voteAgreement.explainMissing!(
      framesOf(voteAgreement, { votes }) as never,
      { ccode1, ccode2, year },
      requestOf(voteAgreement, params) as never,
    );

  it('tells apart the ways of not voting together', () => {
    expect(explain(365, 710, 1960)).toBe('seat-held-by-713');
    expect(explain(365, 713, 1980)).toBe('not-a-member');
    expect(explain(365, 710, 1995)).toBe('no-joint-votes');
    expect(explain(365, 900, 1995)).toBe('no-votes-cast');
    expect(explain(2, 365, 1995, { absences: 'as-category' })).toBe('needs-import');
  });

  it('gives no values for what needs single ballots', () => {
    expect(compute(voteKappa, { votes }, { absences: 'as-category' }).rows).toBe(0);
  });
});

describe('roll-call bootstrap', () => {
  const frames = framesOf(voteAgreement, { votes });
  const draw = (seed: number, years = [1995, 1996, 2001]) =>
    voteAgreement.resample!(
      frames as never,
      { ccode1: 365, ccode2: 2, years },
      requestOf(voteAgreement, { yearOf: 'date' }) as never,
      createRng(seed),
      {},
    );

  it('repeats with the seed, keeps constant tables, and is undefined without roll calls', () => {
    expect([...draw(1)]).toEqual([...draw(1)]);
    expect(draw(1)[1]).toBe(1);
    expect(draw(1)[2]).toBeNaN();
  });

  it('has the mean and variance of a multinomial draw', () => {
    // scores 1 x6, 1/2 x1, 0 x3: mean .65, variance (6 + .25)/10 - .65^2 = .2025, of a mean of ten .02025
    const draws = Array.from({ length: 4000 }, (_, seed) => draw(seed, [1995])[0]!);
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
    expect(Math.abs(mean - 0.65)).toBeLessThan(4 * Math.sqrt(0.02025 / 4000));
    expect(Math.abs(variance / 0.02025 - 1)).toBeLessThan(0.1);
  });
});
