/** Cells between which two spaces stand. */
const gap = '  ';

export interface TextLayout {
  /** A letter for each column, `l` or `r`; the last holds for all that follow. */
  readonly align?: string;
  /** Columns are at least so wide. */
  readonly widths?: readonly number[];
}

/**
 * A table for a terminal: columns as wide as their widest cell, no lines between them, nothing behind the last character of a
 * line. Cells may have several lines.
 */
export function textTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { align = 'l', widths = [] }: TextLayout = {},
): string {
  const all = (head.length === 0 ? rows : [head, ...rows]).map((row) =>
    row.map((cell) => cell.split('\n')),
  );
  const columns = Math.max(0, ...all.map((row) => row.length));
  const wide = Array.from({ length: columns }, (_, at) =>
    Math.max(widths[at] ?? 0, ...all.flatMap((row) => (row[at] ?? []).map(textWidth))),
  );
  const pad = (text: string, at: number): string => {
    const blanks = ' '.repeat(wide[at]! - textWidth(text));
    return (align[at] ?? align.at(-1)) === 'r' ? blanks + text : text + blanks;
  };
  return all
    .flatMap((row) =>
      Array.from({ length: Math.max(1, ...row.map(({ length }) => length)) }, (_, line) =>
        wide
          .map((__, at) => pad(row[at]?.[line] ?? '', at))
          .join(gap)
          .trimEnd(),
      ),
    )
    .join('\n');
}

/** Columns of a terminal. */
const terminal = 80;

/** The same; what is too wide for a terminal goes on below, each line behind its first cell. */
export function foldedTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { align = 'l' }: Pick<TextLayout, 'align'> = {},
): string {
  const first = (columns: number): string =>
    textTable(
      head.slice(0, columns),
      rows.map((row) => row.slice(0, columns)),
      { align },
    );
  let columns = head.length;
  while (
    columns > 2 &&
    first(columns)
      .split('\n')
      .some((line) => textWidth(line) > terminal)
  )
    columns--;
  if (columns === head.length) return first(columns);
  const rest = <T>([name, ...cells]: readonly T[]): T[] => [name!, ...cells.slice(columns - 1)];
  const below = rest(Array.from(head, (_, at) => align[at] ?? align.at(-1)!)).join('');
  return `${first(columns)}\n\n${foldedTable(rest(head), rows.map(rest), { align: below })}`;
}

const wideLetters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Columns that a terminal gives a text: none to marks that join a letter, two to the letters of East Asia. */
const textWidth = (text: string): number =>
  Array.from(text.replaceAll(/[\p{M}\p{Cf}]/gu, '')).reduce(
    (width, letter) => width + (wideLetters.test(letter) ? 2 : 1),
    0,
  );
