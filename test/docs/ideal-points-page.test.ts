/** What the page says of simulations; test/golden/ideal-points.test.ts holds it to the published points. */
import { expect, it } from 'vitest';
import { dynamicIdealPoints } from '../../src/analysis/index.js';
import { rollCallMethods } from '../../src/app/rollcalls/roll-call-methods.js';
import { correlation, simulate } from '../analysis/ideal-points/simulate.js';
import { readDocument, tableRows, writtenNumber } from './markdown.js';

const page = readDocument('docs/methods/ideal-points.md');

const within90 = 1.6448536;

it.each(tableRows(page, 'voters'))(
  'simulations of %s voters, %s periods and %s roll calls, step %s, %s runs, came out as the page says',
  (voters, periods, items, walk, runs, least, held) => {
    const design = {
      ...{ voters: Number(voters), periods: Number(periods) },
      ...{ items: Number(items), walk: Number(walk) },
    };
    let [worst, inside, points] = [1, 0, 0];
    for (let seed = 1; seed <= Number(runs); seed++) {
      const truth = simulate(seed, design);
      const fit = dynamicIdealPoints(truth.calls, { smoothing: 2 * design.walk ** 2 });
      const known = Float64Array.from(
        fit.voter,
        (voter, k) => truth.points[(fit.period[k]! - 1) * design.voters + voter]!,
      );
      const r = correlation(known, fit.value);
      worst = Math.min(worst, Math.abs(r));
      known.forEach((x, k) => {
        const off = Math.abs(x * Math.sign(r) - fit.value[k]!);
        inside += Number(off < within90 * fit.error[k]!);
      });
      points += known.length;
    }
    expect([writtenNumber(worst, 3), writtenNumber(inside / points, 3)]).toEqual([least, held]);
  },
);

it('the page names every work that the verb cites, and no other', () => {
  const [, references = ''] = page.split('## References');
  const dois = [...references.matchAll(/https:\/\/doi\.org\/(\S+)/g)].map(([, doi]) => doi);
  expect(dois).toEqual(rollCallMethods['ideal-points'].references.map(({ doi }) => doi));
});
