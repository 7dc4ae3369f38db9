import { describe, expect, it } from 'vitest';
import { verdictOverTime } from '../../src/charts/index.js';
import { yearsInWords } from '../../src/charts/verdict-state.js';
import { pointOf, verdictFixture } from '../support/verdicts.js';

const finding = (...firsts: number[]): string =>
  verdictOverTime.finding(
    verdictFixture({ step: 1, points: firsts.map((first, i) => pointOf(2000 + i, first)) }),
  );
const svgOf = (state: ReturnType<typeof verdictFixture>): string =>
  verdictOverTime.render(state, { width: 720, idPrefix: 'p' });

describe('the finding', () => {
  it('says who leads now and since when, and who did before', () => {
    expect(finding(0.2, 0.7, 0.8)).toBe(
      '“One <reading>” (80%) leads as of 2002, and has since 2001; before, “Another & other with a long name” did',
    );
    expect(finding(0.45, 0.8)).toContain(
      'since 2001; before, it was undecided between “Another & other with a long name” and “One <reading>”',
    );
  });

  it('says where one leads throughout, in one year, or nobody does', () => {
    expect(finding(0.7, 0.8)).toBe('“One <reading>” (80%) leads in every year from 2000 to 2001');
    expect(finding(0.8)).toBe('“One <reading>” (80%) leads as of 2000');
    expect(finding(0.8, 0.46)).toContain('As of 2001 undecided between “One <reading>” (46%) and');
    expect(finding()).toContain('No answer in 1990–2019');
  });
});

describe('the picture', () => {
  it('breaks its lines where the pair did not exist, and says so', () => {
    const svg = svgOf(verdictFixture({ step: 1 }));
    expect(svg.includes('<title>1998–2000: did not exist</title>')).toBe(true);
    const whole = verdictFixture({
      step: 1,
      points: Array.from({ length: 30 }, (_, i) => pointOf(1990 + i)),
    });
    const moves = (text: string) =>
      text
        .match(/fill="none"[^>]*d="[^"]*"|d="[^"]*"[^>]*fill="none"/g)!
        .join()
        .match(/M/g)!.length;
    expect(moves(svg)).toBe(moves(svgOf(whole)) + 3);
  });

  it('marks years with few observations and leaves out events outside its years', () => {
    const svg = svgOf(verdictFixture({ step: 1 }));
    expect(svg.includes('<title>1990–1993: few observations</title>')).toBe(true);
    expect(svg.includes('Before the axis')).toBe(false);
    expect(verdictOverTime.describe(verdictFixture({ step: 1 }))).toContain(
      'Less than half of them can be made in 1990–1993.',
    );
  });
});

it('gathers years into spans', () => {
  expect(yearsInWords([1990, 1991, 1995])).toBe('1990–1991 and 1995');
  expect(yearsInWords([1990, 1995, 2005], 5)).toBe('1990–1995 and 2005');
});
