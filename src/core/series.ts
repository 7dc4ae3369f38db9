export interface StateLabel {
  readonly ccode: number;
  readonly iso3: string | null;
  readonly name: string;
  /** Of a group of states in place of one: what it is written as. */
  readonly group?: string | undefined;
}

/** The code by which a reader knows a state: that of ISO 3166, or its number where it has none. */
export const codeOfState = ({
  group,
  iso3,
  ccode,
}: Pick<StateLabel, 'iso3' | 'ccode' | 'group'>): string => group ?? iso3 ?? String(ccode);
