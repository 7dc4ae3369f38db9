import { describe, expect, it } from 'vitest';
import { oneSidedSentence } from '../../../src/app/assess/one-sided.js';
import type { EvidenceResult, QuestionResult } from '../../../src/contract/index.js';

const question = (leader: string, standing = 'leads') =>
  ({
    id: 'why',
    text: 'Why?',
    standing,
    leader,
    readings: [
      { id: 'one', title: 'One' },
      { id: 'both', title: 'Both' },
    ],
  }) as unknown as QuestionResult;
const fact = (one: number, both: number, used = true) =>
  ({ used, codedWeights: { why: { one, both } } }) as unknown as EvidenceResult;

describe('facts that all fit one reading best', () => {
  const facts = [fact(-3, 0), fact(-6, 0), fact(-3, 0)];

  it('are told beside it, with their number', () => {
    expect(oneSidedSentence([question('both')], facts)).toBe(
      'The 3 coded facts on “Why?” all fit “Both” best. Only what happened is coded, and such a record favours a reading under which much is to be expected.',
    );
  });

  it.each([
    ['another reading leads', [question('one')], facts],
    ['the question is left out', [question('both', 'left-out')], facts],
    ['one of them fits another better', [question('both')], [...facts, fact(0, -3)]],
    ['there are few', [question('both')], facts.slice(1)],
    ['one is not used', [question('both')], [...facts.slice(1), fact(-3, 0, false)]],
    ['one distinguishes nothing', [question('both')], [...facts.slice(1), fact(0, 0)]],
  ])('are not where %s', (_, questions, of) => {
    expect(oneSidedSentence(questions, of)).toBe('');
  });
});
