import { latentItems } from '../../../src/app/latent/items/index.js';
import type { LatentDomain } from '../../../src/core/latent-domains.js';
import { median } from '../../../src/core/statistics.js';
import { markdownTable } from '../../markdown-table.js';
import type { Part } from '../part.js';
import { type Refit, refit, refitsInWords, type RefitSummary, summaryOf } from '../refit.js';
import { type Relations, relationsOf } from '../relations.js';
import { spearman, withinGroups } from '../spearman.js';

/** Items that are left out together: what goes on where a source ends is no other witness. */
const lists: readonly { readonly domain: LatentDomain; readonly ids: readonly string[] }[] = [
  { domain: 'hostility', ids: ['acts-of-force', 'crises-and-conflicts', 'armed-conflict'] },
  { domain: 'hostility', ids: ['own-sanctions'] },
  { domain: 'hostility', ids: ['strategic-rivalry'] },
  { domain: 'security', ids: ['arms-supply'] },
  { domain: 'security', ids: ['defence-pact'] },
];
const BARS = { correlation: 0.9, difference: 0.3 } as const;
interface LeftOut extends RefitSummary {
  readonly domain: LatentDomain;
  readonly ids: readonly string[];
  readonly dyadYears: number;
  readonly correlation: number;
  /** Mean over years. */
  readonly withinYears: number;
  readonly difference: number;
}

export const leftOut: Part<readonly LeftOut[]> = {
  id: 'left-out',
  async run({ table, relevantTable, model, parallel, relations, say }) {
    const without = async (ids: readonly string[]): Promise<[Relations, Refit]> => {
      const items = latentItems.filter(({ id }) => !ids.includes(id));
      const fitted = await refit(table, {
        items,
        near: { model, items: latentItems },
        parallel,
        say,
      });
      return [await relationsOf(relevantTable(), fitted.model, { items, parallel }), fitted];
    };
    const shipped = await relations();
    const [whole, of] = await without([]);
    const found: LeftOut[] = (['hostility', 'security'] as const).map((domain) => ({
      ...compared(shipped, whole, domain),
      ...{ domain, ids: [], ...summaryOf(of) },
    }));
    for (const { domain, ids } of lists) {
      say(`left out: ${ids.join(', ')}`);
      const [others, fitted] = await without(ids);
      found.push({ ...compared(whole, others, domain), domain, ids, ...summaryOf(fitted) });
    }
    return found;
  },
  markdown: (found) =>
    `${sentence(found)} ${refitsInWords(found)}\n\n${markdownTable(
      [
        'left out',
        'domain',
        'relevant dyad-years',
        'Spearman, pooled',
        'Spearman within years',
        'median difference',
        `at least ${BARS.correlation}, under ${BARS.difference}`,
      ],
      found.map((one) => [
        one.ids.length === 0 ? 'nothing (refit against the shipped model)' : one.ids.join(', '),
        one.domain,
        one.dyadYears.toLocaleString('en-GB'),
        one.correlation.toFixed(3),
        one.withinYears.toFixed(3),
        one.difference.toFixed(3),
        meets(one) ? 'yes' : '**no**',
      ]),
    )}`,
};

const meets = ({ correlation, difference }: LeftOut): boolean =>
  correlation >= BARS.correlation && difference < BARS.difference;

function sentence(found: readonly LeftOut[]): string {
  const tried = found.filter(({ ids }) => ids.length > 0);
  const failing = tried.filter((one) => !meets(one)).map(({ ids }) => ids[0]!);
  return failing.length === 0
    ? `The relations stay what they are without any one of the ${tried.length} records.`
    : `Without ${failing.join(', or without ')} the estimates differ by more than the bars allow; ${tried.length - failing.length} of ${tried.length} records can be left out.`;
}

/** Smoothed means of the relevant dyads under two models. */
function compared(
  one: Relations,
  other: Relations,
  domain: LatentDomain,
): Pick<LeftOut, 'dyadYears' | 'correlation' | 'withinYears' | 'difference'> {
  const { year, ccode1, ccode2 } = one.table.dyads;
  const rows = [...one.relevantRows()];
  const pairs = rows.map((row) => ({
    a: one.mean(row, domain),
    b: other.mean(other.rowOf(ccode1[row]!, ccode2[row]!, year[row]!), domain),
    group: year[row]!,
  }));
  return {
    dyadYears: rows.length,
    correlation: spearman(
      pairs.map(({ a }) => a),
      pairs.map(({ b }) => b),
    ),
    withinYears: withinGroups(pairs, LEAST_OF_A_YEAR).mean,
    difference: median(pairs.map(({ a, b }) => Math.abs(a - b))),
  };
}

const LEAST_OF_A_YEAR = 30;
