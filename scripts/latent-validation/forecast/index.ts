import { latentItems } from '../../../src/app/latent/items/index.js';
import { CarriedForward } from '../../../src/app/latent/opportunity.js';
import { readItems } from '../../../src/app/latent/item-table.js';
import { frameNeed } from '../../../src/core/frames.js';
import { keptIn } from '../../../src/core/memo.js';
import { createRng } from '../../../src/core/rng.js';
import type { Model } from '../../../src/latent/model.js';
import { type Filtered, filteredOf } from '../filtered.js';
import { rowsOfRelevant, tableOfPairs } from '../pair-table.js';
import type { Part } from '../part.js';
import { type Refit, refit, summaryOf, type RefitSummary } from '../refit.js';
import type { Setting } from '../setting.js';
import { compare, type Comparison, forecastFrom, type Scored, together } from './compare.js';
import { learnedFrom, type Outcome, outcomes } from './outcomes.js';
import { forecastRows } from './rows.js';
import { forecastTable } from './table.js';

/** Years ahead. */
const AHEAD = 3;
/** Everything after this year is cut off, and the next decade forecast, as far as a source goes. */
const CUT = 2010;
const DECADE = 10;
const SEED = 1;

export interface Forecasted {
  readonly outcome: string;
  readonly title: string;
  readonly kind: 'incidence' | 'onset';
  /** Of the outcome, in words. */
  readonly years: string;
  /** Undefined where no regression could be learned. */
  readonly comparison?: Comparison;
}

export interface Forecasts {
  /** How the estimate at each origin came to rest. */
  readonly refits: readonly (RefitSummary & { readonly origin: number })[];
  readonly forecasts: readonly Forecasted[];
}

export const forecast: Part<Forecasts> = {
  id: 'forecast',
  async run(setting) {
    const democracy = await democracyOf(setting);
    const scored = new Map<string, Scored[]>();
    const origins = [...new Set(outcomes.flatMap((one) => one.origins))].sort((a, b) => a - b);
    const refits: Forecasts['refits'][number][] = [];
    let near: Model | undefined;
    for (const origin of origins) {
      setting.say(`forecast from ${origin}`);
      const { known, fitted } = await knownAt(setting, origin, near);
      near = fitted.model;
      refits.push({ origin, ...summaryOf(fitted) });
      for (const asked of askedAt(origin))
        for (const kind of ['incidence', 'onset'] as const) {
          const found = forecastAt(known, setting, { ...asked, kind, origin, democracy });
          const key = [asked.outcome.id, kind, asked.cut].join(' ');
          if (found !== undefined) keptIn(scored, key, () => []).push(found);
        }
    }
    const forecasts = outcomes.flatMap((outcome) =>
      [false, true].flatMap((cut) =>
        (['incidence', 'onset'] as const).map((kind): Forecasted => {
          const all = scored.get([outcome.id, kind, cut].join(' '));
          const rng = createRng(SEED, `dyads ${outcome.id} ${kind} ${cut}`);
          return {
            ...{ outcome: outcome.id, title: outcome.title, kind, years: yearsOf(outcome, cut) },
            ...(all && { comparison: compare(together(all), rng) }),
          };
        }),
      ),
    );
    return { refits, forecasts };
  },
  markdown: forecastTable,
};

interface Asked {
  readonly outcome: Outcome;
  readonly ahead: number;
  /** The forecast of a decade from the year of the cut. */
  readonly cut: boolean;
}

function askedAt(origin: number): Asked[] {
  return outcomes.flatMap((outcome): Asked[] => [
    ...(outcome.origins.includes(origin) ? [{ outcome, ahead: AHEAD, cut: false }] : []),
    ...(origin === CUT ? [{ outcome, ahead: decadeAhead(outcome), cut: true }] : []),
  ]);
}

const decadeAhead = ({ to }: Outcome): number => Math.min(DECADE, to - CUT);

function yearsOf({ origins, to }: Outcome, cut: boolean): string {
  if (cut) return `${CUT + 1}–${CUT + Math.min(DECADE, to - CUT)}, everything cut at ${CUT}`;
  return `${origins[0]! + 1}–${origins.at(-1)! + AHEAD}, three years from each of ${origins.length} origins`;
}

/** Relations of the pairs relevant by then, from what was known at the end of a year, the parameters too. */
async function knownAt(
  { panel, parallel, say }: Pick<Setting, 'panel' | 'parallel' | 'say'>,
  origin: number,
  near?: Model,
): Promise<{ known: Filtered; fitted: Refit }> {
  const table = await readItems(panel, { to: origin });
  const items = latentItems;
  const fitted = await refit(table, {
    ...{ items, parallel, say },
    ...(near && { near: { model: near, items } }),
  });
  return { known: filteredOf(tableOfPairs(table, rowsOfRelevant(table)), fitted.model), fitted };
}

export function forecastAt(
  known: Filtered,
  { table }: Pick<Setting, 'table'>,
  {
    outcome,
    ahead,
    kind,
    origin,
    democracy,
  }: Omit<Asked, 'cut'> & {
    readonly kind: Forecasted['kind'];
    readonly origin: number;
    readonly democracy: (ccode: number, year: number) => number;
  },
): Scored | undefined {
  const rowsAt = (origins: readonly number[]) =>
    forecastRows(known, table, outcome, { origins, ahead, onset: kind === 'onset', democracy });
  return forecastFrom(rowsAt(learnedFrom(origin, ahead)), rowsAt([origin]));
}

export async function democracyOf({
  panel,
}: Pick<Setting, 'panel'>): Promise<(ccode: number, year: number) => number> {
  const regimes = await panel.loadFrame(frameNeed('state-year', 'regimes', ['polyarchy']));
  const values = new CarriedForward(regimes, regimes.numbers.polyarchy);
  return (ccode, year) => values.get(ccode, year);
}
