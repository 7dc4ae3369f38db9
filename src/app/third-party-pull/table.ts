import type { PopulationQuery } from '../../core/measure-query.js';
import type { TriadPanel } from '../../analysis/index.js';
import type { MeasureColumns } from '../../core/measure.js';
import type { FrameNeed } from '../../core/frames.js';
import { LEAST_HOSTILE } from '../../measures/latent/hostile-probability.js';
import { PairLines } from '../../measures/shared/pair-lines.js';
import type { Workspace } from '../engine/workspace.js';
import { type Outcome, outcomes, yearsOfOutcome } from './outcomes.js';

/** What the test is made of, before it is put in rows. */
export interface PullInputs {
  readonly outcome: Outcome;
  readonly from: number;
  readonly to: number;
  readonly cooperation: PairLines;
  readonly hostility: PairLines;
  readonly powerGap: PairLines;
  readonly regimeGap: PairLines;
  /** Years in which a state is a major power, by state. */
  readonly powers: ReadonlyMap<number, ReadonlySet<number>>;
}

/** The measures that it looks at, in the order of outcome, impulse and controls: relations as known at the end of each year. */
export const measuresOfPull: readonly PopulationQuery[] = [
  { measure: 'cooperation', params: { state: 'filtered' } },
  { measure: 'hostile-probability', params: { state: 'filtered' } },
  { measure: 'power-ratio' },
  { measure: 'regime-similarity' },
];

/** Everything the test looks at, from the measures of the workspace. */
export async function pullInputs(workspace: Workspace, outcome: Outcome): Promise<PullInputs> {
  const { from, to } = yearsOfOutcome;
  const years = [from, to] as const;
  const found: MeasureColumns[] = [];
  for (const look of measuresOfPull) found.push((await workspace.compute(look)).population.columns);
  const [cooperation, hostility, ratios, likeness] = found as [
    ...[MeasureColumns, MeasureColumns, MeasureColumns, MeasureColumns],
  ];
  const changed = (columns: MeasureColumns, value: Float64Array): PairLines => {
    const { rows, ccode1, ccode2, year } = columns;
    return new PairLines({ rows, ccode1, ccode2, year, value }, { years });
  };
  const { part } = outcomes[outcome];
  return {
    outcome,
    from,
    to,
    cooperation: changed(
      cooperation,
      part === undefined ? cooperation.value : cooperation.parts![part]!,
    ),
    hostility: changed(
      hostility,
      hostility.value.map((chance) => (chance < LEAST_HOSTILE ? 0 : chance)),
    ),
    powerGap: changed(
      ratios,
      ratios.value.map((ratio) => (ratio > 0 ? Math.abs(Math.log(ratio)) : NaN)),
    ),
    regimeGap: changed(
      likeness,
      likeness.value.map((similarity) => 1 - similarity),
    ),
    powers: await majorPowers(workspace),
  };
}

const powersNeed = {
  table: 'state-years',
  grain: 'state-year',
  numbers: ['major'],
  texts: [],
} as const satisfies FrameNeed;

async function majorPowers(workspace: Workspace): Promise<Map<number, Set<number>>> {
  const { numbers, rows } = await workspace.panel.loadFrame(powersNeed);
  const powers = new Map<number, Set<number>>();
  for (let row = 0; row < rows; row++) {
    if (numbers.major[row] !== 1) continue;
    const years = powers.get(numbers.ccode[row]!) ?? new Set<number>();
    powers.set(numbers.ccode[row]!, years.add(numbers.year[row]!));
  }
  return powers;
}

/**
 * Every relevant dyad with every third party that is a major power in the year before, in every year in which its cooperation is known, and a
 * year before it cooperation, the hostility of both to the third party, the difference of their power (absolute logarithm of the ratio of
 * capabilities) and of their regimes. Sorted by pair, third party and year. `only` keeps the triads asked for.
 */
export function triadPanel(
  inputs: PullInputs,
  only: (i: number, j: number, k: number) => boolean = () => true,
): TriadPanel {
  const thirds = [...inputs.powers.keys()].sort((a, b) => a - b);
  let panel = emptyPanel(0);
  // Once to count the rows, once to write them.
  for (const writes of [false, true]) {
    let rows = 0;
    for (const [i, j] of inputs.cooperation.pairs())
      for (const k of thirds) {
        if (k === i || k === j || !only(i, j, k)) continue;
        rows = triadRows(inputs, [i, j, k], writes ? panel : undefined, rows);
      }
    if (!writes) panel = emptyPanel(rows);
  }
  return panel;
}

function emptyPanel(rows: number): TriadPanel {
  const short = (): Int16Array => new Int16Array(rows);
  const long = (): Float64Array => new Float64Array(rows);
  return {
    rows,
    first: short(),
    second: short(),
    third: short(),
    year: short(),
    outcome: long(),
    lagged: long(),
    firstHostile: long(),
    secondHostile: long(),
    controls: { 'difference of power': long(), 'difference of regimes': long() },
  };
}

/** Writes the rows of a triad where there is a panel to write to; the row after its last. */
function triadRows(
  { from, cooperation, hostility, powerGap, regimeGap, powers }: PullInputs,
  [i, j, k]: readonly [number, number, number],
  into: TriadPanel | undefined,
  start: number,
): number {
  const [aligned, power, regime] = [cooperation, powerGap, regimeGap].map((of) => of.lineOf(i, j));
  const [ofFirst, ofSecond] = [hostility.lineOf(i, k), hostility.lineOf(j, k)];
  if (!aligned || !power || !regime || !ofFirst || !ofSecond) return start;
  const powerYears = powers.get(k)!;
  let row = start;
  for (let t = 1; t < aligned.length; t++) {
    const s = t - 1;
    const sum = aligned[t]! + aligned[s]! + power[s]! + regime[s]! + ofFirst[s]! + ofSecond[s]!;
    if (Number.isNaN(sum) || !powerYears.has(from + s)) continue;
    if (into !== undefined) {
      into.first[row] = i;
      into.second[row] = j;
      into.third[row] = k;
      into.year[row] = from + t;
      into.outcome[row] = aligned[t]!;
      into.lagged[row] = aligned[s]!;
      into.firstHostile[row] = ofFirst[s]!;
      into.secondHostile[row] = ofSecond[s]!;
      into.controls['difference of power']![row] = power[s]!;
      into.controls['difference of regimes']![row] = regime[s]!;
    }
    row++;
  }
  return row;
}
