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
  /** 90% intervals of ties that are estimated. */
  readonly intervals?: Readonly<Record<Side, readonly [number, number] | null>>;
  /** Why there are not both, where it is known. */
  readonly reason?: string | null;
}

interface WithEnds {
  readonly ends?: readonly [number, number] | null | undefined;
}

const intervalColumns = {
  low90: ({ ends }: WithEnds) => ends?.[0],
  high90: ({ ends }: WithEnds) => ends?.[1],
};

/** A row for each tie and year. */
export const tiesData = (ties: readonly TiesOfYear[], sides: Sides): ChartData =>
  dataOf(
    ties.flatMap((all) =>
      sideNames.map((side) => ({
        ...all,
        partner: sides[side],
        value: all[side],
        ends: all.intervals?.[side],
      })),
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
      ...(ties.some(({ intervals }) => intervals !== undefined) ? intervalColumns : {}),
      missing_reason: ({ value, reason }) => (value === null ? reason : undefined),
    },
  );
