/**
 * Searches the networks of all years of the default rule, with bands from draws of their signs: `npm run networks`, three minutes. Writes
 * cases/networks.json, so that the page of networks has them at once.
 */
import { writeFileSync } from 'node:fs';
import { openWorkspace } from '../src/app/engine/workspace.js';
import { yearsWithNetwork } from '../src/app/network/coverage.js';
import { keptYearsPath } from '../src/app/network/kept-years.js';
import { networkReport } from '../src/app/network/network-report.js';
import { paramsOf } from '../src/app/network/rule-choice.js';
import { drawsTask, indexTask, frustrationTask, tellYear } from '../src/app/network/years.js';

const workspace = await openWorkspace();
const { dataVersion } = workspace.panel;
const { rule, params } = paramsOf({});
const { from, to } = yearsWithNetwork(params);
const index: string[] = [];
const draws: string[] = [];
const frustration: string[] = [];
for (let year = from; year <= to; year++) {
  const request = { rule: rule.id, year };
  index.push(JSON.stringify(await tellYear(workspace, request, indexTask, networkReport)));
  draws.push(JSON.stringify(await tellYear(workspace, request, drawsTask, networkReport)));
  frustration.push(
    JSON.stringify(await tellYear(workspace, request, frustrationTask, networkReport)),
  );
  process.stderr.write(`${year}\n`);
}
workspace.close();
const lists = { index, draws, frustration };
const texts = Object.entries(lists).map(([name, all]) => `"${name}": [\n${all.join(',\n')}\n]`);
const head = JSON.stringify({ dataVersion, rule: rule.id, params }).slice(0, -1);
writeFileSync(keptYearsPath, `${head},\n${texts.join(',\n')}}\n`);
