import { describe, expect, it } from 'vitest';
import { assess } from '../../src/app/assess/assess.js';
import { subjectOf } from '../../src/app/casefiles/cases.js';
import { formatPercent } from '../../src/core/format.js';
import { readDocument } from './markdown.js';
import { sharedWorkspace } from '../support/workspaces.js';

const [, section = ''] = readDocument('docs/methods/groups.md').split(
  '\n## Examples, with what was expected\n',
);
const rows = section
  .split('\n')
  .filter((line) => /^\| .* \| \d{4} \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

/* Degrees between, a level one, one that came out otherwise, and groups that are listed member by member. */
describe('what came out of pairs with a group', () => {
  it.each([
    { pair: 'EU – China (USA)', year: 2024, of: ['EU', 'CHN', 'USA'] },
    { pair: 'EU – Russia (USA)', year: 2023, of: ['EU', 'RUS', 'USA'] },
    { pair: 'NATO – Russia (CHN)', year: 1985, of: ['NATO', 'RUS', 'CHN'] },
    { pair: 'Central Asia – Russia (CHN)', year: 2015, of: ['Central Asia', 'RUS', 'CHN'] },
    { pair: 'SCO – India (CHN)', year: 2015, of: ['SCO', 'IND', 'CHN'] },
    {
      pair: 'Gulf monarchies – Iran (USA)',
      year: 2016,
      of: ['Gulf=SAU,ARE,KWT,QAT,BHR,OMN', 'IRN', 'USA'],
    },
    {
      pair: 'Visegrad four – Russia (USA)',
      year: 2023,
      of: ['Visegrad=POL,HUN,CZE,SVK', 'RUS', 'USA'],
    },
    { pair: 'Baltic states – Russia (USA)', year: 2015, of: ['Baltic=EST,LVA,LTU', 'RUS', 'USA'] },
  ] as const)(
    'stands on the page for $pair in $year',
    async ({ pair, year, of: [a, b, third] }) => {
      const subject = subjectOf(a, b, third, year);
      const { questions } = await assess(await sharedWorkspace(), subject, { seed: 1, draws: 500 });
      const { leader, runnerUp, standing, readings } = questions.find(({ id }) => id === 'what')!;
      const shareOf = (wanted: string): string =>
        `${wanted} ${formatPercent(readings.find(({ id }) => id === wanted)!.posterior)}`;
      const found =
        standing === 'level' ? `${shareOf(leader)}, ${shareOf(runnerUp)}: level` : shareOf(leader);
      const row = rows.find(([, name, of]) => name === pair && of === String(year))!;
      // What is said of the other questions follows.
      expect(row[4]!.split(';')[0]).toBe(found);
    },
  );
});
