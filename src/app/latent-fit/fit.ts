import { ConvergenceError } from '../../core/errors.js';
import { plural } from '../../core/format.js';
import type { Parallel } from '../../core/parallel.js';
import { createRng } from '../../core/rng.js';
import { fitModel } from '../../latent/em.js';
import type { Panel } from '../../latent/panel.js';
import { statesOfAll } from '../../latent/infer-pairs.js';
import { covariatesOf, panelOfUnits } from './panel.js';
import { type Part, partsOf } from './parts.js';
import { readTable } from './read.js';
import type { LatentFit, Prepared } from './result.js';
import { readSpec, type Spec } from './spec.js';
import { startOf } from './start.js';
import { warningsOf } from './warnings.js';

export interface LatentFitRequest {
  /** The model, in YAML. */
  readonly file: string;
  /** Bytes of the data at most. */
  readonly most?: number;
  /** Threads for the passes of EM. The result does not depend on them. */
  readonly parallel?: Parallel;
  readonly onStep?: (label: string) => void;
}

/**
 * Fits a user's model of latent states to a user's data.
 *
 * @throws what `readSpec` and `readTable` throw; DataError for a domain without an item that varies, a base without a period, and units
 *   of one period alone; ConvergenceError where the parameters do not come to rest
 */
export async function fitLatent(request: LatentFitRequest): Promise<LatentFit> {
  const { file, most, parallel, onStep = () => undefined } = request;
  onStep('reading the model and its data');
  const prepared = prepare(file, most);
  const { spec, table, parts, covariates, panel } = prepared;
  const rng = createRng(spec.seed, 'latent start');
  const start = startOf(spec, table, parts, covariates.length, rng);
  onStep('fitting');
  const options = { most: spec.most, tolerance: spec.tolerance, ...(parallel && { parallel }) };
  const { model, passes, converged } = await fitModel(start, panel, options).catch(
    (cause: unknown) => {
      throw cause instanceof RangeError ? noNumbers(file, cause) : cause;
    },
  );
  if (!converged)
    throw new ConvergenceError(
      `the model of ${file} did not come to rest in ${plural(passes, 'pass', 'passes')}`,
      {
        code: 'not-converged',
        details: {
          file,
          iterations: passes,
          expected: `no parameter that moves by more than ${spec.tolerance}`,
        },
        hint: 'give dynamics: where units or periods are few, or raise most:; an item that hardly varies, and a domain of one item, may never come to rest',
      },
    );
  onStep('inferring states');
  const states = await statesOfAll(model, panel, { ...(parallel && { parallel }) });
  const fitted = { ...prepared, model, passes, states };
  return { ...fitted, warnings: warningsOf(fitted) };
}

/** Values or parameters so large or small that the likelihood cannot be computed. */
const noNumbers = (file: string, cause: RangeError): ConvergenceError =>
  new ConvergenceError(`the model of ${file} cannot be computed: its likelihood is no number`, {
    code: 'not-converged',
    cause,
    details: { file, expected: 'values and dynamics of ordinary size' },
    hint: 'look for a code of a missing value, such as -999 or 1e30, or for a value many times larger than the others; scale the column; give other dynamics:',
  });

/** Reads a model with its data. Throws what `fitLatent` throws but for convergence. */
export function prepare(file: string, most?: number): Prepared {
  const spec = readSpec(file);
  const table = readTable(spec, most);
  const { parts, leftOut } = partsOf(spec, table);
  const covariates = covariatesOf(spec, table);
  const panel = panelOfUnits(spec, table, parts, covariates);
  refuse(spec, parts, panel);
  return { spec, table, parts, leftOut, covariates, panel };
}

function refuse(spec: Spec, parts: readonly Part[], { base, years }: Panel): void {
  const silent = spec.domains.flatMap((domain, at) =>
    parts.some((part) => part.domain === at)
      ? []
      : [
          {
            path: ['domains', at],
            code: 'nothing-varies',
            message: `no item of the domain ${domain} varies in ${spec.data}`,
            value: domain,
            expected: 'an item of each domain that has different values',
            hint: 'look whether the columns are those that are meant, or leave the domain out',
          },
        ],
  );
  const outside = base.every((edge, at) => edge === base[at ^ 1]);
  const short = years.at(-1) === years.length - 1;
  spec.refuse([
    ...silent,
    ...(outside
      ? [
          {
            path: ['base'],
            code: 'empty-base',
            message: `no unit of ${spec.data} has a period in the base`,
            value: spec.base,
            expected: 'the first and the last period of a span in which there are units',
            hint: 'name other periods, or delete base: to take all',
          },
        ]
      : []),
    ...(short
      ? [
          {
            path: ['period'],
            code: 'one-period',
            message: `no unit of ${spec.data} has two periods, so that nothing tells how states move`,
            value: spec.period,
            expected: 'units with several periods',
            hint: 'look whether unit: names the columns that identify a unit, without the period',
          },
        ]
      : []),
  ]);
}
