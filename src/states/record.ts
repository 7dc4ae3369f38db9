/** A period of membership of the state system, both days included (ISO dates). */
export type Spell = readonly [from: string, to: string];

/** Gleditsch-Ward number used for the state in every year from one to another. */
export type GwSpan = readonly [code: number, from: number, to: number];

/** A period in which the Correlates of War project counts a state as a major power, both days included. */
export interface MajorSpell {
  readonly ccode: number;
  readonly from: string;
  readonly to: string;
}

/**
 * One state of the Correlates of War system. ISO, World Bank and IMF codes belong to the present-day holder
 * of the code; states of the past have none. Spells that run on end on the last day the lists cover.
 */
export interface StateRecord {
  readonly ccode: number;
  /** Correlates of War abbreviation. */
  readonly abbreviation: string;
  readonly name: string;
  /** Name in the Correlates of War list. */
  readonly cowName: string;
  readonly iso2: string | null;
  readonly iso3: string | null;
  readonly isonum: number | null;
  readonly wb: string | null;
  readonly imf: number | null;
  readonly continent: string | null;
  readonly region: string | null;
  readonly spells: readonly Spell[];
  readonly gw: readonly GwSpan[];
}

/** A territory with codes that is not a state of the system. */
export interface Territory {
  readonly name: string;
  readonly iso2: string | null;
  readonly iso3: string | null;
  readonly isonum: number | null;
  readonly wb: string | null;
  readonly imf: number | null;
}
