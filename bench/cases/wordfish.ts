import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { countWords, stopWords, tokens, wordfish } from '../../src/analysis/index.js';
import type { Wordfish, WordCounts } from '../../src/analysis/index.js';
import { DataError } from '../../src/core/errors.js';
import { rawRoot } from '../../test/support/raw.js';
import type { BenchCase, Sums } from '../define.js';
import { rPeer } from '../peers/r.js';

const YEAR = '2017';
/** Speeches that must use a word for it to count. */
const LEAST = 10;

/** Positions of the speeches of one year; both programs come to rest at the same tolerance. */
export const wordfishOfYear: BenchCase = {
  id: 'wordfish',
  title: `Wordfish: positions of all speeches in the General Debate of ${YEAR}`,
  limit: 3000,
  prepare: () => {
    const counts = countsOfYear();
    const direction = { low: [0], high: [1] };
    const repeats = 3;
    return Promise.resolve({
      ours: () => wordfish(counts, { direction }),
      sumsOf: (result) => sumsOf(counts, result as Wordfish),
      peers: [rPeer('R, matrices', 'wordfish.R', filesOf(counts), { repeats })],
      repeats,
    });
  },
};

function countsOfYear(): WordCounts {
  const file = `${rawRoot}/un-speeches-ungdc/speeches_2014_2017.csv.gz`;
  if (!existsSync(file))
    throw new DataError(`the speeches are raw files, and ${file} is not there`, {
      code: 'needs-import',
      details: { file },
      hint: 'set COUNTERPOISE_RAW to the folder of the raw files',
    });
  const rows: Record<string, string>[] = parse(gunzipSync(readFileSync(file)), { columns: true });
  const texts = rows.filter(({ year }) => year === YEAR).map(({ text }) => tokens(text!));
  const users = new Map<string, number>();
  for (const words of texts)
    for (const word of new Set(words)) users.set(word, (users.get(word) ?? 0) + 1);
  return countWords(texts, (word) => !stopWords.has(word) && users.get(word)! >= LEAST);
}

/** Rounded to what two fits have in common that stop at the same tolerance; the axis may point either way. */
function sumsOf({ count }: WordCounts, { positions }: Wordfish): Sums {
  const sum = (of: (place: number) => number): number =>
    positions.reduce((all, place) => all + of(place), 0);
  return {
    words: count.reduce((all, one) => all + one, 0),
    spread: Number(sum(Math.abs).toFixed(2)),
    cubes: Number(Math.abs(sum((place) => place ** 3)).toFixed(1)),
  };
}

function filesOf({ texts, words, starts, word, count }: WordCounts) {
  const rows: string[] = [];
  for (let text = 0; text < texts; text++)
    for (let cell = starts[text]!; cell < starts[text + 1]!; cell++)
      rows.push(`${text + 1},${word[cell]! + 1},${count[cell]}`);
  return {
    'size.txt': `${texts} ${words.length}\n`,
    'cells.csv': `text,word,count\n${rows.join('\n')}\n`,
  };
}
