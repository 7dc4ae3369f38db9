import { describe, expect, it } from 'vitest';
import { answersChart, type AnswersState } from '../../src/charts/answers.js';

const question = (
  text: string,
  standing: AnswersState['questions'][number]['standing'],
  ...posteriors: readonly number[]
): AnswersState['questions'][number] => ({
  question: text,
  standing,
  readings: posteriors.map((posterior, at) => ({
    ...{ id: `r${at}`, title: `${text} ${at}`, posterior },
    interval: [posterior / 2, (posterior + 1) / 2],
  })),
});

describe('the finding of all answers', () => {
  const findingOf = (...questions: AnswersState['questions']): string =>
    answersChart.finding({ questions });

  it('names the surest and the least sure', () => {
    const [sure, unsure] = [question('x', 'leads', 0.1, 0.9), question('y', 'leads', 0.6, 0.4)];
    expect(findingOf(unsure, sure)).toBe(
      'Surest of 2 answers: “x 1” (90%); least sure: “y 0” (60%)',
    );
  });

  it('counts what is undecided or has no evidence', () => {
    const level = question('y', 'level', 0.5, 0.5);
    expect(findingOf(question('x', 'leads', 0.9, 0.1), level)).toBe(
      '“x 0” (90%) leads; 1 question undecided',
    );
    expect(findingOf(level, question('z', 'no-evidence', 0.5, 0.5))).toBe(
      'No answer leads: 1 question undecided and 1 without evidence',
    );
  });
});

describe('the picture of all answers', () => {
  const draw = (...questions: AnswersState['questions']): string =>
    answersChart.render({ questions }, { width: 720, idPrefix: 'p' });

  it('gives no line of its own to what is under 1%', () => {
    const svg = draw(question('x', 'leads', 0.992, 0.004, 0.004));
    expect(svg.match(/<circle/g)).toHaveLength(1);
    expect(svg).toContain('under 1%: x 1, x 2');
  });

  it('has two columns where it is broad, with the questions in order', () => {
    const questions = [1, 2, 3].map((at) => question(`q${at}`, 'leads', 0.9, 0.1));
    const svg = answersChart.render({ questions }, { width: 1040, idPrefix: 'p' });
    const columns = svg.split('<g transform="translate(').slice(1);
    expect(columns.map((column) => column.match(/>q\d</g)!.join(''))).toEqual(['>q1<', '>q2<>q3<']);
    expect(draw(...questions)).not.toContain('translate(');
  });

  it('draws no estimate where nothing is answered', () => {
    const svg = draw(question('x', 'leads', 0.9, 0.1), question('y', 'no-evidence', 0.5, 0.5));
    expect(svg.match(/<circle/g)).toHaveLength(2);
    expect(svg).toContain('No observation distinguishes the readings.');
  });
});
