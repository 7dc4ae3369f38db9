import { normalCdf, normalQuantile } from '../../../src/core/special.js';
import { normaliseLog, priorOf } from '../../../src/evidence/posterior.js';
import type { EvidenceItem } from '../../../src/evidence/types.js';
import { type Design, direction, type World } from './draw.js';
import { densityAt, type ItemLaws, type Law } from './laws.js';

/** Midpoints on which the shared error of a cluster is integrated, from -6 to 6. */
const gridSize = 240;
const grid = Float64Array.from({ length: gridSize }, (_, i) => ((i + 0.5) / gridSize - 0.5) * 12);
const gridMass = grid.map(
  (z) => (Math.exp(-(z * z) / 2) * 12) / (gridSize * Math.sqrt(2 * Math.PI)),
);

/**
 * Posterior of one who knows how `drawEvidence` works and with which numbers (no expectation misjudged): what can be
 * learnt at best, and what an assessment is held against. The shared error of each cluster is integrated on a grid of
 * 240 points, over the readings that it may lean to; given it, items are independent. In the order of the question.
 * O(items x readings^2 x grid).
 */
export function exactPosterior(
  design: Design,
  world: World,
): (evidence: readonly EvidenceItem[]) => Float64Array {
  const { question, items, clusters } = design;
  const prior = priorOf(question);
  const curves = new Curves(world.correlation);
  return (evidence) => {
    const seen = new Map(evidence.map((item) => [item.id, item]));
    // A fact that nobody wrote down did not happen; an item that was not drawn says nothing.
    const known = items.filter(
      ({ template }) => world.items === undefined || seen.has(template.id),
    );
    const logs = Float64Array.from(question.readings, ({ id }) => Math.log(prior.get(id)!));
    curves.begin(seen);
    for (const cluster of clusters) {
      const members = known.filter(({ template }) => template.cluster === cluster);
      for (let k = 0; k < logs.length; k++)
        logs[k]! += Math.log(
          clusterLikelihood(members, k, { readings: logs.length, curves, world }),
        );
    }
    return normaliseLog(logs);
  };
}

interface Known {
  readonly readings: number;
  readonly curves: Curves;
  readonly world: World;
}

function clusterLikelihood(members: readonly ItemLaws[], truth: number, known: Known): number {
  const { readings, world } = known;
  if (world.shared === 'values') return meanOverError(members, truth, undefined, known);
  const rivals = Array.from({ length: readings }, (_, k) => k).filter((k) => k !== truth);
  if (rivals.length === 0) rivals.push(truth);
  const sum = rivals.reduce(
    (total, rival) => total + meanOverError(members, truth, rival, known),
    0,
  );
  return sum / rivals.length;
}

function meanOverError(
  members: readonly ItemLaws[],
  truth: number,
  rival: number | undefined,
  { curves, world }: Known,
): number {
  const product = gridMass.slice();
  for (const laws of members) {
    const { template, byReading, noise } = laws;
    const sign = rival === undefined ? 1 : direction(laws, truth, rival);
    const reliability = Math.min(1, world.trust * template.reliability);
    const told = curves.of(byReading[truth]!, template, sign);
    const untold = curves.of(noise, template, sign);
    for (let g = 0; g < gridSize; g++)
      product[g]! *= reliability * told[g]! + (1 - reliability) * untold[g]!;
  }
  return product.reduce((sum, value) => sum + value, 0);
}

/** Density or probability of what was seen of an item, by the shared error of its cluster; each is computed once. */
class Curves {
  readonly #slope: number;
  readonly #spread: number;
  readonly #events = new Map<string, Float64Array>();
  #percentiles = new Map<Law, Map<string, Float64Array>>();
  #seen: ReadonlyMap<string, EvidenceItem> = new Map();

  constructor(correlation: number) {
    this.#slope = Math.sqrt(correlation);
    this.#spread = Math.sqrt(1 - correlation);
  }

  begin(seen: ReadonlyMap<string, EvidenceItem>): void {
    this.#seen = seen;
    this.#percentiles = new Map();
  }

  of(law: Law, template: EvidenceItem, sign: 1 | -1): Float64Array {
    const item = this.#seen.get(template.id);
    const [slope, spread] = [sign * this.#slope, this.#spread];
    if (law.type === 'event') {
      const happened =
        item?.observed.type === 'binary' ? item.observed.yes : item?.weights === template.weights;
      return once(this.#events, `${law.mean} ${happened} ${sign}`, () => {
        const q = normalQuantile(law.mean);
        return grid.map((z) => normalCdf(((happened ? 1 : -1) * (q + slope * z)) / spread));
      });
    }
    const own = once(this.#percentiles, law, () => new Map<string, Float64Array>());
    return once(own, `${template.id} ${sign}`, () => {
      const u = item?.observed.type === 'percentile' ? item.observed.u : NaN;
      const [density, below] = densityAt(law, u);
      const x = normalQuantile(Math.min(Math.max(below, 1e-12), 1 - 1e-12));
      const scale = density / spread;
      return grid.map((z) => scale * Math.exp((x * x - ((x - slope * z) / spread) ** 2) / 2));
    });
  }
}

function once<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
