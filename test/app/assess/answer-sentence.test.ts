import { describe, expect, it } from 'vitest';
import { answersInText } from '../../../src/app/assess/answer.js';
import type { QuestionResult } from '../../../src/contract/index.js';
import { assessmentFixture } from '../../support/assessment.js';

const [question] = assessmentFixture().questions as [QuestionResult];

/** A question of two readings, of which the interval of the first begins there. */
function asked(standing: QuestionResult['standing'], low = 0.5): QuestionResult {
  const [first, second] = question.readings as [ReadingOf, ReadingOf];
  return {
    ...question,
    text: 'Why?',
    ...{ standing, leader: 'first', runnerUp: 'second' },
    readings: [
      { ...first, id: 'first', title: 'First', posterior: 0.612, interval: [low, 0.99] },
      { ...second, id: 'second', title: 'Second', posterior: 0.388 },
    ],
  };
}
type ReadingOf = QuestionResult['readings'][number];

describe('every question with its answer', () => {
  it('says how firmly the evidence favours the leader, by the lower end of its interval', () => {
    const firmly = (low: number): string => answersInText([asked('leads', low)]);
    expect(firmly(0.97)).toBe('Why? The evidence strongly favours “First” (61%).');
    expect(firmly(0.96)).toBe('Why? The evidence favours “First” (61%).');
    expect(firmly(0.76)).toBe('Why? The evidence leans to “First” (61%).');
    expect(firmly(0.74)).toBe('Why? The evidence suggests “First” (61%).');
    expect(firmly(0.4)).toBe('Why? The evidence weakly suggests “First” (61%).');
  });

  it('puts no probability beside another without its question', () => {
    expect(answersInText([asked('leads', 0.8), asked('leads', 0.9)])).toBe(
      'Why? The evidence leans to “First” (61%). Why? The evidence leans to “First” (61%).',
    );
  });

  it('names nobody as leader where two are level or nothing speaks', () => {
    expect(answersInText([asked('level'), asked('no-evidence')])).toBe(
      'Why? The evidence is undecided between “First” (61%) and “Second” (39%). Why? No evidence favours one reading over another.',
    );
  });

  it('says nothing of a question that is not asked', () => {
    expect(answersInText([asked('leads', 0.97), asked('left-out')])).toBe(
      'Why? The evidence strongly favours “First” (61%).',
    );
  });
});
