import { CCODE_LIMIT } from '../shared/state-years.js';
import { unions } from './trade-unions.js';

/**
 * Regions of world trade, as the World Trade Organization draws them: the world in seven, each state in one. Chosen over the
 * M49 of the United Nations, which puts Russia into Eastern Europe with Poland, and over the regions of the World Bank,
 * which have one for Europe and Central Asia: in neither has Russia a region of its own that trade could fall back on.
 */
export const tradeRegions = [
  'africa',
  'asia-oceania',
  'cis',
  'europe',
  'latin-america',
  'middle-east',
  'north-america',
] as const;
export type TradeRegion = (typeof tradeRegions)[number];

/** The same with their names and what is not obvious of them. */
export const regionsText =
  '`africa` with Egypt; `asia-oceania` all Asia east of Iran without the former USSR, with Australia and the Pacific; `cis` the twelve states that the USSR left without the Baltic ones, before 1992 the USSR; `europe` with the Baltic states, Cyprus and Turkey; `latin-america` south of Mexico with the Caribbean; `middle-east` from Israel to Iran; `north-america` with Mexico';

/** Correlates of War numbers run by continent; these are the ones that trade statistics put elsewhere. */
const elsewhere: Readonly<Partial<Record<TradeRegion, readonly number[]>>> = {
  africa: [651],
  cis: [359, 365, 369, 370, 371, 372, 373, 701, 702, 703, 704, 705],
  europe: [640],
  'north-america': [2, 20, 70],
};

const continents: readonly (readonly [below: number, TradeRegion])[] = [
  [200, 'latin-america'],
  [400, 'europe'],
  [630, 'africa'],
  [700, 'middle-east'],
  [CCODE_LIMIT, 'asia-oceania'],
];

/** Place of each state’s region in `tradeRegions`, by Correlates of War number, states of the past included. */
export const regionOfState: Int8Array = placeStates();

function placeStates(): Int8Array {
  const places = new Int8Array(CCODE_LIMIT);
  let from = 0;
  for (const [below, region] of continents) {
    places.fill(tradeRegions.indexOf(region), from, below);
    from = below;
  }
  for (const region of tradeRegions)
    for (const state of elsewhere[region] ?? []) places[state] = tradeRegions.indexOf(region);
  return places;
}

/** Unions whose trade can be asked for beside the regions, by the name of the parameter. */
export const unionsByName: ReadonlyMap<string, readonly number[]> = new Map(
  [...unions].map(([name, members]) => [name.toLowerCase(), members]),
);
