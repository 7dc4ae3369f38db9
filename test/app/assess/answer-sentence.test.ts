import { describe, expect, it } from 'vitest';
import { answersInText, questionSentence } from '../../../src/app/assess/answer.js';
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
    expect(firmly(0.97)).toBe(
      'Why? The evidence strongly favours “First” (61%, 90% interval 97% to 99%).',
    );
    expect(firmly(0.96)).toBe('Why? The evidence favours “First” (61%, 90% interval 96% to 99%).');
    expect(firmly(0.76)).toBe('Why? The evidence leans to “First” (61%, 90% interval 76% to 99%).');
    expect(firmly(0.74)).toBe('Why? The evidence suggests “First” (61%, 90% interval 74% to 99%).');
    expect(firmly(0.4)).toBe(
      'Why? The evidence weakly suggests “First” (61%, 90% interval 40% to 99%).',
    );
  });

  it('says that the prior decides where the evidence speaks for another reading', () => {
    const of = (first: number, second: number): QuestionResult => {
      const one = asked('leads', 0.8);
      const priors = [first, second];
      return { ...one, readings: one.readings.map((r, at) => ({ ...r, prior: priors[at]! })) };
    };
    expect(answersInText([of(0.6, 0.2)])).toBe(
      'Why? “First” (61%, 90% interval 80% to 99%) leads by its prior of 60%: the evidence speaks for “Second”.',
    );
    // Less than 1 dB apart.
    expect(answersInText([of(0.6, 0.32)])).toContain('leans to “First”');
    expect(questionSentence(of(0.6, 0.2))).toBe(
      'On “Why?” the evidence speaks for “Second”, and yet “First” (61%, 90% interval 80% to 99%) leads by its prior of 60%.',
    );
  });

  it('puts no probability beside another without its question', () => {
    expect(answersInText([asked('leads', 0.8), asked('leads', 0.9)])).toBe(
      'Why? The evidence leans to “First” (61%, 90% interval 80% to 99%). Why? The evidence leans to “First” (61%, 90% interval 90% to 99%).',
    );
  });

  it('names nobody as leader where two are level or nothing speaks', () => {
    expect(answersInText([asked('level'), asked('no-evidence')])).toBe(
      'Why? The evidence is undecided between “First” (61%, 90% interval 50% to 99%) and “Second” (39%): the interval of the first reaches below the second. Why? No evidence favours one reading over another.',
    );
  });

  it('says why it is undecided, and names all that are level', () => {
    const of = (...posteriors: number[]): string => {
      const one = asked('level', 0.1);
      const readings = posteriors.map((posterior, at) => ({
        ...one.readings[0]!,
        ...{ id: ['first', 'second', 'third'][at]!, posterior },
        title: ['First', 'Second', 'Third'][at]!,
      }));
      return answersInText([{ ...one, readings }]);
    };
    expect(of(0.4, 0.35, 0.25)).toContain(
      'to 99%) and “Second” (35%): they are less than 1 dB apart.',
    );
    expect(of(0.36, 0.33, 0.31)).toContain(
      'to 99%), “Second” (33%) and “Third” (31%): they are less than 1 dB apart.',
    );
    const oneRow = asked('level');
    const [item] = question.matrix.items as [QuestionResult['matrix']['items'][number]];
    const matrix = { ...oneRow.matrix, items: [{ ...item, diagnosticity: 2 }] };
    expect(answersInText([{ ...oneRow, matrix }])).toMatch(/: one row alone bears on it\.$/);
  });

  it('says that the members of a group differ where the leader leads for few of them', () => {
    const said = (first: number): string =>
      answersInText([{ ...asked('level'), leadsFor: { first, second: 1 - first } }]);
    expect(said(0.49)).toBe(
      'Why? The members differ: “Second” leads for 51% of the members by capabilities and “First” for 49%.',
    );
    expect(said(0)).toBe(
      'Why? The members differ: “Second” leads for 100% of the members by capabilities.',
    );
    expect(said(0.5)).toBe(
      'Why? The evidence is undecided between “First” (61%, 90% interval 50% to 99%) and “Second” (39%): the interval of the first reaches below the second.',
    );
  });

  it('says nothing of a question that is not asked', () => {
    expect(answersInText([asked('leads', 0.97), asked('left-out')])).toBe(
      'Why? The evidence strongly favours “First” (61%, 90% interval 97% to 99%).',
    );
  });
});
