import type { Observe, PredicateOf } from '../types.js';

/** The looks of a term: one, or one for each state that takes the place of `each`. */
export function observesOfTerm({
  observe,
  each,
}: Pick<PredicateOf<'contrast'>['terms'][number], 'observe' | 'each'>): Observe[] {
  if (each === undefined) return [observe];
  return each.map((state) => ({
    ...observe,
    of: observe.of.map((name) => (name === 'each' ? state : name)),
    ...(observe.third === 'each' ? { third: state } : {}),
  }));
}

/** The looks behind a place: the one in question, then its rivals, by a parameter of the measure which is their key as well. */
export function rankedLooks({
  observe,
  parameter,
  among,
}: Pick<PredicateOf<'rank'>, 'observe' | 'parameter' | 'among'>): Observe[] {
  const own = String(observe.params?.[parameter]);
  return [own, ...among.filter((one) => one !== own)].map((one) => ({
    ...observe,
    params: { ...observe.params, [parameter]: one },
    ...(observe.key === undefined ? {} : { key: one }),
  }));
}
