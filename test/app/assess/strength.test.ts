import { describe, expect, it } from 'vitest';
import { strength, wordsSentence } from '../../../src/app/assess/strength.js';

const leader = (low: number, prior = 0.2) => ({
  ...{ prior, posterior: 0.98 },
  interval: [low, 0.999] as const,
});

describe('how firmly the evidence speaks', () => {
  // Odds of 30, 10, 3 and 1 to 1 are 96.8%, 90.9%, 75% and 50%.
  it.each([
    { low: 0.97, word: 'strongly favours' },
    { low: 0.96, word: 'favours' },
    { low: 0.91, word: 'favours' },
    { low: 0.9, word: 'leans to' },
    { low: 0.75, word: 'leans to' },
    { low: 0.73, word: 'suggests' },
    { low: 0.5, word: 'suggests' },
    { low: 0.49, word: 'weakly suggests' },
  ])('is “$word” where the interval reaches down to $low', ({ low, word }) => {
    expect(strength(leader(low))).toBe(word);
  });

  it('is no favour where the reading has lost', () => {
    expect(strength(leader(0.97, 0.99))).toBe('leaves as likeliest');
  });

  it('is explained in one sentence', () => {
    expect(wordsSentence).toBe(
      'Words follow the lower end of the 90% interval, not the probability: the evidence “strongly favours” a reading ' +
        'where that end is at 97% or more (odds of 30 to 1), “favours” from 91% (10 to 1), “leans to” from 75% (3 to 1), “suggests” from 50% (1 to 1), ' +
        'and “weakly suggests” it below. It “leaves as likeliest” a reading that it has made less probable than before. ' +
        'A reading “leads by its prior” where the evidence speaks for another one by at least 1 dB. ' +
        'It is “undecided” where the interval reaches below the median of the next reading, the two are within 1 dB, one row alone bears on the question that was not learned, or the reading leads for few members of a group.',
    );
  });
});
