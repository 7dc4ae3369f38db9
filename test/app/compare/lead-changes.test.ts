import { expect, it } from 'vitest';
import { withLeadChanges, type YearWeights } from '../../../src/app/compare/lead-changes.js';
import type { YearVerdict } from '../../../src/contract/index.js';

const verdict = (
  year: number,
  leader: string,
  standing: YearVerdict['answers'][number]['standing'] = 'leads',
): YearVerdict => ({
  year,
  caseDigest: '',
  observations: { observed: 1, total: 1, coded: 0 },
  evidenceTo: year,
  ofTheYear: 1,
  tooFew: false,
  answers: [{ id: 'what', leader, runnerUp: 'other', standing, readings: [] }],
});

const said = (items: Readonly<Record<string, readonly [rivalry: number, partnership: number]>>) =>
  new Map([
    [
      'what',
      new Map(
        Object.entries(items).map(([id, [rivalry, partnership]]) => [id, { rivalry, partnership }]),
      ),
    ],
  ]) satisfies YearWeights;

const weights = new Map<number, YearWeights>([
  [2013, said({ pact: [-6, 0], force: [-1, 0], old: [0, -2] })],
  [2014, said({ pact: [-6, 0], force: [0, -5], new: [0, -3] })],
]);
const titles = new Map([['force', 'Use of force']]);

it('what moved most for the new leader is named, new items and old ones alike', () => {
  const [, after] = withLeadChanges(
    [verdict(2013, 'partnership'), verdict(2014, 'rivalry')],
    weights,
    titles,
  );
  expect((after as YearVerdict).answers[0]!.change).toEqual({
    from: 'partnership',
    items: [
      { id: 'force', title: 'Use of force', db: 6, how: 'moved' },
      { id: 'new', title: 'new', db: 3, how: 'new' },
    ],
  });
});

it.each([
  ['the same reading leads', verdict(2014, 'partnership')],
  ['the question is not asked', verdict(2014, 'rivalry', 'left-out')],
])('nothing is named where %s', (_, now) => {
  const [, after] = withLeadChanges([verdict(2013, 'partnership'), now], weights, titles);
  expect((after as YearVerdict).answers[0]!.change).toBeUndefined();
});
