/** How a sign may be written, for what is said of others. */
export const expectedSign = '1, +1 or + for a friendly tie; -1 or - for a hostile one';

const positive = /^(\+|\+?1(\.0*)?)$/;
const negative = /^-(1(\.0*)?)?$/;

/** The sign that a text says; undefined where it says none. The minus may be a hyphen, a minus sign or a dash. */
export function signOf(text: string): 1 | -1 | undefined {
  const plain = text.trim().replace(/^[−–]/, '-');
  if (positive.test(plain)) return 1;
  return negative.test(plain) ? -1 : undefined;
}

/** What a weight may be. */
export const expectedWeight = 'a number other than 0, whose sign counts';

/** The sign of a weight; undefined where it has none. */
export function signOfWeight(text: string): 1 | -1 | undefined {
  const weight = text.trim() === '' ? 0 : Number(text.trim().replace(/^[−–]/, '-'));
  if (Number.isNaN(weight) || weight === 0) return undefined;
  return weight > 0 ? 1 : -1;
}
