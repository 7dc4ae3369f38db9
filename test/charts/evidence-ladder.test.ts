import { describe, expect, it } from 'vitest';
import type { Standing } from '../../src/charts/define.js';
import { evidenceLadder, type LadderState } from '../../src/charts/evidence-ladder.js';

const stateOf = (standing: Standing, leader: string, dbs: readonly number[]): LadderState => ({
  leader,
  runnerUp: 'B',
  standing,
  items: dbs.map((db, i) => ({ id: `i${i}`, title: `Item ${i}`, kind: 'measured', db })),
});
const draw = (state: LadderState, width: number): string =>
  evidenceLadder.render(state, { width, idPrefix: 'p' });

describe('the finding of the ladder', () => {
  it('names whom the evidence favours', () => {
    expect(evidenceLadder.finding(stateOf('leads', 'A', [6, -1]))).toBe(
      'All evidence together, priors apart, favours “A” over “B” by +5.0 dB, about 3 to 1',
    );
  });

  it('favours nobody where the two are level', () => {
    expect(evidenceLadder.finding(stateOf('level', 'A', [1.2, -0.8]))).toBe(
      'Undecided between “A” and “B”: all evidence together, priors apart, weighs +0.4 dB, about 1.1 to 1',
    );
  });
});

describe('the picture of the ladder', () => {
  it.each([720, 344])('says for whom a bar counts at width %i', (width) => {
    const svg = draw(stateOf('level', 'A', [6, -1]), width);
    expect(svg).toContain('for “A”');
    expect(svg).not.toContain('leader');
  });

  it('breaks a long name into lines and moves the bars below them', () => {
    const heightOf = (svg: string): number => Number(/viewBox="0 0 344 ([\d.]+)"/.exec(svg)![1]);
    const short = draw(stateOf('leads', 'A', [6, -1]), 344);
    const long = draw(stateOf('leads', 'A long reading with a name of many words', [6, -1]), 344);
    expect(long).toMatch(/many words”\u00a0→/);
    expect(heightOf(long)).toBeGreaterThan(heightOf(short));
  });

  it('hides the lines of the plot behind labels that stand above their bars', () => {
    const grounds = (svg: string): number =>
      svg.match(/<rect x="0" [^>]*fill="var\(--page[^>]*>(?=<a |<text )/g)?.length ?? 0;
    expect(grounds(draw(stateOf('leads', 'A', [6, -1, 2]), 344))).toBe(3);
  });
});
