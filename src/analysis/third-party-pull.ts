import { keysOf, recordOf } from '../core/entries.js';
import {
  clustered,
  type Covariance,
  dyadicRobust,
  fixedEffects,
  type FixedEffects,
  type DroppedColumn,
  type Inference,
  inferenceOf,
  leastSquares,
  type LeastSquaresFit,
  permutationP,
  twoWayClustered,
} from './regression/index.js';
import {
  groupsOfPanel,
  hostilityColumns,
  isHostile,
  type TriadPanel,
  yearsOf,
} from './third-party-panel.js';
import {
  eitherName,
  PullPermutation,
  type PullTerm,
  sharedName,
} from './third-party-permutation.js';
import type { Rng } from '../core/rng.js';

/** Kinds of errors that the effects of a panel come with. */
export type PullErrors = Record<'byDyad' | 'byDyadAndYear' | 'dyadicRobust', Inference>;

export interface PullEffect {
  readonly term: PullTerm;
  readonly coefficient: number;
  readonly errors: PullErrors;
  /** Two-sided; null where nothing was shuffled. */
  readonly permutationP: number | null;
  /**
   * Less the bias that a lagged outcome beside fixed effects brings, by the half-panel jackknife; null where a half has no estimate or was not
   * fitted.
   */
  readonly jackknife: number | null;
}

export interface PullCoefficient {
  readonly name: string;
  readonly coefficient: number;
  readonly errors: PullErrors;
}

export interface PanelPull {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  readonly triads: number;
  readonly dyads: number;
  readonly states: number;
  readonly years: number;
  /** Rows in which one of the two, and in which both, are hostile to the third party. */
  readonly hostile: { readonly one: number; readonly both: number };
  readonly effects: readonly PullEffect[];
  /** Every column of the fit, the lagged outcome among them. */
  readonly coefficients: readonly PullCoefficient[];
  readonly dropped: readonly DroppedColumn[];
  readonly withinR2: number;
  readonly permutations: number;
}

export interface PanelPullInput {
  readonly panel: TriadPanel;
  /** States that are powers at any time: their histories are shuffled among themselves. */
  readonly powers: ReadonlySet<number>;
  readonly permutations: number;
  readonly rng: Rng;
  readonly confidence?: number;
  /** Whether the two halves of the period are fitted as well; default true. */
  readonly jackknife?: boolean;
}

/** What each effect is made of: weights of `either` and `shared`. */
const effectWeights: Readonly<Record<PullTerm, readonly [number, number]>> = {
  one: [1, 0],
  shared: [0, 1],
  both: [2, 1],
};
const pullTerms = keysOf(effectWeights);

/**
 * Third-party pull: whether states that are hostile to a third party draw together in the next year.
 *
 * **Definition.** A_ij,t = r A_ij,t-1 + b (H_ik,t-1 + H_jk,t-1) + c H_ik,t-1 H_jk,t-1 + controls_ij,t-1 + triad + year + e: A cooperation, H the probability of
 * hostility to the third party k. Effects: `one` b (one of the two fully hostile, the other not), `shared` c (what being hostile both
 * adds), `both` 2 b + c (both fully hostile, against neither). A pair has no first state, so that the two have one coefficient.
 *
 * **Convention.** The outcome is the same for every third party of a pair and errors of pairs with a common state go together, so
 * that clustering by pair understates them (Carlson, Incerti & Aronow 2024): errors by pair, by pair and year, and dyadic-robust are all
 * given, and a permutation test (`PullPermutation`). A lagged outcome beside fixed effects is biased by about -(1 + r) / (T - 1)
 * (Nickell 1981); `jackknife` is 2 b less the mean of the estimates of the two halves of the period (Dhaene & Jochmans 2015).
 * Coefficients speak of what follows hostility within a triad, not of its cause.
 *
 * **Params.** panel (sorted), powers, permutations (0: none), rng, confidence (.9), jackknife.
 * **Units.** Cooperation (percentile, 0 to 1) per unit of hostility (0 to 1).
 * **Errors.** Those of `leastSquares`; `too-few-rows` for a panel without rows.
 * **Complexity.** O(rows x years) once, O(rows) for each column, O(rows with hostility x partners) a permutation.
 * **Source.** Nickell 1981, doi 10.2307/1911408; Dhaene & Jochmans 2015, doi 10.1093/restud/rdv007; Aronow, Samii & Assenova 2015, doi
 * 10.1093/pan/mpv018.
 *
 * @example panelPull({ panel, powers: new Set([2]), permutations: 499, rng }).effects[1] // term shared
 */
export function panelPull({
  panel,
  powers,
  permutations,
  rng,
  confidence = 0.9,
  jackknife = true,
}: PanelPullInput): PanelPull {
  const groups = groupsOfPanel(panel);
  const effects = fixedEffects([groups.triads, groups.years]);
  const fit = fitOf(panel, effects);
  const covariances = {
    byDyad: clustered(fit, groups.dyads),
    byDyadAndYear: twoWayClustered(fit, groups.dyads, groups.years),
    dyadicRobust: dyadicRobust(fit, panel.first, panel.second),
  };
  const errorsOf = (weights: readonly number[]): PullErrors => {
    const of = (covariance: Covariance) => inferenceOf(fit, covariance, weights, confidence);
    return {
      byDyad: of(covariances.byDyad),
      byDyadAndYear: of(covariances.byDyadAndYear),
      dyadicRobust: of(covariances.dyadicRobust),
    };
  };
  const shuffled =
    permutations === 0 ? undefined : new PullPermutation(panel, powers, fit, effects);
  const observed = shuffled?.observed();
  const draws = shuffled?.draws(permutations, rng);
  const halves = jackknife ? halfEffects(panel) : undefined;
  const terms = pullTerms.filter((term) => isEstimated(fit, term));
  const { firstHostile: a, secondHostile: b } = panel;
  return {
    from: panel.year.reduce((x, y) => Math.min(x, y), 9999),
    to: panel.year.reduce((x, y) => Math.max(x, y), 0),
    rows: panel.rows,
    triads: groups.triads.count,
    dyads: groups.dyads.count,
    states: covariances.dyadicRobust.groups![0]!,
    years: groups.years.count,
    hostile: {
      one: a.reduce((sum, h, row) => sum + Number(isHostile(h) !== isHostile(b[row]!)), 0),
      both: a.reduce((sum, h, row) => sum + Number(isHostile(h) && isHostile(b[row]!)), 0),
    },
    effects: terms.map((term) => {
      const weights = weightsOf(fit, term);
      const coefficient = valueOf(fit, weights);
      return {
        term,
        coefficient,
        errors: errorsOf(weights),
        permutationP: draws === undefined ? null : permutationP(observed![term], draws[term]),
        jackknife: halves === undefined ? null : 2 * coefficient - halves[term],
      };
    }),
    coefficients: fit.names.map((name, at) => ({
      name,
      coefficient: fit.coefficients[at]!,
      errors: errorsOf(fit.names.map((_, i) => Number(i === at))),
    })),
    dropped: fit.dropped,
    withinR2: fit.withinR2,
    permutations,
  };
}

function fitOf(panel: TriadPanel, effects: FixedEffects): LeastSquaresFit {
  const { either, shared } = hostilityColumns(panel);
  return leastSquares({
    outcome: panel.outcome,
    columns: [
      { name: eitherName, values: either },
      { name: sharedName, values: shared },
      { name: 'cooperation a year before', values: panel.lagged },
      ...Object.entries(panel.controls).map(([name, values]) => ({ name, values })),
    ],
    effects,
  });
}

function weightsOf({ names }: LeastSquaresFit, term: PullTerm): number[] {
  const [either, shared] = effectWeights[term];
  return names.map((name) => (name === eitherName ? either : name === sharedName ? shared : 0));
}

/** Whether the columns that an effect is made of are in the fit. */
function isEstimated(fit: LeastSquaresFit, term: PullTerm): boolean {
  const wanted = effectWeights[term].filter((weight) => weight !== 0).length;
  return weightsOf(fit, term).filter((weight) => weight !== 0).length === wanted;
}

const valueOf = ({ coefficients }: LeastSquaresFit, weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * coefficients[at]!, 0);

/** Mean of the effects in the two halves of the period; undefined where a half cannot be fitted. */
function halfEffects(panel: TriadPanel): Record<PullTerm, number> | undefined {
  const known = [...new Set(panel.year)].sort((a, b) => a - b);
  if (known.length < 8) return undefined;
  const middle = known[Math.floor(known.length / 2)]!;
  const fits = [yearsOf(panel, known[0]!, middle - 1), yearsOf(panel, middle, known.at(-1)!)].map(
    (half) => {
      const { triads, years } = groupsOfPanel(half);
      return fitOf(half, fixedEffects([triads, years]));
    },
  );
  if (!fits.every((fit) => pullTerms.every((term) => isEstimated(fit, term)))) return undefined;
  return recordOf(pullTerms, (term) =>
    fits.reduce((sum, fit) => sum + valueOf(fit, weightsOf(fit, term)) / 2, 0),
  );
}
