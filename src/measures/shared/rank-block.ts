/*
 * Midrank percentiles of many values at once. Values are sorted by their bits, least significant digits first, which
 * takes a fixed number of passes instead of n log n comparisons; digits that all values share are passed over.
 */

const DIGIT = 11;
const BINS = 1 << DIGIT;
const PASSES = 6;

/** Working memory, kept between calls: blocks follow one another by the hundred. */
let size = 0;
let low = new Uint32Array(0);
let high = new Uint32Array(0);
let order = new Int32Array(0);
let spare = new Int32Array(0);
const histograms = new Int32Array(PASSES * BINS);

/**
 * Midrank percentiles u = (midrank - 1/2)/n of the values of a block of rows among each other, written to the same rows
 * of `result`; rows without a value (NaN) are neither ranked nor written. O(n).
 */
export function rankBlock(
  values: Float64Array,
  start: number,
  end: number,
  result: Float64Array,
): void {
  reserve(end - start);
  const count = readKeys(values, start, end);
  sortKeys(count);
  for (let at = 0; at < count;) {
    const value = values[order[at]!]!;
    let after = at + 1;
    while (after < count && values[order[after]!] === value) after++;
    const u = (at + after) / 2 / count;
    for (; at < after; at++) result[order[at]!] = u;
  }
}

function reserve(rows: number): void {
  if (rows <= size) return;
  size = rows;
  low = new Uint32Array(rows);
  high = new Uint32Array(rows);
  order = new Int32Array(rows);
  spare = new Int32Array(rows);
}

/** The two halves of a double, as unsigned numbers that order as the doubles do. */
const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);
double[0] = 1;
const HIGH = halves[1] === 0 ? 0 : 1;

/** Read the bits of the values and count their digits; the order is that of the rows. Returns how many there are. */
function readKeys(values: Float64Array, start: number, end: number): number {
  histograms.fill(0);
  let count = 0;
  for (let row = start; row < end; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    double[0] = value + 0;
    const sign = halves[HIGH]! >> 31;
    const upper = (halves[HIGH]! ^ (sign | 0x80000000)) >>> 0;
    const lower = (halves[1 - HIGH]! ^ sign) >>> 0;
    low[row - start] = lower;
    high[row - start] = upper;
    order[count++] = row;
    // Digit by digit rather than in a loop: half of the time goes here.
    histograms[lower & 0x7ff]!++;
    histograms[BINS + ((lower >>> 11) & 0x7ff)]!++;
    histograms[2 * BINS + ((lower >>> 22) | ((upper & 1) << 10))]!++;
    histograms[3 * BINS + ((upper >>> 1) & 0x7ff)]!++;
    histograms[4 * BINS + ((upper >>> 12) & 0x7ff)]!++;
    histograms[5 * BINS + (upper >>> 23)]!++;
  }
  base = start;
  return count;
}

let base = 0;

function digitOf(lower: number, upper: number, pass: number): number {
  switch (pass) {
    case 0:
      return lower & 0x7ff;
    case 1:
      return (lower >>> 11) & 0x7ff;
    case 2:
      return (lower >>> 22) | ((upper & 1) << 10);
    case 3:
      return (upper >>> 1) & 0x7ff;
    case 4:
      return (upper >>> 12) & 0x7ff;
    default:
      return upper >>> 23;
  }
}

function sortKeys(count: number): void {
  for (let pass = 0; pass < PASSES; pass++) {
    const offset = pass * BINS;
    const first = order[0]! - base;
    if (count === 0 || histograms[offset + digitOf(low[first]!, high[first]!, pass)] === count)
      continue;
    let next = 0;
    for (let bin = 0; bin < BINS; bin++) {
      const held = histograms[offset + bin]!;
      histograms[offset + bin] = next;
      next += held;
    }
    for (let at = 0; at < count; at++) {
      const row = order[at]!;
      const digit = digitOf(low[row - base]!, high[row - base]!, pass);
      spare[histograms[offset + digit]!++] = row;
    }
    [order, spare] = [spare, order];
  }
}
