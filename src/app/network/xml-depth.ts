/** Elements in one another at most: a parser that goes into each of them in turn has room for some thousands. */
export const MOST_DEPTH = 200;

/** Parts of XML that hold no elements, by how they begin and end. */
const opaque = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** The line of the first element that lies deeper than that; undefined where none does. One pass, whatever the text is. */
export function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const skipped = opaque.find(([begin]) => text.startsWith(begin, at));
    if (skipped !== undefined) {
      const [begin, end] = skipped;
      at = text.indexOf(end, at + begin.length);
      if (at < 0) return undefined;
    } else if (text[at + 1] === '!') at++;
    else if (text[at + 1] === '/') {
      depth--;
      at++;
    } else {
      const end = endOfTag(text, at);
      if (text[end - 1] !== '/' && ++depth > MOST_DEPTH)
        return text.slice(0, at).split('\n').length;
      at = end;
    }
  }
  return undefined;
}

/** Where a tag ends: at the first > that stands in no quotes. */
function endOfTag(text: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < text.length; at++) {
    const sign = text[at]!;
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  return text.length;
}
