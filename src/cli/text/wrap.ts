export const noBreakSpace = '\u00a0';

/** Lines of at most `width` characters, broken between words, each behind the indent. A no-break space is printed as a space. */
export function wrap(text: string, indent = '', width = 78): string {
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
