import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ModelFile, modelFile, readModel } from '../../src/app/latent/model-file.js';
import { frameNeed } from '../../src/core/frames.js';
import { leastInformation } from '../../src/core/latent-domains.js';
import { standardDeviation } from '../../src/core/statistics.js';
import { latentDomains, latentItems } from '../../src/app/latent/items/index.js';
import { modelOf } from '../../src/latent/parameter-vector.js';
import { defaultDataDir } from '../../src/store/places.js';
import { markdownTable } from '../markdown-table.js';
import type { Part } from './part.js';
import type { Setting } from './setting.js';

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

/** Errors from which a slope is clear of 0. */
const CLEAR = 2;

interface Share {
  readonly domain: string;
  readonly share: number;
}

interface FittedModel extends Pick<
  ModelFile,
  'passes' | 'converged' | 'dyadYears' | 'observations'
> {
  readonly items: readonly FittedItem[];
  readonly refits: number;
  /** Shares of the relevant dyads of which the items say too little, in all years and in the last. */
  readonly uninformative: {
    readonly all: readonly Share[];
    readonly last: readonly Share[];
    readonly year: number;
  };
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
  async run({ panel }) {
    const uninformative = await uninformativeIn(panel);
    const { model, file } = readModel(readFileSync(path.join(defaultDataDir, modelFile), 'utf8'));
    const refits = file.refits.map((vector) => modelOf(Float64Array.from(vector), model));
    const states = 2 * file.domains.length;
    const { passes, converged, dyadYears, observations } = file;
    return {
      ...{ passes, converged, dyadYears, observations, refits: refits.length, uninformative },
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
    };
  },
  markdown: (found) =>
    [
      sentences(found),
      dynamicsTable(found),
      silenceSentence(found),
      signsSentence(found),
      itemsTable(found),
      whyTable(),
    ].join('\n\n'),
};

async function uninformativeIn(panel: Setting['panel']): Promise<FittedModel['uninformative']> {
  const names = latentDomains.flatMap((domain) => [`${domain}_sd`, `${domain}_prior_sd`]);
  const { rows, numbers } = await panel.loadFrame(
    frameNeed<'dyad-year', string>('dyad-year', 'latent-relations', ['relevant', ...names]),
  );
  const year = Math.max(...new Set(numbers['year']));
  const shares = (counts: (row: number) => boolean): Share[] =>
    latentDomains.map((domain) => {
      const [sd, prior] = [numbers[`${domain}_sd`]!, numbers[`${domain}_prior_sd`]!];
      let [all, silent] = [0, 0];
      for (let row = 0; row < rows; row++) {
        if (numbers['relevant']![row] !== 1 || !counts(row)) continue;
        all++;
        silent += Number(1 - (sd[row]! / prior[row]!) ** 2 < leastInformation);
      }
      return { domain, share: silent / all };
    });
  return { all: shares(() => true), last: shares((row) => numbers['year']![row] === year), year };
}

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
    ? `The fit converged after at most ${passes} passes of a domain.`
    : `**The fit had not converged** after ${passes} passes of a domain.`;
  const counts = `${dyadYears.toLocaleString('en-GB')} dyad-years, ${observations.toLocaleString('en-GB')} observations.`;
  const chances = `The chance of a clash or a new sanction within three years is .15 between average neighbours at a hostility of ${low}, .25 at ${middle} (h\\*), .40 at ${high}, and less where there is less opportunity; forecasts of ${thresholds.calibration.rows.toLocaleString('en-GB')} dyad-years by earlier ones have a calibration slope of ${thresholds.calibration.slope.toFixed(2)} (bar .9 to 1.1).`;
  return `${rest} ${counts} ${chances} Errors of slopes come from ${refits} refits on dyads drawn again, on the sample of the first passes and of at most ten passes each, so that they are rather too small.`;
}

/** Slopes that say nothing, or the contrary of what was expected: an item counts by what it says, not by what was expected. */
function signsSentence({ items }: FittedModel): string {
  const signOf = new Map(latentItems.map(({ id, sign }) => [id, sign]));
  const where = (holds: (slope: number, error: number) => boolean): string =>
    items
      .filter(
        ({ id, slope, error, observations }) =>
          observations > 0 && holds(signOf.get(id)! * slope, error),
      )
      .map(({ id, branch, slope }) => `${id}, ${branch} (${slope.toFixed(2)})`)
      .join('; ') || 'none';
  return `Slopes are free to take either sign. Contrary to the sign that was expected by two errors: ${where((slope, error) => slope < -CLEAR * error)}; within two errors of 0: ${where((slope, error) => Math.abs(slope) <= CLEAR * error)}.`;
}

function silenceSentence({ uninformative: { all, last, year } }: FittedModel): string {
  const list = (shares: readonly Share[]): string =>
    shares.map(({ domain, share }) => `${domain} ${Math.round(100 * share)}%`).join(', ');
  return `Uninformative among relevant dyads, in all years: ${list(all)}; in ${year}: ${list(last)}.`;
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
      ...(observations === 0 ? ['–', '–'] : [slope, error].map((value) => value.toFixed(2))),
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
