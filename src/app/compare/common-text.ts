/**
 * What texts have in common, with a dash of dots where they differ: whole words at the beginning and at the end. Where
 * nothing is in common, the first text.
 *
 * @example commonText(['Why are A and B close?', 'Why are C and D close?']) // 'Why are … close?'
 */
export function commonText(texts: readonly [string, ...string[]]): string {
  const [first] = texts;
  if (texts.every((text) => text === first)) return first;
  const start = common(texts).replace(/[^\s]*$/u, '');
  const rests = texts.map((text) => reversed(text.slice(start.length)));
  const end = reversed(common(rests).replace(/[\p{L}\p{N}]*$/u, ''));
  return start === '' ? first : `${start}…${end}`;
}

const reversed = (text: string): string => Array.from(text).reverse().join('');

function common([first = '', ...others]: readonly string[]): string {
  let length = 0;
  while (length < first.length && others.every((text) => text[length] === first[length])) length++;
  return first.slice(0, length);
}
