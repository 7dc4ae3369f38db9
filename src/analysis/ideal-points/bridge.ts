import type { RollCalls } from '../../core/roll-calls.js';

/** Shorter titles name a subject, not a resolution. */
const shortestTitle = 12;

/**
 * For each of the rows the first row of the same resolution: itself where it comes back from no period before.
 *
 * The authors of the legacy edition link resolutions that return unchanged by a table of their own (955 links, nearly all
 * to the session before), for which they compared texts. Here a resolution is the same where exactly one roll call of the
 * period before and exactly one of this have the same title, votes on parts left out. Titles are compared without case, signs,
 * numbers, document symbols and what every title says. O(rows).
 *
 * @param rows ascending, by period
 */
export function bridgedHeads(calls: RollCalls, rows: readonly number[]): number[] {
  const headOf = new Map<number, number>();
  let before = new Map<string, number | undefined>();
  for (let from = 0, to = 0; from < rows.length; from = to) {
    const period = calls.periods[rows[from]!]!;
    while (to < rows.length && calls.periods[rows[to]!] === period) to++;
    const titles = onlyOnes(calls, rows.slice(from, to));
    for (const [title, row] of titles) {
      const earlier = before.get(title);
      if (row !== undefined && earlier !== undefined)
        headOf.set(row, headOf.get(earlier) ?? earlier);
    }
    before = titles;
  }
  return rows.map((row) => headOf.get(row) ?? row);
}

/** Rows by title; undefined where several have the same. */
function onlyOnes(calls: RollCalls, rows: readonly number[]): Map<string, number | undefined> {
  const found = new Map<string, number | undefined>();
  for (const row of rows) {
    if (calls.parts[row] === 1) continue;
    const title = comparable(calls, row);
    if (title.length >= shortestTitle) found.set(title, found.has(title) ? undefined : row);
  }
  return found;
}

/** An item of the agenda, which stands for several resolutions, where the source has it in place of a description. */
const agendaItem = /^A\/\d+\/\d+/;

/** What is compared: the description, which is nearer to the text than a title, unless it is an item of the agenda. */
function comparable({ titles, descriptions }: RollCalls, row: number): string {
  const title = titles?.[row] ?? '';
  const description = descriptions?.[row] ?? '';
  return plainTitle(description === '' || agendaItem.test(description) ? title : description);
}

function plainTitle(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\bad[ou]pted by the general assembly.*$/, ' ')
    .replace(/\bresolution[\s:/]*$/, ' ')
    .replace(/\ba\/[\w./-]+/g, ' ')
    .replace(/\bdraft\b/g, ' ')
    .replace(/\bunited states of america\b/g, 'united states')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}
