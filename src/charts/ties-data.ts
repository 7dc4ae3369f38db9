import { sideNames, type NamedState, type Side, type Sides } from './contest-state.js';
import { dataOf, type ChartData } from './data.js';

/** Ties of a third state with the two that contend for it, in a year. */
export interface TiesOfYear extends Readonly<Record<Side, number | null>> {
  /** Of what kind, and from which source where several are shown. */
  readonly tie: string;
  readonly source?: string;
  readonly state: NamedState;
  readonly year: number;
  readonly unit: string;
  /** Why there are not both, where it is known. */
  readonly reason?: string | null;
}

/** A row for each tie and year. */
export const tiesData = (ties: readonly TiesOfYear[], sides: Sides): ChartData =>
  dataOf(
    ties.flatMap((all) =>
      sideNames.map((side) => ({ ...all, partner: sides[side], value: all[side] })),
    ),
    {
      tie: ({ tie }) => tie,
      ...(ties.some(({ source }) => source !== undefined)
        ? { source: ({ source }: TiesOfYear) => source }
        : {}),
      state: ({ state }) => state.name,
      state_code: ({ state }) => state.code,
      partner: ({ partner }) => partner.name,
      partner_code: ({ partner }) => partner.code,
      year: ({ year }) => year,
      value: ({ value }) => value,
      unit: ({ unit }) => unit,
      missing_reason: ({ value, reason }) => (value === null ? reason : undefined),
    },
  );
