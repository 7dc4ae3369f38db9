import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ModelFile, modelFile, readModel } from '../../src/app/latent/model-file.js';
import { standardDeviation } from '../../src/core/statistics.js';
import { latentItems } from '../../src/app/latent/items/index.js';
import { modelOf } from '../../src/latent/parameter-vector.js';
import { defaultDataDir } from '../../src/store/places.js';
import { markdownTable } from '../markdown-table.js';
import type { Part } from './part.js';

interface FittedItem {
  readonly id: string;
  readonly branch: string;
  readonly domain: string;
  readonly family: string;
  readonly observations: number;
  readonly slope: number;
  /** Standard error by refits on dyads drawn again. */
  readonly error: number;
}

interface FittedModel extends Pick<
  ModelFile,
  'passes' | 'converged' | 'dyadYears' | 'observations'
> {
  readonly items: readonly FittedItem[];
  readonly refits: number;
  readonly domains: readonly {
    readonly domain: string;
    /** Of the deviation from one year to the next. */
    readonly persistence: number;
    /** Standard deviations of the innovations of level and deviation. */
    readonly level: number;
    readonly deviation: number;
  }[];
  readonly thresholds: {
    readonly chances: Readonly<Record<string, { readonly at: number }>>;
    readonly calibration: { readonly slope: number; readonly rows: number };
  };
}

/** The shipped model in numbers: what each item weighs, with its error, and whether the fit came to rest. */
export const fitted: Part<FittedModel> = {
  id: 'model',
  run() {
    const { model, file } = readModel(readFileSync(path.join(defaultDataDir, modelFile), 'utf8'));
    const refits = file.refits.map((vector) => modelOf(Float64Array.from(vector), model));
    const states = 2 * file.domains.length;
    const { passes, converged, dyadYears, observations } = file;
    return Promise.resolve({
      ...{ passes, converged, dyadYears, observations, refits: refits.length },
      items: file.items.map(({ id, branch, domain, family, slope, ...item }, at) => ({
        ...{ id, branch, domain, family, slope, observations: item.observations },
        error: standardDeviation(refits.map(({ items }) => items[at]!.slope)),
      })),
      domains: file.domains.map((domain, k) => {
        const spread = (state: number): number =>
          Math.sqrt(file.dynamics.innovation[state * states + state]!);
        const persistence = file.dynamics.persistence[2 * k + 1]!;
        return { domain, persistence, level: spread(2 * k), deviation: spread(2 * k + 1) };
      }),
      thresholds: file.thresholds as FittedModel['thresholds'],
    });
  },
  markdown: (found) =>
    [sentences(found), dynamicsTable(found), itemsTable(found), whyTable()].join('\n\n'),
};

function sentences({
  converged,
  passes,
  dyadYears,
  observations,
  thresholds,
  refits,
}: FittedModel): string {
  const [low, middle, high] = ['15', '25', '40'].map((chance) =>
    thresholds.chances[chance]!.at.toFixed(2),
  );
  const rest = converged
    ? `The fit came to rest after ${passes} passes.`
    : `**The fit had not come to rest** after ${passes} passes.`;
  const counts = `${dyadYears.toLocaleString('en-GB')} dyad-years, ${observations.toLocaleString('en-GB')} observations.`;
  const chances = `The chance of a serious act is .15 at a hostility of ${low}, .25 at ${middle} (h\\*), .40 at ${high}; forecasts of ${thresholds.calibration.rows.toLocaleString('en-GB')} dyad-years by earlier ones have a calibration slope of ${thresholds.calibration.slope.toFixed(2)} (bar .9 to 1.1).`;
  return `${rest} ${counts} ${chances} Errors of slopes come from ${refits} refits on dyads drawn again, on the sample of the first passes and of at most ten passes each, so that they are rather too small.`;
}

const dynamicsTable = ({ domains }: FittedModel): string =>
  markdownTable(
    ['domain', 'persistence of the deviation', 'yearly step of the level', 'of the deviation'],
    domains.map(({ domain, persistence, level, deviation }) => [
      domain,
      ...[persistence, level, deviation].map((value) => value.toFixed(3)),
    ]),
  );

const itemsTable = ({ items }: FittedModel): string =>
  markdownTable(
    ['item', 'branch', 'domain', 'likelihood', 'observations', 'slope', 'error'],
    items.map(({ id, branch, domain, family, observations, slope, error }) => [
      ...[id, branch, domain, family, observations.toLocaleString('en-GB')],
      ...[slope, error].map((value) => value.toFixed(2)),
    ]),
  );

const whyTable = (): string =>
  markdownTable(
    ['item', 'years', 'sign', 'why'],
    latentItems.map(({ id, span, sign, silentTo, why }) => [
      id,
      `${silentTo === undefined ? span.from : silentTo + 1}–${span.to}`,
      sign === 1 ? '+' : '−',
      why,
    ]),
  );
