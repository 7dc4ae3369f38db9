/**
 * How often the claims of the built-in cases would lean where there is nothing to find: `npm run claims-null`. Puts the table into
 * docs/methods/claims.md. Two kinds of nothing: series in which nothing happens, and other states.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import prettier from 'prettier';
import { testsOf } from '../../src/evidence/index.js';
import { calibrationTable } from './calibration.js';
import { hasError, verdictsOfNothing } from './null-series.js';
import { opened, verdictsAsStated } from './opened.js';
import { verdictsOfOthers } from './other-states.js';
import { pagePath, sharesText, tableOf, withParts, type Line } from './table.js';

const seed = 1;
const nullRuns = 60;
const namings = 8;

const lines: Line[] = [];
const shares: string[] = [];
for (const name of ['russia-china', 'us-india']) {
  const subject = await opened(name, seed);
  const tests = subject.claims.flatMap((claim) => testsOf(claim).filter(hasError));
  const ofNothing = verdictsOfNothing(subject.context, tests, { runs: nullRuns, seed, name });
  shares.push(sharesText(name, ofNothing));
  lines.push(
    { what: `\`${name}\`, as stated`, verdicts: verdictsAsStated(subject), runs: 1 },
    {
      what: `the same sentences of other states (mean of ${namings})`,
      verdicts: await verdictsOfOthers(subject, { runs: namings, seed }),
      runs: namings,
    },
    {
      what: `its tests with an error on null series (mean of ${nullRuns})`,
      verdicts: ofNothing,
      runs: nullRuns,
    },
  );
  subject.workspace.close();
}
const parts = new Map([
  ['table', tableOf(lines)],
  ['shares', shares.join(' ')],
  ['calibration', calibrationTable()],
]);
const options = await prettier.resolveConfig(pagePath);
const text = withParts(readFileSync(pagePath, 'utf8'), parts);
writeFileSync(pagePath, await prettier.format(text, { ...options, filepath: pagePath }));
