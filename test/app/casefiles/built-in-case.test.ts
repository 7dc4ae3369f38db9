import { describe, expect, it } from 'vitest';
import { builtInSentence } from '../../../src/app/casefiles/built-in-case.js';
import { caseForPair, loadCase } from '../../../src/cases/index.js';

const [usa, rus, chn, ind] = [2, 365, 710, 750];

describe('what the answer on a pair says of a built-in case', () => {
  it.each([
    { pair: [ind, usa], third: chn, id: 'us-india' },
    { pair: [usa, ind], third: chn, id: 'us-india' },
    { pair: [rus, chn], third: usa, id: 'russia-china' },
  ] as const)('is that $id on $pair and $third weighs coded facts', ({ pair, third, id }) => {
    const facts = loadCase(id).facts.length;
    expect(facts).toBeGreaterThan(10);
    expect(builtInSentence(caseForPair(...pair, third))).toBe(
      `A built-in case ${id} weighs ${facts} coded facts as well: npx counterpoise assess ${id}`,
    );
  });

  it('is nothing for other states, or of the case itself', () => {
    expect(builtInSentence(caseForPair(ind, chn, usa))).toBe('');
    expect(builtInSentence(loadCase('us-india'))).toBe('');
  });
});
