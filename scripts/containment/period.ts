import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseState, type Workspace } from '../../src/app/index.js';
import { latentDomains } from '../../src/app/latent/items/index.js';
import { modelFile, readModel } from '../../src/app/latent/model-file.js';
import { drawPair, type PairDraws } from '../../src/app/latent/pair-draws.js';
import { frameNeed } from '../../src/core/frames.js';
import { quantileSorted } from '../../src/core/statistics.js';
import { modelOf } from '../../src/latent/parameter-vector.js';
import { MixtureRanks } from '../../src/measures/latent/mixture-ranks.js';
import { defaultDataDir } from '../../src/store/places.js';

export interface Contrast {
  readonly early: readonly [number, number];
  readonly late: readonly [number, number];
  readonly means: readonly [early: number, late: number];
  readonly difference: number;
  readonly interval: readonly [number, number];
  /** Share of the draws in which the later years have the higher mean. */
  readonly higher: number;
}

const COUNT = 1000;
const cooperation = ['security', 'votes', 'ties'] as const;

/**
 * External containment of a third state by two others in later years against earlier ones, from joint draws of all years: of the three pairs by
 * the simulation smoother, under the parameters of every refit.
 */
export async function periodContrast(
  workspace: Workspace,
  {
    states,
    third,
    early,
    late,
  }: { readonly states: readonly [string, string]; readonly third: string } & Pick<
    Contrast,
    'early' | 'late'
  >,
): Promise<Contrast> {
  const { model, file } = readModel(readFileSync(path.join(defaultDataDir, modelFile), 'utf8'));
  const models = file.refits.map((vector) => modelOf(Float64Array.from(vector), model));
  const a = parseState(states[0]);
  const b = parseState(states[1]);
  const k = parseState(third);
  const draw = (pair: readonly [number, number]) =>
    drawPair(workspace.panel, models, pair, { count: COUNT, seed: 1 });
  const own = (await draw([a, b]))!;
  const first = (await draw([a, k]))!;
  const second = (await draw([b, k]))!;
  const limits = [await limitsOf(workspace, a, k), await limitsOf(workspace, b, k)] as const;
  const placesOf = await ranksOf(workspace);
  const hostility = latentDomains.indexOf('hostility');
  const at = (draws: PairDraws, n: number, year: number, domain: number): number =>
    draws.draws[n]![(year - draws.from) * latentDomains.length + domain]!;
  const indexAt = (n: number, year: number): number => {
    const beyond = [first, second].map((draws, side) =>
      Math.max(0, at(draws, n, year, hostility) - limits[side]!.get(year)!),
    );
    const places = cooperation.map((domain) =>
      placesOf[domain].tabled(year, 100 * at(own, n, year, latentDomains.indexOf(domain))),
    );
    const mean = places.reduce((sum, one) => sum + one, 0) / places.length;
    return Math.sqrt(beyond[0]! * beyond[1]!) * mean;
  };
  const meanOf = (n: number, [from, to]: readonly [number, number]): number => {
    let sum = 0;
    for (let year = from; year <= to; year++) sum += indexAt(n, year);
    return sum / (to - from + 1);
  };
  const earlier = Float64Array.from({ length: COUNT }, (_, n) => meanOf(n, early));
  const later = Float64Array.from({ length: COUNT }, (_, n) => meanOf(n, late));
  const differences = later.map((value, n) => value - earlier[n]!).sort();
  const average = (values: Float64Array): number =>
    values.reduce((sum, one) => sum + one, 0) / values.length;
  return {
    ...{ early, late, means: [average(earlier), average(later)] },
    difference: average(differences),
    interval: [quantileSorted(differences, 0.05), quantileSorted(differences, 0.95)],
    higher: differences.filter((one) => one > 0).length / COUNT,
  };
}

/** h* of a pair by year. */
async function limitsOf({ panel }: Workspace, a: number, b: number) {
  const need = frameNeed('dyad-year', 'latent-relations', ['threshold_25']);
  const where = { ccode1: Math.min(a, b), ccode2: Math.max(a, b) };
  const { rows, numbers } = await panel.loadFrame({ ...need, where });
  return new Map(
    Array.from({ length: rows }, (_, row) => [
      numbers.year[row]!,
      numbers.threshold_25[row]! / 100,
    ]),
  );
}

/** The places of values among the relevant dyads, by domain. */
async function ranksOf({ panel }: Workspace) {
  const names = cooperation.flatMap((domain) => [`${domain}_mean`, `${domain}_sd`]);
  const { numbers } = await panel.loadFrame({
    ...frameNeed<'dyad-year', string>('dyad-year', 'latent-relations', names),
    where: { relevant: 1 },
  });
  return Object.fromEntries(
    cooperation.map((domain) => [
      domain,
      new MixtureRanks({
        ...{ year: numbers['year']!, mean: numbers[`${domain}_mean`]! },
        sd: numbers[`${domain}_sd`]!,
      }),
    ]),
  ) as Record<(typeof cooperation)[number], MixtureRanks>;
}
