import { midrankPercentile } from '../../core/statistics.js';

/*
 * Midrank percentiles of many values at once. Values are sorted by the upper halves of their bits, least significant
 * digits first, which takes three passes instead of n log n comparisons; digits that all values share are passed over.
 * Values that differ in their lower halves alone (in the seventh figure) are rare and sorted by comparison.
 */

const DIGIT = 11;
const BINS = 1 << DIGIT;
const MASK = BINS - 1;
const PASSES = 3;

/** Working memory, kept between calls: blocks follow one another by the hundred. */
let size = 0;
let keys = new Uint32Array(0);
let order = new Int32Array(0);
let spare = new Int32Array(0);
const histograms = new Int32Array(PASSES * BINS);

/**
 * Midrank percentiles u = (midrank - 1/2)/n of the values of a block of rows among each other, written to the same rows
 * of `result`, which may be the array of the values; rows without a value (NaN) are neither ranked nor written. O(n).
 */
export function rankBlock(
  values: Float64Array,
  start: number,
  end: number,
  result: Float64Array,
): void {
  reserve(end - start);
  const { others, zeros, negative } = readKeys(values, start, end);
  const count = others + zeros;
  sortKeys(others, start);
  for (let at = 0; at < others;) {
    const alike = sortAlike(values, at, others, start);
    // Positive values stand behind the zeros.
    const before = at < negative ? 0 : zeros;
    while (at < alike) {
      const value = values[order[at]!]!;
      let after = at + 1;
      while (after < alike && values[order[after]!] === value) after++;
      const u = midrankPercentile(before + at, after - at, count);
      for (; at < after; at++) result[order[at]!] = u;
    }
  }
  if (zeros === 0) return;
  // No percentile is 0, so that a zero is still one where the values are written over.
  const u = midrankPercentile(negative, zeros, count);
  for (let row = start; row < end; row++) if (values[row] === 0) result[row] = u;
}

function reserve(rows: number): void {
  if (rows <= size) return;
  size = rows;
  keys = new Uint32Array(rows);
  order = new Int32Array(rows);
  spare = new Int32Array(rows);
}

const HIGH = new Uint32Array(new Float64Array([1]).buffer)[1] === 0 ? 0 : 1;

/**
 * Reads the upper halves of the values as unsigned numbers that order as the doubles do, and counts their digits; the
 * order is that of the rows. Zeros, which are most of the values of many columns, are counted and not sorted.
 */
function readKeys(values: Float64Array, start: number, end: number) {
  const halves = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
  histograms.fill(0);
  let [others, zeros, negative] = [0, 0, 0];
  for (let row = start; row < end; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    if (value === 0) {
      zeros++;
      continue;
    }
    if (value < 0) negative++;
    const upper = halves[2 * row + HIGH]!;
    const key = (value > 0 ? upper ^ 0x80000000 : ~upper) >>> 0;
    keys[row - start] = key;
    order[others++] = row;
    histograms[key & MASK]!++;
    histograms[BINS + ((key >>> DIGIT) & MASK)]!++;
    histograms[2 * BINS + (key >>> (2 * DIGIT))]!++;
  }
  return { others, zeros, negative };
}

function sortKeys(count: number, start: number): void {
  if (count === 0) return;
  for (let pass = 0; pass < PASSES; pass++) {
    const shift = pass * DIGIT;
    const offset = pass * BINS;
    if (histograms[offset + ((keys[order[0]! - start]! >>> shift) & MASK)] === count) continue;
    let next = 0;
    for (let bin = offset; bin < offset + BINS; bin++) {
      const held = histograms[bin]!;
      histograms[bin] = next;
      next += held;
    }
    for (let at = 0; at < count; at++) {
      const row = order[at]!;
      spare[histograms[offset + ((keys[row - start]! >>> shift) & MASK)]!++] = row;
    }
    [order, spare] = [spare, order];
  }
}

/** Sorts the rows from `at` on whose keys are the same, and returns the end of them. */
function sortAlike(values: Float64Array, at: number, count: number, start: number): number {
  const first = order[at]!;
  const key = keys[first - start]!;
  let differ = false;
  let end = at + 1;
  for (; end < count && keys[order[end]! - start] === key; end++)
    if (values[order[end]!] !== values[first]) differ = true;
  if (differ) order.subarray(at, end).sort((a, b) => values[a]! - values[b]!);
  return end;
}
