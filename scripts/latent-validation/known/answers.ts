import type { LatentItem } from '../../../src/app/latent/items/index.js';
import type { LatentDomain } from '../../../src/core/latent-domains.js';
import { latentDomains } from '../../../src/app/latent/items/index.js';
import { createRng } from '../../../src/core/rng.js';
import { quantileSorted } from '../../../src/core/statistics.js';
import { Chain } from '../../../src/latent/chain.js';
import { Drawer } from '../../../src/latent/draws.js';
import { inferStates } from '../../../src/latent/expectation-propagation.js';
import { pairAt } from '../../../src/latent/panel.js';
import { labelOf } from '../../../src/states/index.js';
import { LEAST_INFORMATION, type Relations } from '../relations.js';
import type { Contrast, Side } from './contrasts.js';

/** What the model says to a contrast. */
export interface Answer {
  readonly id: string;
  /** Difference of the means, positive where it has the stated sign, with its 90% interval. */
  readonly difference: number;
  readonly interval: readonly [low: number, high: number];
  readonly verdict: 'right' | 'wrong' | 'no answer';
  /** The interval leaves nought out. */
  readonly clear: boolean;
  readonly sides: readonly [AnsweredSide, AnsweredSide];
}

interface AnsweredSide {
  readonly pair: string;
  readonly year: number;
  readonly mean: number;
  readonly sd: number;
  readonly information: number;
  readonly percentile: number;
  /** Items of the domain in the year before, the year and the next. */
  readonly items: readonly string[];
}

const DRAWS = 1000;
const SEED = 1;
/** Half of the width of a 90% interval, in standard deviations. */
const WIDTH = 1.6449;

export function answer(relations: Relations, contrast: Contrast): Answer {
  const { domain, side, than, relation } = contrast;
  const sign = relation === 'higher' ? 1 : -1;
  const rows = [side, than].map(({ a, b, year }) => relations.rowOf(a, b, year)) as [
    number,
    number,
  ];
  const [one, other] = rows.map((row) => relations.mean(row, domain)) as [number, number];
  const difference = sign * (one - other);
  const { chainOf } = relations.engine.chains;
  const interval =
    chainOf[rows[0]] === chainOf[rows[1]]
      ? drawnInterval(relations, contrast, rows, sign)
      : normalInterval(relations, domain, rows, difference);
  const sides = rows.map((row, at) => answeredSide(relations, domain, [side, than][at]!, row));
  const knows = sides.every(({ information }) => information >= LEAST_INFORMATION);
  return {
    id: contrast.id,
    difference,
    interval,
    verdict: knows ? (difference > 0 ? 'right' : 'wrong') : 'no answer',
    clear: interval[0] > 0 || interval[1] < 0,
    sides: sides as [AnsweredSide, AnsweredSide],
  };
}

/** Of two years of one pair, whose states move together: from draws of all its years. */
function drawnInterval(
  { engine, model }: Relations,
  { id, domain }: Contrast,
  rows: readonly [number, number],
  sign: number,
): [number, number] {
  const { chainOf, yearOf } = engine.chains;
  const pair = pairAt(engine.panel, chainOf[rows[0]]!);
  const chain = new Chain(model.dynamics, pair.years);
  const { sites } = inferStates(chain, model.items, pair);
  const drawer = new Drawer(model.dynamics, pair.years);
  const rng = createRng(SEED, `contrast ${id}`);
  const [here, there] = rows.map(
    (row) => yearOf[row]! * latentDomains.length + latentDomains.indexOf(domain),
  ) as [number, number];
  const differences = Float64Array.from({ length: DRAWS }, () => {
    const drawn = drawer.draw(pair.years, sites, rng);
    return sign * (drawn[here]! - drawn[there]!);
  }).sort();
  return [quantileSorted(differences, 0.05), quantileSorted(differences, 0.95)];
}

/** Of two pairs, taken for independent given the items. */
function normalInterval(
  relations: Relations,
  domain: LatentDomain,
  rows: readonly [number, number],
  difference: number,
): [number, number] {
  const [a, b] = rows.map((row) => relations.variance(row, domain)) as [number, number];
  const reach = WIDTH * Math.sqrt(a + b);
  return [difference - reach, difference + reach];
}

function answeredSide(
  relations: Relations,
  domain: LatentDomain,
  { a, b, year }: Side,
  row: number,
): AnsweredSide {
  return {
    pair: nameOfPair(a, b, year),
    year,
    mean: relations.mean(row, domain),
    sd: Math.sqrt(relations.variance(row, domain)),
    information: relations.information(row, domain),
    percentile: relations.percentile(row, domain),
    items: itemsAbout(relations, domain, { a, b, year }),
  };
}

const nameOfPair = (a: number, b: number, year: number): string =>
  [a, b].map((state) => labelOf(state, year).name).join(' – ');

/** What the items of a domain said of a pair from the year before to the next, those without a value left out. */
export function itemsAbout(
  { table, engine }: Relations,
  domain: LatentDomain,
  { a, b, year }: Side,
  [from, to]: readonly [number, number] = [year - 1, year + 1],
): string[] {
  const items = [...new Set(engine.branches.map(({ item }) => item))];
  const years = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return items
    .filter((item) => item.domain === domain)
    .flatMap((item) => {
      const said = years.map((one) => {
        const row = table.dyads.rowOf(a, b, one);
        const isSilent = item.silentTo !== undefined && one <= item.silentTo;
        return row < 0 || isSilent ? '–' : inWords(item, table.items[item.id]![row]!);
      });
      return said.every((one) => one === '–') ? [] : [`${item.id} ${said.join(', ')}`];
    });
}

function inWords(item: LatentItem, value: number): string {
  if (Number.isNaN(value)) return '–';
  if (item.family === 'ordinal') return item.categories[value]!;
  return item.family === 'binary' ? (value === 1 ? 'yes' : 'no') : value.toFixed(2);
}
