export interface StateLabel {
  readonly ccode: number;
  readonly iso3: string | null;
  readonly name: string;
}

/** The code by which a reader knows a state: that of ISO 3166, or its number where it has none. */
export const codeOfState = ({ iso3, ccode }: Pick<StateLabel, 'iso3' | 'ccode'>): string =>
  iso3 ?? String(ccode);
