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
  const count = readKeys(values, start, end);
  sortKeys(count, start);
  for (let at = 0; at < count;) {
    const end = sortAlike(values, at, count, start);
    while (at < end) {
      const value = values[order[at]!]!;
      let after = at + 1;
      while (after < end && values[order[after]!] === value) after++;
      const u = (at + after) / 2 / count;
      for (; at < after; at++) result[order[at]!] = u;
    }
  }
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
 * order is that of the rows. Returns how many values there are.
 */
function readKeys(values: Float64Array, start: number, end: number): number {
  const halves = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
  histograms.fill(0);
  let count = 0;
  for (let row = start; row < end; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    // Both zeros are one value.
    const upper = value === 0 ? 0 : halves[2 * row + HIGH]!;
    const key = (upper >> 31 === 0 ? upper ^ 0x80000000 : ~upper) >>> 0;
    keys[row - start] = key;
    order[count++] = row;
    histograms[key & MASK]!++;
    histograms[BINS + ((key >>> DIGIT) & MASK)]!++;
    histograms[2 * BINS + (key >>> (2 * DIGIT))]!++;
  }
  return count;
}

function sortKeys(count: number, start: number): void {
  for (let pass = 0; pass < PASSES; pass++) {
    const shift = pass * DIGIT;
    const offset = pass * BINS;
    if (count === 0 || histograms[offset + ((keys[order[0]! - start]! >>> shift) & MASK)] === count)
      continue;
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
