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

/** The same counts with further texts behind them, each of which joins some of the first. */
export function merged(counts: WordCounts, groups: readonly (readonly number[])[]): WordCounts {
  const { words, texts, starts, word, count } = counts;
  const ends = groups.map((group) => {
    const sums = new Float64Array(words.length);
    for (const text of group)
      for (let cell = starts[text]!; cell < starts[text + 1]!; cell++)
        sums[word[cell]!]! += count[cell]!;
    return sums;
  });
  const used = ends.map((sums) =>
    Int32Array.from([...sums.keys()].filter((place) => sums[place]! > 0)),
  );
  let end = word.length;
  const ownEnds = used.map(({ length }) => (end += length));
  const [allWords, allCounts] = [new Int32Array(end), new Float64Array(end)];
  allWords.set(word);
  allCounts.set(count);
  used.forEach((places, at) => {
    allWords.set(places, ownEnds[at]! - places.length);
    const sums = Float64Array.from(places, (place) => ends[at]![place]!);
    allCounts.set(sums, ownEnds[at]! - places.length);
  });
  return {
    words,
    texts: texts + groups.length,
    starts: Int32Array.from([...starts, ...ownEnds]),
    word: allWords,
    count: allCounts,
  };
}
