/**
 * Domains without covariance, one at a time: the estimate is the same, passes cost less, and a domain that has converged
 * does not wait for another.
 */
import type { Dynamics } from './dynamics.js';
import type { Model } from './model.js';
import { integers, floats, type Panel } from './panel.js';

/** A domain of its own: the model, what is known in it, and the places of its items in the model of all. */
export interface OneDomain {
  readonly model: Model;
  readonly panel: Panel;
  readonly places: readonly number[];
}

/** Whether a model comes apart into several. */
export const comesApart = ({ apart, dynamics }: Model): boolean =>
  apart === true && dynamics.domains > 1;

/** The models of the domains, laid out one after another, so that only one takes memory at a time. */
export function* eachDomain(model: Model, panel: Panel): Generator<OneDomain> {
  for (let domain = 0; domain < panel.domains; domain++) {
    const places = [...model.items.keys()].filter((at) => model.items[at]!.domain === domain);
    yield {
      model: modelOfDomain(model, domain, places),
      panel: panelOfDomain(panel, domain, places),
      places,
    };
  }
}

function modelOfDomain(
  { dynamics, items, held }: Model,
  domain: number,
  places: readonly number[],
): Model {
  return {
    dynamics: dynamicsOf(dynamics, domain),
    items: places.map((at) => {
      const { tied, ...item } = items[at]!;
      return { ...item, domain: 0, ...(tied !== undefined && { tied: places.indexOf(tied) }) };
    }),
    ...(held && { held }),
  };
}

function dynamicsOf(
  { domains, persistence, innovation, initial }: Dynamics,
  domain: number,
): Dynamics {
  const states = 2 * domains;
  const own = [2 * domain, 2 * domain + 1];
  const block = (matrix: Float64Array): Float64Array =>
    Float64Array.from(own.flatMap((i) => own.map((j) => matrix[i * states + j]!)));
  return {
    domains: 1,
    persistence: Float64Array.from(own, (i) => persistence[i]!),
    innovation: block(innovation),
    initial: block(initial),
  };
}

/** Years, opportunity and base are those of all domains, in the same memory. */
function panelOfDomain(panel: Panel, domain: number, places: readonly number[]): Panel {
  const { domains } = panel;
  const cells = (panel.starts.length - 1) / domains;
  const starts = integers(cells + 1);
  for (let cell = 0; cell < cells; cell++) {
    const at = cell * domains + domain;
    starts[cell + 1] = starts[cell]! + panel.starts[at + 1]! - panel.starts[at]!;
  }
  const count = starts[cells]!;
  const [items, values, exposures] = [integers(count), floats(count), floats(count)];
  const own = new Map(places.map((place, at) => [place, at]));
  for (let cell = 0, to = 0; cell < cells; cell++) {
    const at = cell * domains + domain;
    for (let from = panel.starts[at]!; from < panel.starts[at + 1]!; from++, to++) {
      items[to] = own.get(panel.items[from]!)!;
      values[to] = panel.values[from]!;
      exposures[to] = panel.exposures[from]!;
    }
  }
  return { ...panel, domains: 1, starts, items, values, exposures };
}

/** The model that the models of its domains, in their order, make together. */
export function joinedModel(
  parts: readonly Pick<OneDomain, 'model' | 'places'>[],
  like: Model,
): Model {
  const states = 2 * like.dynamics.domains;
  const persistence = new Float64Array(states);
  const [innovation, initial] = [new Float64Array(states ** 2), new Float64Array(states ** 2)];
  const items = [...like.items];
  parts.forEach(({ model, places }, domain) => {
    const { dynamics } = model;
    for (const i of [0, 1]) {
      persistence[2 * domain + i] = dynamics.persistence[i]!;
      for (const j of [0, 1]) {
        const at = (2 * domain + i) * states + 2 * domain + j;
        innovation[at] = dynamics.innovation[2 * i + j]!;
        initial[at] = dynamics.initial[2 * i + j]!;
      }
    }
    places.forEach((place, at) => {
      const { tied } = like.items[place]!;
      items[place] = { ...model.items[at]!, domain, ...(tied !== undefined && { tied }) };
    });
  });
  return { ...like, dynamics: { ...like.dynamics, persistence, innovation, initial }, items };
}
