/** What is asked of a measure: which one, with which parameters, of which states and years. */
export interface MeasureQuery {
  readonly measure: string;
  /** One state, or two (ordered for directed measures); none for measures of groups. */
  readonly states: readonly number[];
  readonly third?: number;
  readonly group?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  /** A part of the measure, in place of its value. */
  readonly part?: string;
  /** The change from the year before, in place of each value. */
  readonly changes?: boolean;
  readonly from?: number;
  readonly to?: number;
}

/** All units of a measure at once: what is computed, and what a case says in advance that it will need. */
export interface PopulationQuery {
  readonly measure: string;
  readonly params?: Readonly<Record<string, unknown>>;
  /** For measures of contested states: the pair that contends, where it is known. */
  readonly pair?: readonly [number, number] | undefined;
  /** Of a measure with rows of the pair beside its population: the one third state whose rows are wanted; all where it is absent. */
  readonly onlyThird?: number | undefined;
  readonly group?: string;
  /** The first year of interest; every year where it is absent. */
  readonly from?: number;
  /** Only values are needed: no interval will be drawn, so that what the measure is made of need not be computed. */
  readonly valuesAlone?: boolean;
}
