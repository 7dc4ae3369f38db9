/** Between the columns of a table. */
const gap = '  ';

/**
 * A table for a terminal: columns as wide as their widest cell, without lines, and no blanks at the ends of lines. Cells may have
 * several lines.
 *
 * @param align a letter for each column, `l` or `r`; the last holds for all that follow
 * @param widths of columns at least
 */
export function textTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  align = 'l',
  widths: readonly number[] = [],
): string {
  const all = (head.length === 0 ? rows : [head, ...rows]).map((row) =>
    row.map((cell) => cell.split('\n')),
  );
  const wide = (all[0] ?? []).map((_, at) =>
    Math.max(widths[at] ?? 0, ...all.flatMap((row) => row[at]!.map(textWidth))),
  );
  const pad = (text: string, at: number): string => {
    const blanks = ' '.repeat(wide[at]! - textWidth(text));
    return (align[at] ?? align.at(-1)) === 'r' ? blanks + text : text + blanks;
  };
  const lines = all.flatMap((row) => {
    const height = Math.max(...row.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) =>
      row.map((cell, at) => pad(cell[line] ?? '', at)).join(gap),
    );
  });
  return lines.map((line) => line.trimEnd()).join('\n');
}

/** Columns of a terminal. */
const terminal = 80;

/** The same; what is too wide for a terminal goes on below, each line behind its first cell. */
export function foldedTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  align = 'l',
): string {
  const first = (columns: number): string =>
    textTable(
      head.slice(0, columns),
      rows.map((row) => row.slice(0, columns)),
      align,
    );
  const isWide = (text: string): boolean =>
    text.split('\n').some((line) => textWidth(line) > terminal);
  let columns = head.length;
  while (columns > 2 && isWide(first(columns))) columns--;
  if (columns === head.length) return first(columns);
  const rest = <T>([name, ...cells]: readonly T[]): T[] => [name!, ...cells.slice(columns - 1)];
  const letters = rest(head.map((_, at) => align[at] ?? align.at(-1)!)).join('');
  return `${first(columns)}\n\n${foldedTable(rest(head), rows.map(rest), letters)}`;
}

const wideLetters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Columns that a terminal gives a text: none to marks that join a letter, two to the letters of East Asia. */
const textWidth = (text: string): number =>
  Array.from(text.replaceAll(/[\p{M}\p{Cf}]/gu, '')).reduce(
    (width, letter) => width + (wideLetters.test(letter) ? 2 : 1),
    0,
  );

export const noBreakSpace = '\u00a0';

/** Columns of a line of text. */
export const LINE = 78;

/** Lines of at most `width` characters, broken between words, each behind the indent. A no-break space is printed as a space. */
export function wrap(text: string, indent = '', width = LINE): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line]
    .map((text) => `${indent}${text}`)
    .join('\n')
    .replaceAll(noBreakSpace, ' ');
}

/** A line of a list; where it is broken, the rest stands further in. */
export const hanging = (text: string): string => `  ${wrap(text, '    ', LINE - 4).trimStart()}`;
