import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { heldOutCountsOf } from '../../scripts/validation/how-good.js';
import { knownRelationships } from '../../scripts/validation/known.js';
import {
  pagePath,
  partsIn,
  stabilityPart,
  validate,
  validationTables,
  type Validation,
} from '../../scripts/validation/page.js';
import { followed } from '../../scripts/validation/stability.js';
import { ruleOfThumb } from '../../scripts/relationships/frame.js';
import { bars } from '../../scripts/validation/bars.js';
import { learnedAnew } from '../../scripts/learned-text.js';
import { heldOutCounts } from '../../src/app/learned/held-out-counts.js';
import { learnedFile } from '../../src/app/learned/model.js';
import { learningTasks } from '../../src/app/learned/questions.js';
import { sharedWorkspace } from '../support/workspaces.js';

const refresh = 'npm run validation refreshes docs/methods/assessment.md';
const page = readFileSync(pagePath, 'utf8');
const written = partsIn(page);

/** Cells and words alone: a table is laid out again when it is written to a page. */
const plain = (markdown: string): string =>
  markdown
    .split('\n')
    .filter((line) => !/^[|: -]+$/.test(line))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

describe('how good the learned weights are', () => {
  let tasks: Awaited<ReturnType<typeof learningTasks>>;
  let found: Validation;
  let dataVersion: string;
  beforeAll(async () => {
    const workspace = await sharedWorkspace();
    ({ dataVersion } = workspace.panel);
    tasks = await learningTasks(workspace);
    found = await validate(workspace, tasks);
  });

  it('is told of weights that are to the byte those that are learned anew', () => {
    const anew = learnedAnew(dataVersion, tasks);
    expect(anew === readFileSync(learnedFile, 'utf8'), 'npm run learn makes them anew').toBe(true);
  });

  it('stands on the page as it comes out', () => {
    const made = validationTables(found);
    expect([...written.keys()].filter((name) => name !== 'stability')).toEqual([...made.keys()]);
    for (const [name, text] of made)
      expect(plain(written.get(name)!), `${name}: ${refresh}`).toBe(plain(text));
  });

  it('says what two of the pairs that it follows over the years are, as it comes out', async () => {
    const two = await followed(await sharedWorkspace(), ['CHN RUS', 'GRC TUR']);
    const lines = stabilityPart(two)
      .split('\n')
      .filter((line) => line.includes(' – '));
    expect(lines).toHaveLength(2);
    for (const line of lines)
      expect(plain(written.get('stability')!), refresh).toContain(plain(line));
  });

  it('is what verdicts quote', () => {
    expect(heldOutCounts, refresh).toEqual(heldOutCountsOf(found.study));
  });

  it('is judged on all 240 labels, of which the rule of thumb is right for 77', () => {
    const right = found.study.rows.filter(
      ({ listed, label }) => ruleOfThumb(listed) === label.degree,
    );
    expect([found.study.rows.length, right.length]).toEqual([240, 77]);
  });

  it('has words that say how many relationships of the list kept aside come out right', () => {
    const all = found.keptAside.found;
    const right = (list: typeof all) => list.filter(({ leader, degree }) => leader === degree);
    const rivals = all.filter(({ degree }) => degree === 'rivalry');
    const byRule = all.filter(({ byRule, degree }) => byRule === degree);
    expect(plain(page)).toContain(
      `On ${all.length} well-known relationships that were written down when all rows had been chosen, the weights are right in ${right(all).length} and the rule in ${byRule.length}; of ${rivals.length} rivalries they find ${right(rivals).length},`,
    );
    expect(readFileSync('README.md', 'utf8').replaceAll(/\s+/g, ' ')).toContain(
      `Of ${all.length} well-known relationships kept aside [the leading reading is right](docs/methods/assessment.md) for ${right(all).length}, and for ${right(rivals).length} of their ${rivals.length} rivalries.`,
    );
  });

  it('has words that say which bars hold', () => {
    const held = bars(found.study).map(
      ({ holds }) => (['dyad', 'state', 'period'] as const).filter(holds).length,
    );
    expect(held, 'the words of the page name these').toEqual([0, 0, 2, 0, 0, 3, 3, 3]);
  });
});

it.each([
  { list: 'known', count: 100 },
  { list: 'kept aside', count: 110 },
] as const)(
  '$count relationships are $list, each pair of two states once in a year',
  ({ list, count }) => {
    const known = knownRelationships(list);
    const keys = known.map(({ pair, year }) => `${[...pair].sort().join(' ')} ${year}`);
    expect(new Set(keys).size).toBe(count);
    expect(known.every(({ pair: [a, b] }) => a !== b)).toBe(true);
  },
);

it('no pair and year of the list kept aside is among those by which rows were chosen', () => {
  const keyOf = ({ pair, year }: ReturnType<typeof knownRelationships>[number]): string =>
    `${[...pair].sort().join(' ')} ${year}`;
  const chosenBy = new Set(knownRelationships().map(keyOf));
  expect(
    knownRelationships('kept aside')
      .map(keyOf)
      .filter((key) => chosenBy.has(key)),
  ).toEqual([]);
});
