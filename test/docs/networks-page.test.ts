import { beforeAll, describe, expect, it } from 'vitest';
import { networkCoverage, sourceCoverage } from '../../src/app/network/coverage.js';
import { parseNetworkParams } from '../../src/app/network/params.js';
import { networkRules } from '../../src/app/network/rules.js';
import { tieSources } from '../../src/measures/alignment/tie-sources/index.js';
import { type YearNetwork, yearNetwork } from '../../src/app/network/year-network.js';
import type { Workspace } from '../../src/app/engine/workspace.js';
import {
  clusterability,
  triangleBalance,
  triangleBalanceAtRandom,
  trianglesOf,
  walkBalance,
} from '../../src/networks/index.js';
import { readDocument, tableRows } from './markdown.js';
import { sharedWorkspace } from '../support/workspaces.js';

const page = readDocument('docs/methods/networks.md');

let workspace: Workspace;
beforeAll(async () => {
  workspace = await sharedWorkspace();
  workspace.expect([{ measure: 'cooperation' }, { measure: 'hostile-probability' }]);
});

const years = ({ from, to }: { readonly from: number; readonly to: number }) => `${from}–${to}`;

describe('tables of docs/methods/networks.md', () => {
  it('name every source with its sign, measure, parameters and years', () => {
    const rows = tableRows(page, 'source', 'measure');
    const signs = { positive: '+', negative: '−', either: '+ −' };
    expect(rows.map(([id, sign]) => [id, sign])).toEqual(
      tieSources.map(({ id, gives }) => [`\`${id}\``, signs[gives]]),
    );
    tieSources.forEach((source, at) => {
      const params = parseNetworkParams({ sources: [source.id] });
      const [, , measure, , covered] = rows[at]!;
      expect(measure).toContain(`measures/${source.look(params).measure}.md`);
      expect(covered).toBe(years(sourceCoverage(source, params)));
      for (const name of Object.keys(source.params as object))
        expect(page).toContain(`\`${name}\``);
    });
  });

  it('name every rule with its sources and years', () => {
    const rows = tableRows(page, 'rule', 'differs');
    expect(rows.map((row) => row.slice(0, 3))).toEqual(
      networkRules.map((rule) => {
        const params = parseNetworkParams(rule.params);
        const sources = params.sources.map((id) => `\`${id}\``).join(', ');
        return [`\`${rule.id}\``, sources, years(networkCoverage(params))];
      }),
    );
  });

  const header = ['1955', '1985', '2000', '2014', '2025'];
  it.each(tableRows(page, 'pair', ...header))('%s is tied as it says', async (pair, ...cells) => {
    const found = [];
    for (const year of header)
      found.push(tieOf(await yearNetwork(workspace, { year: Number(year) }), pair));
    expect(found).toEqual(cells);
  });

  it.each(tableRows(page, 'year', 'shuffled'))(
    '%s %s is balanced so',
    async (year, how, ...cells) => {
      const [rule, ...params] = how.split(', ').map((part) => part.replaceAll('`', ''));
      const result = await yearNetwork(workspace, {
        year: Number(year),
        rule: rule!,
        params: Object.fromEntries(
          params.map((text) => {
            const [name, value] = text.split(' ') as [string, string];
            return [name, Number.isNaN(Number(value)) ? value : Number(value)];
          }),
        ),
      });
      expect(cells).toEqual(balanceOf(result));
    },
  );
});

/** Sign and sources of a pair’s tie. */
function tieOf({ network, grounds, sources }: YearNetwork, pair: string): string {
  const [a, b] = pair
    .split(' ')
    .map((name) => network.nodes.indexOf(name))
    .sort((x, y) => x - y);
  const tie = network.from.findIndex((from, at) => from === a && network.to[at] === b);
  if (tie < 0) return 'none';
  const ids = grounds[tie]!.map((place) => sources[place]!.id).join(', ');
  return `${network.sign[tie]! > 0 ? '+' : '−'} ${ids}`;
}

function balanceOf({ network, contested }: YearNetwork): string[] {
  const share = (value: number): string => value.toFixed(3).replace(/^0/, '');
  const friendly = network.sign.filter((sign) => sign > 0).length;
  return [
    String(network.nodes.length),
    String(friendly),
    String(network.sign.length - friendly),
    String(contested.length),
    share(triangleBalance(trianglesOf(network).census)!),
    share(triangleBalanceAtRandom(network.sign)!),
    share(walkBalance(network).balance),
    String(clusterability(network).violations.length),
  ];
}
