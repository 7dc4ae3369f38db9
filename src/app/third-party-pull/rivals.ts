import type { RivalResponseNumbers } from '../../contract/index.js';
import { memoOn } from '../../core/memo.js';
import {
  fewestProjectionYears,
  isHostile,
  localProjections,
  rivalCloseness,
  type RivalCloseness,
  type RivalPanel,
  shiftedP,
} from '../../analysis/index.js';
import { m49RegionOf } from '../../states/index.js';
import type { PairRequest } from './pair.js';
import type { PullInputs } from './table.js';

/** With fewer others in a year there is no mean of them. */
const fewestOthers = 3;

interface Row {
  readonly triad: number;
  readonly third: number;
  readonly year: number;
  readonly outcome: number;
  readonly lagged: number;
  readonly closeness: number;
  readonly hostility: number;
}

/**
 * Every two states that are both hostile to a major power in the year before, with the mean cooperation with that power of the other states
 * of a region (M49) that either is of: those with a value in both years, three or more.
 */
export function rivalPanel(inputs: PullInputs, from: number, to: number): RivalPanel {
  const rows: Row[] = [];
  let triad = 0;
  for (const [k, powerYears] of [...inputs.powers].sort(([a], [b]) => a - b))
    for (const [i, j] of inputs.cooperation.pairs()) {
      if (i === k || j === k) continue;
      const close = inputs.cooperation.lineOf(i, j)!;
      const [ofFirst, ofSecond] = [inputs.hostility.lineOf(i, k), inputs.hostility.lineOf(j, k)];
      if (ofFirst === undefined || ofSecond === undefined) continue;
      for (const region of [...new Set([i, j].flatMap((state) => regionNameOf(state) ?? []))]) {
        triad++;
        for (let t = 1; t < close.length; t++) {
          const [s, year] = [t - 1, inputs.from + t];
          if (year < from || year > to || !powerYears.has(year - 1)) continue;
          if (!(isHostile(ofFirst[s]!) && isHostile(ofSecond[s]!)) || Number.isNaN(close[s]!))
            continue;
          const others = meanOfOthers(inputs, region, [i, j, k], s);
          if (others === null) continue;
          const hostility = ofFirst[s]! + ofSecond[s]!;
          rows.push({ triad, third: k, year, ...others, closeness: close[s]!, hostility });
        }
      }
    }
  const column = (key: keyof Row): number[] => rows.map((row) => row[key]);
  return {
    rows: rows.length,
    triad: Int32Array.from(column('triad')),
    third: Int16Array.from(column('third')),
    year: Int16Array.from(column('year')),
    outcome: Float64Array.from(column('outcome')),
    lagged: Float64Array.from(column('lagged')),
    closeness: Float64Array.from(column('closeness')),
    hostility: Float64Array.from(column('hostility')),
  };
}

const regionNameOf = (state: number): string | undefined => m49RegionOf(state)?.name;

/** Lines of cooperation with a third party by state, of the states of a region. */
const linesOf = memoOn(
  (inputs: PullInputs, region: string, third: number) => [inputs, region, third],
  ({ cooperation }, region, third) => {
    const lines = new Map<number, Float64Array>();
    const states = [...new Set(cooperation.pairs().flat())].sort((a, b) => a - b);
    for (const state of states) {
      if (state === third || regionNameOf(state) !== region) continue;
      const line = cooperation.lineOf(state, third);
      if (line !== undefined) lines.set(state, line);
    }
    return lines;
  },
);

function meanOfOthers(
  inputs: PullInputs,
  region: string,
  [i, j, k]: readonly [number, number, number],
  s: number,
): { readonly outcome: number; readonly lagged: number } | null {
  let [outcome, lagged, count] = [0, 0, 0];
  for (const [state, line] of linesOf(inputs, region, k)) {
    if (state === i || state === j || Number.isNaN(line[s]! + line[s + 1]!)) continue;
    outcome += line[s + 1]!;
    lagged += line[s]!;
    count++;
  }
  return count < fewestOthers ? null : { outcome: outcome / count, lagged: lagged / count };
}

/** Regions of the M49 standard. */
export const regionNames = ['Africa', 'Americas', 'Asia', 'Europe', 'Oceania'] as const;
export type RegionName = (typeof regionNames)[number];

export interface RivalResponse extends RivalResponseNumbers {
  /** States of the region whose cooperation with the third party is known in every year. */
  readonly others: readonly number[];
}

/**
 * The pair's own: what follows its cooperation in the mean cooperation with the third party of the other states of a region (M49), the same states
 * in every year. Undefined where the pair has no value in these years, or fewer than three others have one in all of them.
 */
export function rivalResponse(
  inputs: PullInputs,
  {
    pair: [a, b],
    third,
    from = inputs.from,
    to = inputs.to,
    lags,
    region,
  }: PairRequest & { readonly region: RegionName },
): RivalResponse | undefined {
  const line = inputs.cooperation.lineOf(a, b);
  const within = [Math.max(from, inputs.from), Math.min(to, inputs.to) + 1].map(
    (year) => year - inputs.from,
  ) as [number, number];
  const impulse = line?.slice(...within);
  if (impulse === undefined || impulse.every(Number.isNaN)) return undefined;
  const others = [...linesOf(inputs, region, third)].flatMap(([state, values]) => {
    const own = values.slice(...within);
    return state === a || state === b || own.some(Number.isNaN) ? [] : [{ state, own }];
  });
  if (others.length < fewestOthers) return undefined;
  const outcome = impulse.map(
    (_, t) => others.reduce((sum, { own }) => sum + own[t]!, 0) / others.length,
  );
  const input = { outcome, impulse, lags };
  const ps = impulse.length < fewestProjectionYears ? [] : shiftedP(input);
  return {
    region,
    others: others.map(({ state }) => state),
    horizons: localProjections(input).map((one, h) => ({ ...one, permutationP: ps[h] ?? null })),
  };
}

/** Over all triads. */
export const generalRivals = (inputs: PullInputs, from: number, to: number): RivalCloseness =>
  rivalCloseness(rivalPanel(inputs, from, to));
