/** What an item of the model says beside its id and how it depends on the relation. */
export const madeUp = {
  title: '',
  short: '',
  domain: 'security',
  sign: 1,
  why: '',
  span: { from: 1950, to: 2000 },
  contact: false,
  datasets: [],
  needs: {},
  values: () => new Float64Array(),
} as const;
