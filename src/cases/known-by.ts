import type { Case } from './types.js';

/** Whether something of a date (`2001`, `2001-07` or `2001-07-16`) is known at the end of a year. */
const isKnownBy = (asOf: number, { date }: { readonly date: string }): boolean =>
  Number(date.slice(0, 4)) <= asOf;

/** Coded facts of the case that are not later than what it looks at. */
export const knownFacts = ({ facts, asOf }: Pick<Case, 'facts' | 'asOf'>): Case['facts'] =>
  facts.filter((fact) => isKnownBy(asOf, fact));

/** Events of the case that are not later than what it looks at. */
export const knownEvents = ({ events, asOf }: Pick<Case, 'events' | 'asOf'>): Case['events'] =>
  events.filter((event) => isKnownBy(asOf, event));
