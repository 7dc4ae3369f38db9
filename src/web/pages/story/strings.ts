import { plural } from '../../../core/format.js';

/** Words of the story of a case. */
export const storyPage = {
  title: (title: string): string => `The story: ${title}`,
  loading: 'Weighing the evidence',
  lead: 'The argument of strategic containment step by step, each with what is measured. Every number comes from the data and changes with them.',
  steps: 'Steps of the story',
  claimsOf: (claims: readonly { readonly word: string }[]): string => {
    const counts = new Map<string, number>();
    for (const { word } of claims) counts.set(word, (counts.get(word) ?? 0) + 1);
    const words = [...counts].map(([word, count]) => `${count} ${word.toLowerCase()}`);
    return `${plural(claims.length, 'claim')} on this: ${words.join(', ')}`;
  },
  evidenceTo: (year: number | null, asOf: number): string =>
    year === null ? `As of ${asOf}.` : `As of ${asOf}, with evidence to ${year}.`,
  whole: 'All readings, every item of evidence and the sources',
  board: 'Weigh the evidence yourself',
};
