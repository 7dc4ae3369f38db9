import { logitFit } from '../../analysis/index.js';
import type { ItemTable } from './item-table.js';
import { opportunities, type Opportunity } from './opportunity.js';

/** Hundredths of the chances at which a pair counts as hostile. */
const hostileChances = [15, 25, 40] as const;

export interface HostilityThresholds {
  /** By chance in hundredths: the hostility at which it is reached between two average neighbours. */
  readonly chances: Readonly<Record<string, { readonly at: number }>>;
  /** Change of the log odds per unit of hostility. */
  readonly slope: number;
  /** Change of the log odds per unit of each part of opportunity. */
  readonly opportunity: Readonly<Record<Opportunity, number>>;
  /** The mean opportunity of relevant dyads that are neighbours. */
  readonly neighbours: Readonly<Record<Opportunity, number>>;
  /** Slope of the outcome on the log odds that earlier years gave it; 1 where forecasts are neither too bold nor too shy. */
  readonly calibration: {
    readonly slope: number;
    readonly intercept: number;
    readonly rows: number;
  };
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
 * by own decision that begins, within three years. A sanction that goes on is none: it began before.
 *
 * **Definition.** Logistic regression of the outcome on hostility as known at the end of the year (filtered mean) and
 * opportunity z, over relevant dyads. For a dyad h* = (logit(chance) - a - min(c'z, c'n)) / b, with a the intercept, b and
 * c the slopes, and n the mean opportunity of relevant dyads that are neighbours: opportunity counts as far as two average
 * neighbours have it. Without that bound the two largest neighbours would be hostile by being large and near; without
 * opportunity of their own, two states that cannot reach each other would stay hostile for decades by lack of news.
 * Calibration: fitted on years whose outcome was known at an origin, forecast for the next five, origins every five years
 * from 1970; the outcomes regressed on the forecast log odds.
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
  const near = known.rows.filter((row) => table.opportunity.contiguity[row] === 1);
  const ofNames = (value: (name: Opportunity, k: number) => number) =>
    Object.fromEntries(names.map((name, k) => [name, value(name, k)])) as Record<
      Opportunity,
      number
    >;
  const neighbours = ofNames(
    (name) => near.reduce((sum, row) => sum + table.opportunity[name][row]!, 0) / near.length,
  );
  const opportunity = ofNames((_, k) => b[2 + k]!);
  const usual = b[0]! + oddsOf(opportunity, (name) => neighbours[name]);
  const at = (chance: number): number => (Math.log(chance / (100 - chance)) - usual) / b[1]!;
  return {
    chances: Object.fromEntries(hostileChances.map((chance) => [chance, { at: at(chance) }])),
    slope: b[1]!,
    ...{ opportunity, neighbours },
    calibration: calibrationOf(known, table.dyads.year, columnsOf, fitOf),
    rows: known.rows.length,
    events: known.outcome.reduce((sum, one) => sum + one, 0),
  };
}

const oddsOf = (
  slopes: HostilityThresholds['opportunity'],
  value: (name: Opportunity) => number,
): number =>
  Object.entries(slopes).reduce(
    (sum, [name, slope]) => sum + slope * value(name as Opportunity),
    0,
  );

/** How much higher h* lies in a row than between two average neighbours, for any chance. */
export function aboveNeighbours(
  {
    opportunity,
    neighbours,
    slope,
  }: Pick<HostilityThresholds, 'opportunity' | 'neighbours' | 'slope'>,
  table: Pick<ItemTable, 'opportunity'>,
): (row: number) => number {
  const usual = oddsOf(opportunity, (name) => neighbours[name]);
  return (row) => {
    const own = oddsOf(opportunity, (name) => table.opportunity[name][row]!);
    return Math.max(0, (usual - own) / slope);
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
