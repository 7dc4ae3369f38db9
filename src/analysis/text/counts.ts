/** How often each word stands in each text: the words of text i are those at `starts[i]` to `starts[i + 1]`. */
export interface WordCounts {
  /** Ascending by code unit. */
  readonly words: readonly string[];
  readonly texts: number;
  readonly starts: Int32Array;
  /** Places in `words`, ascending within a text. */
  readonly word: Int32Array;
  /** Above zero. */
  readonly count: Float64Array;
}

/**
 * Count the words of texts, of those that are kept.
 *
 * O(tokens + words log words).
 */
export function countWords(
  texts: readonly (readonly string[])[],
  keeps: (word: string) => boolean = () => true,
): WordCounts {
  const tables = texts.map(tableOf);
  const words = [...new Set(tables.flatMap((table) => [...table.keys()]))].filter(keeps).sort();
  const placeOf = new Map(words.map((word, place) => [word, place]));
  const starts = new Int32Array(texts.length + 1);
  const word: number[] = [];
  const count: number[] = [];
  tables.forEach((table, text) => {
    const cells = [...table].flatMap(([name, times]): [number, number][] => {
      const place = placeOf.get(name);
      return place === undefined ? [] : [[place, times]];
    });
    for (const [place, times] of cells.sort(([a], [b]) => a - b)) {
      word.push(place);
      count.push(times);
    }
    starts[text + 1] = word.length;
  });
  return {
    words,
    texts: texts.length,
    starts,
    word: Int32Array.from(word),
    count: Float64Array.from(count),
  };
}

function tableOf(tokens: readonly string[]): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const token of tokens) table.set(token, (table.get(token) ?? 0) + 1);
  return table;
}
