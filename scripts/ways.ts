/**
 * Tests the claims of the built-in cases in every defensible way: `npm run ways`. Writes cases/ways.json, so that each verdict can be
 * shown with the share of the ways that come to it.
 */
import { writeFileSync } from 'node:fs';
import { listCases, loadCase } from '../src/cases/index.js';
import { openWorkspace } from '../src/app/engine/workspace.js';
import { multiverseOfClaim } from '../src/app/multiverse/claim.js';
import { sharesMade, waysKey, waysPath, type Ways } from '../src/app/multiverse/kept.js';
import { isTested } from '../src/evidence/index.js';

const workspace = await openWorkspace();
const lines: string[] = [];
for (const id of listCases()) {
  const subject = loadCase(id);
  for (const claim of subject.claims.filter(isTested)) {
    const made = await multiverseOfClaim(workspace, subject, { claim: claim.id, seed: 1 });
    const ways: Ways = {
      specifications: made.counts.specifications,
      shares: sharesMade(made.shares),
    };
    lines.push(`${JSON.stringify(waysKey(subject, claim))}: ${JSON.stringify(ways)}`);
    process.stderr.write(`${id} ${claim.id}: ${made.counts.specifications}\n`);
  }
}
const { dataVersion } = workspace.panel;
workspace.close();
writeFileSync(
  waysPath,
  `{"dataVersion": "${dataVersion}",\n"claims": {\n${lines.sort().join(',\n')}\n}}\n`,
);
