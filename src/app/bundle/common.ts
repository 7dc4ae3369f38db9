/** What columns hold that stand in several tables. */
export const common = {
  measure: 'measure, as `counterpoise measure` knows it; empty where nothing is measured',
  params: 'parameters of the measure that are set, as JSON',
  unit: 'unit of the value',
  year: 'calendar year',
  low: 'lower end of the 90% interval, where there is one',
  high: 'upper end of the 90% interval, where there is one',
  percentile: 'place of the value among those of all others in the year, between 0 and 1',
  missing: 'why there is no value; the words are in README.md',
  flag: 'caveat on the value; the words are in README.md',
  sources: 'ids of the datasets behind it, with spaces between',
  ccode1: 'Correlates of War number of the first state',
  ccode2: 'Correlates of War number of the second state',
} as const;
