import { describe, expect, it } from 'vitest';
import { answerSentence } from '../../../src/app/assess/answer.js';
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

describe('the answer in one sentence', () => {
  it('says how firmly the evidence favours the leader, by the lower end of its interval', () => {
    const firmly = (low: number): string => answerSentence([asked('leads', low)]);
    expect(firmly(0.97)).toBe('The evidence strongly favours “First” (61%).');
    expect(firmly(0.96)).toBe('The evidence favours “First” (61%).');
    expect(firmly(0.76)).toBe('The evidence leans to “First” (61%).');
    expect(firmly(0.74)).toBe('The evidence suggests “First” (61%).');
    expect(firmly(0.4)).toBe('The evidence weakly suggests “First” (61%).');
    expect(answerSentence([asked('leads', 0.8), asked('leads', 0.9)])).toBe(
      'The evidence leans to “First” (61%) and “First” (61%).',
    );
  });

  it('names nobody as leader where two are level or nothing speaks', () => {
    expect(answerSentence([asked('level'), asked('no-evidence'), asked('leads', 0.5)])).toBe(
      'The evidence is undecided between “First” (61%) and “Second” (39%), says nothing on “Why?”, and suggests “First” (61%).',
    );
  });

  it('keeps the two of each undecided question together', () => {
    expect(answerSentence([asked('level'), asked('level')])).toBe(
      'The evidence is undecided between “First” (61%) and “Second” (39%) and between “First” (61%) and “Second” (39%).',
    );
  });

  it('says nothing of a question that is not asked', () => {
    expect(answerSentence([asked('leads', 0.97), asked('left-out')])).toBe(
      'The evidence strongly favours “First” (61%).',
    );
  });
});
