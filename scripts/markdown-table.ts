/** A table of Markdown. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  // Words to the left, numbers to the right.
  const rule = head.map((_, i) => (/^[\d.*<>±≥ -]*$/.test(rows[0]?.[i] ?? '') ? '---:' : '---'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
