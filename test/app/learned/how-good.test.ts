import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { heldOutCounts } from '../../../src/app/learned/held-out-counts.js';
import {
  bandOf,
  bands,
  groupsTried,
  howGood,
  howGoodText,
  rightShares,
  withHowGood,
} from '../../../src/app/learned/how-good.js';
import { parseActor } from '../../../src/states/index.js';
import { formatPercent } from '../../../src/core/format.js';
import { closenessCodes } from '../../../src/core/closeness.js';

describe('howGood', () => {
  it('has counts for every degree and band, of 240 labelled pairs', () => {
    const all = closenessCodes.flatMap((code) =>
      [0.3, 0.6, 0.9].map((posterior) => howGood(code, posterior)),
    );
    expect(all.reduce((sum, { of }) => sum + of, 0)).toBe(240);
    expect(all.every(({ right, of }) => right >= 0 && right <= of)).toBe(true);
  });

  it('counts a probability at the edge of two bands in the one of .5 to .8', () => {
    expect([0.499, 0.5, 0.8, 0.801].map(bandOf)).toEqual([bands[0], bands[1], bands[1], bands[2]]);
  });

  it('knows nothing of a reading that is no degree', () => {
    expect(howGood('own-dynamics', 0.9)).toEqual({ right: 0, of: 0 });
    expect(howGoodText('own-dynamics', 0.9)).toBeUndefined();
  });
});

it('the shares by weights are those of the page', () => {
  const page = readFileSync(
    new URL('../../../docs/methods/assessment.md', import.meta.url),
    'utf8',
  );
  const shareOf = (way: string): string =>
    page
      .split('\n')
      .find((line) => line.startsWith(`| ${way} `))!
      .split('|')[5]!
      .trim();
  expect(formatPercent(rightShares.learned)).toBe(shareOf('learned weights'));
  expect(formatPercent(rightShares.hand)).toBe(shareOf('expectations by hand alone'));
});

describe('howGoodText', () => {
  it('says it in words, with the counts', () => {
    const [right, of] = heldOutCounts.partnership!['.5 to .8']!;
    expect(howGoodText('partnership', 0.6)).toBe(
      `of ${of} known relationships left out of the learning in which partnership led with a probability of .5 to .8, ${right} were partnerships`,
    );
    expect(howGoodText('distance', 0.2)).toMatch(
      /^of \d+ known relationships left out of the learning in which distance led with a probability under \.5, \d+ were distant$/,
    );
    expect(howGoodText('rivalry', 0.95)).toMatch(
      /with a probability over \.8, \d+ were rivalries$/,
    );
  });

  it('says one and none in words', () => {
    expect(howGoodText('alliance', 0.3)).toMatch(/, 1 was an alliance$/);
    expect(howGoodText('other', 0.6)).toBe(
      'no known relationship left out of the learning had “none of these” in the lead with a probability of .5 to .8',
    );
  });
});

it('the groups that were tried are those of the page', () => {
  const page = readFileSync(new URL('../../../docs/methods/groups.md', import.meta.url), 'utf8');
  const [, table = ''] = page.split('\n## Examples, with what was expected\n');
  const outcomes = table
    .split('\n')
    .filter((line) => /^\| .* \d{4} /.test(line))
    .map((line) => line.split('|').at(-2)!.trim());
  const right = outcomes.filter((outcome) => outcome === 'yes').length;
  expect({ right, of: outcomes.length }).toEqual(groupsTried);
});

it('an answer about a group is not judged by pairs of states', () => {
  const question = {
    id: 'what',
    leader: 'partnership',
    standing: 'leads' as const,
    readings: [{ id: 'partnership', posterior: 0.9 }],
  };
  const row = {
    kind: 'measured' as const,
    used: true,
    learned: { what: {} },
    weight: { what: { diagnosticity: 1 } },
  };
  const of = (pair: readonly number[]) =>
    withHowGood([question], [row as never], pair).howGood!.sentence;
  expect(of([365, 710])).toMatch(/^Of \d+ known relationships left out of the learning/);
  expect(of([parseActor('EU'), 710])).toMatch(/^Of 28 pairs with a group that were tried, 21 /);
});
