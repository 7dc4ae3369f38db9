import type { EffectEstimate } from '../../evidence/types.js';

/** The numbers of an estimate. */
export type EffectNumbers = Pick<
  EffectEstimate,
  'coefficient' | 'interval' | 'permutationP' | 'n' | 'years' | 'untestable'
>;
