import { mutualContainment } from '../../src/measures/containment/mutual-containment.js';
import { framesOf, compute } from '../measures/frame.js';
import { pairs, type PairValue } from '../measures/containment-used.js';
import { fixture } from './panel-measures.js';

type Side = readonly [first: number | null, second: number | null];
export interface Expected {
  readonly pair: readonly [number, number];
  readonly components: readonly (readonly (number | null)[])[];
  readonly sides: Side;
  readonly states: number | null;
  readonly common: number;
  readonly without: number | null;
  readonly value: number | null;
  readonly threshold: number | null;
  readonly above?: number | null;
  /** The same given that both are hostile to a third state. */
  readonly given?: readonly (readonly [third: number, above: number | null])[];
  readonly low?: readonly [number, number];
  readonly high?: readonly [number, number];
}
type List = readonly (readonly (number | null)[])[];
interface World {
  readonly relations: List;
  readonly hostile: readonly PairValue[];
  readonly obligations: readonly PairValue[];
  readonly arms: List;
  readonly exporters: List;
  readonly cow: readonly PairValue[];
  readonly itpd: readonly PairValue[];
  readonly items: List;
  readonly dyads: List;
}

/** Computed by test/golden/generators/mutual_containment.py from a world that it makes up. */
const { world, years } = fixture<{
  readonly world: World;
  readonly years: Readonly<Record<string, readonly Expected[]>>;
}>('mutual-containment');
export { years };

const named = (list: List, ...names: string[]) =>
  list.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at]!])));
const tables = {
  relations: named(world.relations, 'ccode1', 'ccode2', 'year', 'relevant'),
  arms: named(world.arms, 'ccode1', 'ccode2', 'year', 'export_share_5y'),
  exporters: named(world.exporters, 'ccode', 'year', 'world_export_share_5y'),
  dyads: named(world.dyads, 'ccode1', 'ccode2', 'year', 'contiguity'),
  items: named(world.items, 'ccode1', 'ccode2', 'year', 'trade_cow', 'trade_itpd'),
};
export const used = {
  hostile: pairs(world.hostile),
  obligations: pairs(world.obligations),
  trade: pairs(world.cow),
  recentTrade: pairs(world.itpd),
};
export const frames = framesOf(mutualContainment, tables);
/** Mutual containment in this world. */
export const columns = compute(mutualContainment, tables, {}, undefined, used);
