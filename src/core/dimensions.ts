/** Home dimensions of indicators and claims (the product's vocabulary). */
export const dimensions = [
  'discourse',
  'norms',
  'institutions',
  'security',
  'economy',
  'power',
  'regime',
  'status',
  'conflict',
  'composite',
] as const;
export type Dimension = (typeof dimensions)[number];

export const levels = ['external', 'mutual', 'multilateral', 'system'] as const;
export type Level = (typeof levels)[number];
