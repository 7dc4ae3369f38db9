import type { Parallel } from '../../core/parallel.js';
import { statesOfAll, type StatesOfAll } from '../../latent/infer-pairs.js';
import type { Model } from '../../latent/model.js';
import type { Panel } from '../../latent/panel.js';
import { modelOf } from '../../latent/parameter-vector.js';

interface SpreadOptions {
  readonly parallel?: Parallel;
  readonly onRefit?: (done: number) => void;
}

const kinds = ['smoothed', 'filtered'] as const;

/**
 * States whose variances hold the uncertainty of the parameters as well: to the variance given the parameters comes that
 * of the mean over refits on dyads drawn again,
 *
 *   V = V_0 + sum_r (m_r - mean of m_r)^2 / (R - 1)
 *
 * Refits start from the estimate and end after some passes, so that the second term is rather too small. The states are
 * changed in place.
 */
export async function withParameterSpread(
  states: StatesOfAll,
  model: Model,
  panel: Panel,
  refits: readonly Float64Array[],
  { parallel, onRefit }: SpreadOptions = {},
): Promise<StatesOfAll> {
  if (refits.length < 2) return states;
  const cells = states.smoothed.mean.length;
  // Running mean and sum of squares (Welford), one refit held at a time.
  const sums = { smoothed: runningOf(cells), filtered: runningOf(cells) };
  for (const [done, vector] of refits.entries()) {
    const again = await statesOfAll(modelOf(vector, model), panel, { parallel });
    for (const kind of kinds) addTo(sums[kind], again[kind].mean, done + 1);
    onRefit?.(done + 1);
  }
  for (const kind of kinds) {
    const { squares } = sums[kind];
    const { variance } = states[kind];
    for (let cell = 0; cell < cells; cell++)
      variance[cell]! += squares[cell]! / (refits.length - 1);
  }
  return states;
}

const runningOf = (cells: number) => ({
  mean: new Float64Array(cells),
  squares: new Float64Array(cells),
});

function addTo(
  { mean, squares }: ReturnType<typeof runningOf>,
  values: Float64Array,
  count: number,
): void {
  for (let cell = 0; cell < values.length; cell++) {
    const away = values[cell]! - mean[cell]!;
    mean[cell]! += away / count;
    squares[cell]! += away * (values[cell]! - mean[cell]!);
  }
}
