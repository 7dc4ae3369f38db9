import { z } from 'zod';
import type { ItemParameters } from '../../latent/likelihood.js';
import type { Model } from '../../latent/model.js';
import { type Branch, branchesOf, branchKinds } from './branches.js';
import { latentDomains, latentItems } from './items/index.js';
import { opportunities } from './opportunity.js';
import type { HostilityThresholds } from './thresholds.js';

/** The file beside the table of latent relations: the parameters that it comes from. */
export const modelFile = 'latent-model.json';

const numbers = z.array(z.number());
const shape = z.strictObject({
  domains: z.array(z.string()),
  opportunity: z.array(z.string()),
  passes: z.number(),
  converged: z.boolean(),
  dyadYears: z.number(),
  observations: z.number(),
  dynamics: z.strictObject({ persistence: numbers, innovation: numbers, initial: numbers }),
  items: z.array(
    z.strictObject({
      id: z.string(),
      branch: z.enum(branchKinds),
      family: z.enum(['binary', 'ordinal', 'continuous']),
      domain: z.string(),
      slope: z.number(),
      thresholds: numbers,
      opportunity: numbers,
      scale: z.number(),
      observations: z.number(),
    }),
  ),
  thresholds: z.record(z.string(), z.unknown()),
  /** Parameter vectors of refits on dyads drawn again, their deviations those of all dyads. */
  refits: z.array(numbers),
});
export type ModelFile = z.infer<typeof shape>;

export interface FittedRelations {
  readonly model: Model;
  readonly branches: readonly Branch[];
  readonly passes: number;
  readonly converged: boolean;
  readonly dyadYears: number;
  /** Observations by branch. */
  readonly observations: readonly number[];
  readonly thresholds: HostilityThresholds;
  readonly refits: readonly Float64Array[];
}

/** Seven digits: what is left out is less than a thousandth of any error. */
const rounded = (values: Iterable<number>): number[] =>
  [...values].map((value) => Number(value.toPrecision(7)));

/** The text of the file. */
export function modelText(fitted: FittedRelations): string {
  const { model, branches, passes, converged, dyadYears, observations, thresholds } = fitted;
  const { persistence, innovation, initial } = model.dynamics;
  const content: ModelFile = {
    domains: [...latentDomains],
    opportunity: Object.keys(opportunities),
    ...{ passes, converged, dyadYears },
    observations: observations.reduce((sum, count) => sum + count, 0),
    dynamics: {
      persistence: rounded(persistence),
      innovation: rounded(innovation),
      initial: rounded(initial),
    },
    items: model.items.map((item, at) => ({
      id: branches[at]!.item.id,
      branch: branches[at]!.kind,
      family: branches[at]!.item.family,
      domain: branches[at]!.item.domain,
      slope: rounded([item.slope])[0]!,
      thresholds: rounded(item.thresholds),
      opportunity: rounded(item.opportunity),
      scale: rounded([item.scale])[0]!,
      observations: observations[at]!,
    })),
    thresholds: JSON.parse(
      JSON.stringify(thresholds, (_, value: unknown) =>
        typeof value === 'number' ? rounded([value])[0] : value,
      ),
    ) as Record<string, unknown>,
    refits: fitted.refits.map(rounded),
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}

/** The model of a file. @throws ZodError where it is none; Error where its items are not those of this version */
export function readModel(text: string): {
  model: Model;
  branches: readonly Branch[];
  file: ModelFile;
} {
  const file = shape.parse(JSON.parse(text));
  const branches = branchesOf(latentItems);
  const items = file.items.map((item, at): ItemParameters => {
    const branch = branches[at];
    if (branch?.item.id !== item.id || branch.kind !== item.branch)
      throw new Error(
        `${modelFile} has an item ${item.id}, ${item.branch} that this version does not: npm run latent`,
      );
    return {
      family: item.family,
      domain: file.domains.indexOf(item.domain),
      slope: item.slope,
      thresholds: Float64Array.from(item.thresholds),
      opportunity: Float64Array.from(item.opportunity),
      scale: item.scale,
      ...(item.branch === 'silent' && { silent: true as const }),
      ...(item.branch === 'tied' && { tied: at - 1 }),
    };
  });
  const { persistence, innovation, initial } = file.dynamics;
  const dynamics = {
    domains: file.domains.length,
    persistence: Float64Array.from(persistence),
    innovation: Float64Array.from(innovation),
    initial: Float64Array.from(initial),
  };
  return { model: { dynamics, items }, branches, file };
}
