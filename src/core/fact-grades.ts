/**
 * How well a coded fact is attested, by the best of its sources: an official document or announcement; a work of research,
 * a chronicle or a list kept by researchers; a report of the press; a page at second hand, as an encyclopaedia; or none, for a fact
 * that is certain but whose source could not be opened.
 */
export const factGrades = ['primary', 'scholarly', 'press', 'secondary', 'recalled'] as const;
export type FactGrade = (typeof factGrades)[number];

/** Decibels from which on a coded fact needs a second source; one that is recalled weighs less. */
export const heavyWeight = 6;
