import { groupWord, type ClaimGroup } from '../../../charts/claims-overview.js';
import { plural } from '../../../core/format.js';

/** Words of the story of a case. */
export const storyPage = {
  title: (title: string): string => `The story: ${title}`,
  loading: 'Weighing the evidence',
  lead: 'The argument of strategic containment in chapters, each with what is measured. Every number comes from the data and changes with them.',
  groups: 'How values of a group are made',
  chapters: 'Chapters',
  claimsOf: (claims: readonly { readonly group: ClaimGroup }[]): string => {
    const counts = new Map<string, number>();
    for (const { group } of claims)
      counts.set(groupWord(group), (counts.get(groupWord(group)) ?? 0) + 1);
    const words = [...counts].map(([word, count]) => `${count} ${word.toLowerCase()}`);
    return `${plural(claims.length, 'claim')} on this: ${words.join(', ')}`;
  },
  asOf: (year: number, evidence: string): string => `As of ${year}. ${evidence}.`,
  whole: 'All readings, every item of evidence and the sources',
  board: 'Weigh the evidence yourself',
};
