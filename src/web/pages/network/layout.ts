import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';

export interface LayoutRequest {
  readonly nodes: readonly { readonly ccode: number; readonly bloc: 0 | 1 }[];
  /** Friendly ties by the places of their states. */
  readonly friendly: readonly (readonly [number, number])[];
  /** Blocs side by side; else one above the other. */
  readonly wide: boolean;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

interface Body extends SimulationNodeDatum {
  readonly bloc: 0 | 1;
  readonly home: number;
}

const steps = 220;
/** Distance of the middle of a bloc, and of the first and last state along it, from the middle of all. */
const apart = 190;
const along = 260;

/**
 * Where a state belongs along its bloc, from -1 to 1: Correlates of War numbers follow the map, from the Americas over Europe, Africa and
 * the Middle East to Asia and Oceania.
 */
const homeOf = (ccode: number): number => (2 * (ccode - 2)) / (990 - 2) - 1;

/**
 * Places of the states, as shares of width and height. Every state starts from its own home, the same in all years, and is drawn to it:
 * a year does not depend on the one that was looked at before, and states stay where they are as far as their ties do. Friendly
 * ties pull together, all states push apart, and each bloc is drawn to its half. d3-force draws its jitter from a generator with a
 * fixed seed.
 */
export function placeStates({ nodes, friendly, wide }: LayoutRequest): Place[] {
  const bodies = nodes.map(({ ccode, bloc }): Body => {
    const across = (bloc === 0 ? -apart : apart) + ((ccode * 37) % 100) - 50;
    const home = along * homeOf(ccode);
    return { bloc, home, x: wide ? across : home, y: wide ? home : across };
  });
  const links = friendly.map(([from, to]): SimulationLinkDatum<Body> => ({
    source: bodies[from]!,
    target: bodies[to]!,
  }));
  // In a dense network the ties of a state would outweigh all else together.
  const pull = Math.min(1, (8 * nodes.length) / Math.max(1, friendly.length));
  const half = ({ bloc }: Body): number => (bloc === 0 ? -apart : apart);
  const home = (body: Body): number => body.home;
  const link = forceLink<Body, SimulationLinkDatum<Body>>(links).distance(30);
  const usual = link.strength();
  forceSimulation(bodies)
    .force(
      'tie',
      link.strength((one, i, all) => 0.5 * pull * usual(one, i, all)),
    )
    .force('push', forceManyBody().strength(-70).distanceMax(260))
    .force('collide', forceCollide(11))
    .force('x', forceX<Body>(wide ? half : home).strength(wide ? 0.16 : 0.12))
    .force('y', forceY<Body>(wide ? home : half).strength(wide ? 0.12 : 0.16))
    .stop()
    .tick(steps);
  return shares(bodies.map(({ x = 0, y = 0 }) => ({ x, y })));
}

/** Points moved and scaled, each axis by itself, to fill the unit square. */
function shares(points: readonly Place[]): Place[] {
  const scale = (axis: 'x' | 'y'): ((point: Place) => number) => {
    const values = points.map((point) => point[axis]);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (point) => (high === low ? 0.5 : (point[axis] - low) / (high - low));
  };
  const [x, y] = [scale('x'), scale('y')];
  return points.map((point) => ({ x: x(point), y: y(point) }));
}
