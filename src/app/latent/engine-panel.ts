import type { Model } from '../../latent/model.js';
import { type Panel, type Pair, panelOf } from '../../latent/panel.js';
import { type Branch, type BranchKind, branchesOf, nothingSeen, see, startOf } from './branches.js';
import { chainsOf, type Chains } from './chains.js';
import type { ItemTable } from './item-table.js';
import { latentDomains, latentItems, type LatentItem } from './items/index.js';

/** Years whose states fix the scale: variance 1 over the dyads that exist in all of them. */
const baseYears = { from: 1960, to: 1989 } as const;

export interface EnginePanel {
  readonly chains: Chains;
  readonly branches: readonly Branch[];
  readonly panel: Panel;
  /** Where the estimation starts. */
  readonly start: Model;
  /** Items observed in each row of the dyads and domain. */
  readonly observed: Uint8Array;
}

/** What the engine is given: the dyads as chains of years, and what was seen in each. */
export function enginePanel(
  { dyads, items: values, opportunity }: ItemTable,
  items: readonly LatentItem[] = latentItems,
): EnginePanel {
  const chains = chainsOf(dyads);
  const branches = branchesOf(items);
  const rowsOf = rowsByChain(chains);
  const seen = branches.map(nothingSeen);
  const observed = new Uint8Array(dyads.rows * latentDomains.length);
  const columns = Object.values(opportunity);
  const valueAt = (column: Float64Array, row: number): number => {
    const value = row < 0 ? NaN : column[row]!;
    if (!Number.isNaN(value)) return value;
    const twin = chains.twins.get(row)?.find((one) => !Number.isNaN(column[one]!));
    return twin === undefined ? NaN : column[twin]!;
  };
  const ofDomain = latentDomains.map((domain) =>
    items
      .filter((item) => item.domain === domain)
      .map((item) => ({
        item,
        column: values[item.id]!,
        places: Object.fromEntries(
          branches.flatMap((branch, at) => (branch.item === item ? [[branch.kind, at]] : [])),
        ),
      })),
  );
  const pairs = rowsOf.map((rows, chain): Pair => {
    const years = chains.years[chain]!;
    const starts = new Int32Array(years * latentDomains.length + 1);
    const [engineItems, engineValues]: [number[], number[]] = [[], []];
    const z = new Float64Array(years * columns.length);
    for (let year = 0; year < years; year++) {
      const row = rows[year]!;
      if (row >= 0) columns.forEach((column, k) => (z[year * columns.length + k] = column[row]!));
      latentDomains.forEach((_, domain) => {
        for (const { item, column, places } of ofDomain[domain]!) {
          const value = valueAt(column, row);
          if (Number.isNaN(value)) continue;
          const last = year === 0 ? NaN : valueAt(column, rows[year - 1]!);
          const kind = branchOf(item, chains.first[chain]! + year, year === 0, last);
          const place = places[kind]!;
          engineItems.push(place);
          engineValues.push(value);
          see(seen[place]!, value);
          if (kind !== 'silent') observed[row * latentDomains.length + domain]!++;
        }
        starts[year * latentDomains.length + domain + 1] = engineItems.length;
      });
    }
    return {
      years,
      starts,
      items: Int32Array.from(engineItems),
      values: Float64Array.from(engineValues),
      exposures: new Float64Array(engineItems.length),
      opportunity: z,
      base: baseOf(chains.first[chain]!, years),
    };
  });
  for (const [row, twins] of chains.twins)
    for (const twin of twins)
      observed.copyWithin(
        twin * latentDomains.length,
        row * latentDomains.length,
        (row + 1) * latentDomains.length,
      );
  return {
    chains,
    branches,
    panel: panelOf(pairs, latentDomains.length),
    start: { dynamics: startDynamics(), items: startOf(branches, seen), apart: true },
    observed,
  };
}

/** The branch that a value belongs to; the first where an item that copies last year’s value has none to copy. */
export function branchOf(
  item: LatentItem,
  year: number,
  isFirst: boolean,
  last: number,
): BranchKind {
  if (item.family === 'binary' && item.transition) {
    if (isFirst || year === item.span.from) return 'first';
    return last === 0 ? 'after 0' : last === 1 ? 'after 1' : 'first';
  }
  if (item.silentTo === undefined) return 'fresh';
  return year <= item.silentTo ? 'silent' : 'tied';
}

/** The row of each year of each chain; -1 where it has none. Where two numbers share a year, the row of the one that goes on. */
export function rowsByChain({ chainOf, yearOf, years, twins }: Chains): Int32Array[] {
  const rows = Array.from(years, (count) => new Int32Array(count).fill(-1));
  for (let row = chainOf.length - 1; row >= 0; row--) rows[chainOf[row]!]![yearOf[row]!] = row;
  for (const row of twins.keys()) rows[chainOf[row]!]![yearOf[row]!] = row;
  return rows;
}

function baseOf(first: number, years: number): readonly [number, number] {
  const { from, to } = baseYears;
  if (first > from || first + years - 1 < to) return [0, 0];
  return [from - first, to - first + 1];
}

/** Levels that move little, deviations that fade in a few years, no correlation. */
function startDynamics(): Model['dynamics'] {
  const domains = latentDomains.length;
  const states = 2 * domains;
  const diagonal = (level: number, deviation: number): Float64Array => {
    const matrix = new Float64Array(states * states);
    for (let i = 0; i < states; i++) matrix[i * states + i] = i % 2 === 0 ? level : deviation;
    return matrix;
  };
  return {
    domains,
    persistence: Float64Array.from({ length: states }, (_, i) => (i % 2 === 0 ? 1 : 0.7)),
    innovation: diagonal(0.01, 0.2),
    initial: diagonal(0.6, 0.4),
  };
}
