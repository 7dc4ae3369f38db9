/** How decimals are written. */
export const decimalSigns = ['.', ','] as const;
export type DecimalSign = (typeof decimalSigns)[number];

/** Ways in which files say that there is no value. */
const missing: ReadonlySet<string> = new Set([
  '',
  '.',
  '..',
  '…',
  '-',
  '–',
  'na',
  'n/a',
  '#n/a',
  'nan',
  'null',
  'none',
  'missing',
]);

export const isMissing = (cell: string): boolean => missing.has(cell.trim().toLowerCase());

const plain = {
  '.': /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i,
  ',': /^[+-]?(\d+,?\d*|,\d+)(e[+-]?\d+)?$/i,
};

/** The number that a cell holds: null where it says that there is none, undefined where it is no number. */
export function numberOf(cell: string, decimal: DecimalSign): number | null | undefined {
  if (isMissing(cell)) return null;
  const text = cell.trim().replace('−', '-');
  if (!plain[decimal].test(text)) return undefined;
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}

/** The year of a cell that holds a year or a day; undefined where it holds neither. */
export function yearOf(cell: string): number | undefined {
  const text = cell.trim();
  const year =
    /^(\d{4})(?:\.0+)?$/.exec(text)?.[1] ?? /^(\d{4})-\d{2}-\d{2}(?:T.*)?$/.exec(text)?.[1];
  const value = year === undefined ? NaN : Number(year);
  return value >= 1000 && value <= 2200 ? value : undefined;
}
