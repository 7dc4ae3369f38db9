/** The first year of the state system of Correlates of War, and the last that anything may be asked for. */
export const [firstYear, lastYear] = [1816, 2100] as const;
