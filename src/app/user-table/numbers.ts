import { decimalSigns, type DecimalSign } from '../../contract/own-table.js';
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

const thousands = {
  '.': /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(\.\d*)?$/,
  ',': /^[+-]?[1-9]\d{0,2}(?:\.\d{3})+(,\d*)?$/,
};
const otherSign = { '.': ',', ',': '.' } as const;

/**
 * The decimal sign that a number shows: null where it shows none, or has one sign with three digits behind it, which may as well stand
 * between thousands. `1,234,567` and `1,234.5` show that the decimal sign is a point.
 */
export function decimalShown(cell: string): DecimalSign | null {
  const text = cell.trim().replace('−', '-');
  for (const sign of decimalSigns) {
    const groups = thousands[sign].exec(text);
    if (groups !== null && (groups[1] !== undefined || text.split(otherSign[sign]).length > 2))
      return sign;
  }
  if (mayBeThousands(text)) return null;
  return decimalSigns.find((sign) => text.includes(sign) && plain[sign].test(text)) ?? null;
}

/** Whether a sign of a number may be a decimal sign or stand before its last three digits: `1,234`. */
export const mayBeThousands = (cell: string): boolean =>
  /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(cell.trim().replace('−', '-'));

/** The year of a cell that holds a year or a day; undefined where it holds neither. */
export function yearOf(cell: string): number | undefined {
  const text = cell.trim();
  const year =
    /^(\d{4})(?:\.0+)?$/.exec(text)?.[1] ?? /^(\d{4})-\d{2}-\d{2}(?:T.*)?$/.exec(text)?.[1];
  const value = year === undefined ? NaN : Number(year);
  return value >= 1000 && value <= 2200 ? value : undefined;
}
