import { describe, expect, it } from 'vitest';
import { validationSentence } from '../../../src/app/assess/caveats.js';
import type { EvidenceResult, QuestionResult } from '../../../src/contract/index.js';
import { validation } from '../../../src/measures/containment/validation.js';

const question = {
  id: 'what',
  leader: 'a',
  standing: 'leads',
  readings: [{ id: 'a', title: 'Ally' }],
} as unknown as QuestionResult;

const item = (id: string, measure: string, leaderVsRunnerUp: number) =>
  ({ id, measure, weight: { what: { leaderVsRunnerUp } } }) as unknown as EvidenceResult;

const frenchAndGermans = { pair: [220, 255] } as const;
const others = ['v', 'w', 'x', 'y', 'z'].map((id) => item(id, 'cinc', 3));

describe('what the answer says of measures that are not validated', () => {
  it('names the reading that one of them speaks for among the heaviest, with what was held out', () => {
    const text = validationSentence(
      frenchAndGermans,
      [question],
      [item('m', 'mutual-containment', 2)],
    );
    expect(text).toContain('among the heaviest items for “Ally”');
    const { external, mutual } = validation;
    for (const { right, wrong, expected, detected } of [external, mutual]) {
      expect(text).toContain(`${right} of ${right + wrong}`);
      expect(text).toContain(`${detected} of the ${expected} where`);
    }
  });

  it('names the misses of a pair for that pair alone', () => {
    const of = (pair: readonly [number, number]) =>
      validationSentence({ pair }, [question], [item('m', 'mutual-containment', 2)]);
    expect(of([710, 365])).toContain('(not for Russia and China in 1970, 2014 and 2021).');
    expect(of([220, 255])).not.toContain('Russia');
  });

  it.each([
    { why: 'speaks against it', evidence: [item('m', 'mutual-containment', -2)] },
    {
      why: 'weighs less than five others',
      evidence: [...others, item('m', 'mutual-containment', 2)],
    },
    { why: 'is another measure', evidence: others },
  ])('is nothing where it $why', ({ evidence }) => {
    expect(validationSentence(frenchAndGermans, [question], evidence)).toBe('');
  });

  it('is nothing where nothing leads', () => {
    const none = { ...question, standing: 'no-evidence' } as const;
    expect(validationSentence(frenchAndGermans, [none], [item('m', 'mutual-containment', 2)])).toBe(
      '',
    );
  });
});
