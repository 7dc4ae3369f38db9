import type { FactGrade } from '../core/fact-grades.js';

interface Sourced {
  readonly grade: FactGrade;
  readonly url: string | null;
}

/** What a row coded by hand must name as its page. */
export const expectedPage = 'the address of a public page; nothing where the row is recalled';

/** Whether it does: the page that was read, or none where the row is recalled. */
export const hasItsPage = ({ grade, url }: Sourced): boolean =>
  grade === 'recalled' ? url === null : url !== null && /^https?:\/\/\S+$/.test(url);
