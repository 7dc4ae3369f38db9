/** One panel whose truth is known: drawn, fitted, and its states held against those that it was drawn with. */
import {
  enginePanel,
  type EnginePanel,
  rowsByChain,
} from '../../../src/app/latent/engine-panel.js';
import { latentDomains, latentItems } from '../../../src/app/latent/items/index.js';
import { createRng } from '../../../src/core/rng.js';
import type { Moments } from '../../../src/latent/dynamics.js';
import { fitModel } from '../../../src/latent/em.js';
import { type PanelStates, statesOfAll } from '../../../src/latent/infer-pairs.js';
import type { Model } from '../../../src/latent/model.js';
import type { Panel } from '../../../src/latent/panel.js';
import { drawModel } from './draw-model.js';
import { type Drawn, drawValues } from './draw-values.js';
import { insideByTenth, ranksOf, type Said } from './score.js';
import { asCommonAsEver, World } from './sticky-world.js';
import { asItemTable, type TableOfStates } from './table-of-states.js';

export type Truth = 'known-truth' | 'sticky-truth';

export interface PanelTask {
  readonly truth: Truth;
  readonly seed: number;
  readonly panel: number;
  readonly table: TableOfStates;
  /** Whether the estimation starts from what the items suggest, as that of the shipped model does, or from the truth, which is quicker. */
  readonly start: 'items' | 'truth';
  /** Largest move of a parameter in the last pass. */
  readonly tolerance: number;
}

/** By domain: dyad-years inside their intervals by tenth of the estimate, and dyads by tenth of their rank. */
export interface DomainResult {
  readonly smoothed: readonly number[];
  readonly filtered: readonly number[];
  readonly ranks: readonly number[];
}

export interface PanelResult {
  readonly panel: number;
  readonly dyads: number;
  readonly dyadYears: number;
  readonly passes: number;
  readonly converged: boolean;
  /** Branches of items of which all values are the same. */
  readonly flat: number;
  readonly domains: Readonly<Record<string, DomainResult>>;
}

export async function panelOfTruth(task: PanelTask): Promise<PanelResult> {
  const { truth, seed, panel, table } = task;
  const rng = (what: string) => createRng(seed, `${truth} ${panel} ${what}`);
  const real = enginePanel(asItemTable(table));
  const plain = drawModel(real, rng('model'));
  const isSticky = truth === 'sticky-truth';
  const model = isSticky ? asCommonAsEver(plain, real, table, rng('prevalence')) : plain;
  const world = isSticky ? new World(real, rng('world')) : undefined;
  const drawn = drawValues(table, real, model, rng('values'), world);
  const engine = enginePanel(asItemTable(table, drawn.items));
  const start = task.start === 'truth' ? withPriors(model, engine) : engine.start;
  const fitted = await fitModel(start, engine.panel, { tolerance: task.tolerance });
  const dyads = dyadsOf(engine);
  const states = await statesOfAll(fitted.model, engine.panel);
  const said = statesSaid(states, engine.panel, onItsScale(engine, drawn), dyads);
  const domains = Object.fromEntries(
    latentDomains.flatMap((domain, k): [string, DomainResult][] => {
      if (!latentItems.some((item) => item.domain === domain)) return [];
      const { smoothed, filtered, cells } = said[k]!;
      return [
        [
          domain,
          {
            smoothed: insideByTenth(smoothed),
            filtered: insideByTenth(filtered),
            ranks: ranksOf(smoothed, cells, rng(`ranks ${domain}`)),
          },
        ],
      ];
    }),
  );
  return {
    panel,
    dyads: dyads.length,
    dyadYears: table.year.length,
    passes: fitted.passes,
    converged: fitted.converged,
    flat: flatBranches(engine),
    domains,
  };
}

/** The truth, with priors, silent and tied items as the estimation has them, and domains apart. */
const withPriors = (model: Model, { start }: EnginePanel): Model => ({
  ...model,
  apart: true,
  items: model.items.map((item, at) => ({ ...item, prior: start.items[at]!.prior })),
});

/** Years of each chain in which both states are members, counted from its first. */
const dyadsOf = ({ chains }: EnginePanel): readonly (readonly number[])[] =>
  rowsByChain(chains).map((rows) => Array.from(rows.keys()).filter((year) => rows[year]! >= 0));

/**
 * True states less the mean of the levels in the first years, divided by their standard deviation in the base: the scale that the model
 * fixes, of these very states.
 */
function onItsScale({ panel }: EnginePanel, { states, levels }: Drawn): Float64Array {
  const { domains } = panel;
  const scaled = states.slice();
  for (let k = 0; k < domains; k++) {
    const base: number[] = [];
    let centre = 0;
    for (let chain = 0; chain < panel.years.length - 1; chain++) {
      centre += levels[chain * domains + k]! / (panel.years.length - 1);
      const [from, before] = [panel.base[2 * chain]!, panel.base[2 * chain + 1]!];
      for (let year = from; year < before; year++)
        base.push(states[(panel.years[chain]! + year) * domains + k]!);
    }
    const mean = base.reduce((sum, value) => sum + value, 0) / base.length;
    const spread = Math.sqrt(base.reduce((sum, u) => sum + (u - mean) ** 2, 0) / base.length);
    for (let at = k; at < states.length; at += domains)
      scaled[at] = (states[at]! - centre) / spread;
  }
  return scaled;
}

interface SaidOfDomain {
  readonly smoothed: Said;
  readonly filtered: Said;
  /** Places of each dyad's years. */
  readonly cells: readonly (readonly number[])[];
}

function statesSaid(
  { smoothed, filtered }: PanelStates,
  { domains, years: first }: Panel,
  truth: Float64Array,
  dyads: readonly (readonly number[])[],
): SaidOfDomain[] {
  const places = dyads.flatMap((years, at) => years.map((year) => first[at]! + year));
  let place = 0;
  const cells = dyads.map((years) => years.map(() => place++));
  return Array.from({ length: domains }, (_, domain) => {
    const of = (values: Float64Array): number[] =>
      places.map((at) => values[at * domains + domain]!);
    const said = ({ mean, variance }: Moments): Said => ({
      truth: of(truth),
      mean: of(mean),
      variance: of(variance),
    });
    return { smoothed: said(smoothed), filtered: said(filtered), cells };
  });
}

/** Branches of which no two values differ: their parameters are those of the prior. */
function flatBranches({ branches, panel }: EnginePanel): number {
  const least = branches.map(() => Infinity);
  const most = branches.map(() => -Infinity);
  panel.items.forEach((place, at) => {
    least[place] = Math.min(least[place]!, panel.values[at]!);
    most[place] = Math.max(most[place]!, panel.values[at]!);
  });
  return branches.filter((_, at) => least[at]! >= most[at]!).length;
}
