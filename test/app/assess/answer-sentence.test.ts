import { describe, expect, it } from 'vitest';
import { answerSentence } from '../../../src/app/assess/answer.js';
import type { QuestionResult } from '../../../src/contract/index.js';
import { assessmentFixture } from '../../support/assessment.js';

const [question] = assessmentFixture().questions as [QuestionResult];

/** A question of two readings, of which the first leads in so many of the draws. */
function asked(standing: QuestionResult['standing'], lead = 1): QuestionResult {
  const [first, second] = question.readings as [ReadingOf, ReadingOf];
  return {
    ...question,
    text: 'Why?',
    ...{ standing, leader: 'first', runnerUp: 'second' },
    readings: [
      { ...first, id: 'first', title: 'First', posterior: 0.612, lead },
      { ...second, id: 'second', title: 'Second', posterior: 0.388, lead: 1 - lead },
    ],
  };
}
type ReadingOf = QuestionResult['readings'][number];

describe('the answer in one sentence', () => {
  it('says how firmly the evidence favours the leader, by the share of draws', () => {
    expect(answerSentence([asked('leads', 0.96)])).toBe(
      'The evidence robustly favours “First” (61%).',
    );
    expect(answerSentence([asked('leads', 0.7), asked('leads', 0.75)])).toBe(
      'The evidence leans to “First” (61%) and “First” (61%).',
    );
    expect(answerSentence([asked('leads', 0.7)])).toBe('The evidence leans to “First” (61%).');
  });

  it('names nobody as leader where two are level or nothing speaks', () => {
    expect(answerSentence([asked('level'), asked('no-evidence'), asked('leads', 0.5)])).toBe(
      'The evidence leaves “First” (61%) and “Second” (39%) level, says nothing on “Why?”, and points weakly to “First” (61%).',
    );
  });
});
