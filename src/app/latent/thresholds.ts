import { logitFit } from '../../analysis/index.js';
import type { ItemTable } from './item-table.js';
import { opportunities, type Opportunity } from './opportunity.js';

/** Hundredths of the chances at which a pair counts as hostile. */
const hostileChances = [15, 25, 40] as const;

export interface HostilityThresholds {
  /** By chance in hundredths: the hostility at which it is reached at reference opportunity. */
  readonly chances: Readonly<Record<string, { readonly at: number }>>;
  /** Change of the log odds per unit of hostility. */
  readonly slope: number;
  /** Slope of the outcome on the log odds that earlier years gave it; 1 where forecasts are neither too bold nor too shy. */
  readonly calibration: {
    readonly slope: number;
    readonly intercept: number;
    readonly rows: number;
  };
  /** Opportunity at which the chances hold: the mean of the relevant dyads that had an event. */
  readonly reference: Readonly<Record<Opportunity, number>>;
  readonly rows: number;
  readonly events: number;
}

/** Years ahead in which events count. */
const AHEAD = 3;
/** A show of force, or graver; a crisis without violence is none of the acts, and counts by itself. */
const SERIOUS = 2;
const FIRST_ORIGIN = 1970;
const EVERY = 5;

interface Rows {
  readonly rows: readonly number[];
  readonly outcome: Float64Array;
}

/**
 * The hostility h* at which the chance of an event is a given one: a show or use of force, a crisis, war, or a sanction
 * by own decision that begins, within three years, at reference opportunity, which is the mean of the relevant dyads
 * that had an event. A sanction that goes on is none: it began before.
 *
 * **Definition.** Logistic regression of the outcome on hostility as known at the end of the year (filtered mean) and
 * opportunity, over relevant dyads; h* = (logit(chance) - what reference opportunity gives) / slope. Calibration:
 * fitted on years whose outcome was known at an origin, forecast for the next five, origins every five years from 1970;
 * the outcomes regressed on the forecast log odds.
 */
export function hostilityThresholds(
  table: Pick<ItemTable, 'dyads' | 'items' | 'opportunity' | 'relevant'>,
  filtered: (row: number) => number,
): HostilityThresholds {
  const known = outcomesOf(table);
  const names = Object.keys(opportunities) as Opportunity[];
  const columnsOf = ({ rows }: Rows) => [
    { name: 'one', values: rows.map(() => 1) },
    { name: 'hostility', values: rows.map(filtered) },
    ...names.map((name) => ({ name, values: rows.map((row) => table.opportunity[name][row]!) })),
  ];
  const fitOf = (of: Rows): Float64Array =>
    logitFit({ outcome: of.outcome, columns: columnsOf(of) }).coefficients;
  const b = fitOf(known);
  const acted = known.rows.filter((_, at) => known.outcome[at] === 1);
  const reference = Object.fromEntries(
    names.map((name) => [
      name,
      acted.reduce((sum, row) => sum + table.opportunity[name][row]!, 0) / acted.length,
    ]),
  ) as Record<Opportunity, number>;
  const usual = names.reduce((sum, name, k) => sum + b[2 + k]! * reference[name], b[0]!);
  const at = (chance: number): number => (Math.log(chance / (100 - chance)) - usual) / b[1]!;
  return {
    chances: Object.fromEntries(hostileChances.map((chance) => [chance, { at: at(chance) }])),
    slope: b[1]!,
    calibration: calibrationOf(known, table.dyads.year, columnsOf, fitOf),
    reference,
    rows: known.rows.length,
    events: acted.length,
  };
}

/** Relevant dyads whose next three years are known, and whether an event fell into them. */
function outcomesOf({
  dyads,
  items,
  relevant,
}: Pick<ItemTable, 'dyads' | 'items' | 'relevant'>): Rows {
  const [acts, crises, sanctions] = ['acts-of-force', 'crises-and-conflicts', 'own-sanctions'].map(
    (id) => items[id]!,
  );
  const rows: number[] = [];
  const outcome: number[] = [];
  for (let row = 0; row < dyads.rows; row++) {
    if (relevant[row] !== 1) continue;
    let [isKnown, isSerious] = [true, false];
    for (let next = row + 1; next <= row + AHEAD && isKnown; next++) {
      const samePair =
        dyads.ccode1[next] === dyads.ccode1[row] &&
        dyads.ccode2[next] === dyads.ccode2[row] &&
        dyads.year[next] === dyads.year[row]! + next - row;
      isKnown = samePair && !Number.isNaN(acts![next]! + sanctions![next]!);
      const isNewSanction = sanctions![next]! === 1 && sanctions![next - 1]! === 0;
      isSerious ||= acts![next]! >= SERIOUS || crises![next]! >= 1 || isNewSanction;
    }
    if (!isKnown) continue;
    rows.push(row);
    outcome.push(isSerious ? 1 : 0);
  }
  return { rows, outcome: Float64Array.from(outcome) };
}

/** Whether forecasts from earlier years hold. */
function calibrationOf(
  known: Rows,
  year: Int16Array,
  columnsOf: (of: Rows) => { name: string; values: number[] }[],
  fitOf: (of: Rows) => Float64Array,
): HostilityThresholds['calibration'] {
  const within = (from: number, before: number): Rows => {
    const places = known.rows.flatMap((row, at) =>
      year[row]! >= from && year[row]! < before ? [at] : [],
    );
    return {
      rows: places.map((at) => known.rows[at]!),
      outcome: Float64Array.from(places, (at) => known.outcome[at]!),
    };
  };
  const last = known.rows.reduce((latest, row) => Math.max(latest, year[row]!), 0);
  const [odds, outcome]: [number[], number[]] = [[], []];
  for (let origin = FIRST_ORIGIN; origin <= last; origin += EVERY) {
    const b = fitOf(within(0, origin - AHEAD + 1));
    const ahead = within(origin, origin + EVERY);
    const columns = columnsOf(ahead);
    ahead.rows.forEach((_, at) => {
      odds.push(columns.reduce((sum, { values }, k) => sum + b[k]! * values[at]!, 0));
      outcome.push(ahead.outcome[at]!);
    });
  }
  const { coefficients } = logitFit({
    outcome,
    columns: [
      { name: 'one', values: odds.map(() => 1) },
      { name: 'odds', values: odds },
    ],
  });
  return { slope: coefficients[1]!, intercept: coefficients[0]!, rows: odds.length };
}
