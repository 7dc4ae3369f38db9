import { type Frame, frameNeed } from '../../core/frames.js';
import { createRng } from '../../core/rng.js';
import { Chain } from '../../latent/chain.js';
import { Drawer } from '../../latent/draws.js';
import { inferStates } from '../../latent/expectation-propagation.js';
import type { Model } from '../../latent/model.js';
import { pairAt } from '../../latent/panel.js';
import type { Panel } from '../../panel/read.js';
import { numbersOf } from './continued.js';
import { enginePanel } from './engine-panel.js';
import { itemColumns, itemsOfFrame } from './item-rows.js';

/** Draws of what two states are to each other, all domains and years together. */
export interface PairDraws {
  readonly from: number;
  readonly years: number;
  /** By draw: year x domains + domain. */
  readonly draws: readonly Float64Array[];
}

export interface PairDrawOptions {
  readonly count: number;
  readonly seed: number;
  /** Last year whose items are known: what was to be seen then. */
  readonly to?: number;
}

/**
 * Draws of a pair from its items and the parameters, by the simulation smoother: intervals of single years do not say
 * how years and domains move together.
 *
 * @param models parameters, each for as many draws: the estimate alone, or those of refits, so that draws hold their
 * uncertainty
 * @returns undefined where the two are never members at the same time
 */
export async function drawPair(
  panel: Pick<Panel, 'loadFrame'>,
  models: readonly Model[],
  [a, b]: readonly [number, number],
  { count, seed, to = Infinity }: PairDrawOptions,
): Promise<PairDraws | undefined> {
  const items = itemsOfFrame(await framesOfPair(panel, a, b, to));
  if (items.dyads.rows === 0) return undefined;
  const relevant = new Uint8Array(items.dyads.rows);
  const { panel: engine, chains } = enginePanel({ ...items, relevant });
  const pair = pairAt(engine, 0);
  const rng = createRng(seed, `draws of ${chains.states[0]!.join(' ')}`);
  const draws: Float64Array[] = [];
  models.forEach((model, at) => {
    const { sites } = inferStates(new Chain(model.dynamics, pair.years), model.items, pair);
    const drawer = new Drawer(model.dynamics, pair.years);
    const upTo = Math.round(((at + 1) * count) / models.length);
    while (draws.length < upTo) draws.push(drawer.draw(pair.years, sites, rng));
  });
  return { from: chains.first[0]!, years: pair.years, draws };
}

/** The rows of a pair, under every number that its states have had. */
async function framesOfPair(
  panel: Pick<Panel, 'loadFrame'>,
  a: number,
  b: number,
  to: number,
): Promise<Frame<'dyad-year', string, never>> {
  const need = frameNeed<'dyad-year', string>('dyad-year', 'latent-items', itemColumns);
  const parts: Frame<'dyad-year', string, never>[] = [];
  for (const x of numbersOf(a))
    for (const y of numbersOf(b)) {
      const where = { ccode1: Math.min(x, y), ccode2: Math.max(x, y) };
      parts.push(await panel.loadFrame({ ...need, where }));
    }
  const keysOf = ({ numbers }: Frame, row: number): number[] =>
    (['ccode1', 'ccode2', 'year'] as const).map((key) => numbers[key]![row]!);
  const places = parts
    .flatMap((part) =>
      Array.from({ length: part.rows }, (_, row) => ({ part, row, keys: keysOf(part, row) })),
    )
    .filter(({ keys }) => keys[2]! <= to)
    .sort((p, q) => p.keys.map((key, k) => key - q.keys[k]!).find((gap) => gap !== 0) ?? 0);
  const numbers = Object.fromEntries(
    ['ccode1', 'ccode2', 'year', ...itemColumns].map((name) => [
      name,
      Float64Array.from(places, ({ part, row }) => part.numbers[name]![row]!),
    ]),
  ) as Frame<'dyad-year', string, never>['numbers'];
  return { grain: 'dyad-year', table: 'latent-items', rows: places.length, numbers, texts: {} };
}
