import { describe, expect, it } from 'vitest';
import { chosenObserve, choicesOfObservations } from '../../../src/app/multiverse/choices.js';
import type { Observe } from '../../../src/evidence/types.js';

const trade = (source: string): Observe => ({
  measure: 'trade-share',
  of: ['A', 'B'],
  params: { source },
});

describe('observations that state different sources', () => {
  const [first, second] = [trade('dots'), trade('cow')];
  const choices = choicesOfObservations([first, second]);
  const sourceOf = (look: Observe, ...ids: string[]): unknown =>
    chosenObserve(
      look,
      choices.map(({ options }, at) => options.find(({ id }) => id === ids[at])!),
    )?.params?.source;

  it('have a choice each', () => {
    expect(choices.map(({ id }) => id)).toEqual(['trade-source-of-dots', 'trade-source-of-cow']);
    expect(choices.map(({ options }) => options[0]!.id)).toEqual(['dots', 'cow']);
  });

  it('are made from the choice of their own alone, whatever it comes to', () => {
    for (const own of ['dots', 'cow', 'itpd'])
      for (const other of ['dots', 'cow', 'itpd']) {
        expect(sourceOf(first, own, other)).toBe(own);
        expect(sourceOf(second, other, own)).toBe(own);
      }
  });
});
