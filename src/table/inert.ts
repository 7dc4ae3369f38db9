/** A number as figures write it, with a sign or a unit: `-1,234.5`, `+3%`, `-2 points a year`. */
const isNumber = /^[+-](\d[\d,]*\.?\d*|\.\d+)(e[+-]?\d+)?( ?%| [a-z ]+)?$/i;

/**
 * A text as it stands in a table for spreadsheets: one that they would run has an apostrophe before it, which makes it a text.
 * Numbers stay as they are. A text that begins so already gets another one, so that `restored` gives each text back.
 */
export const inert = (text: string): string =>
  /^'*[=+\-@\t\r\n]/.test(text) && !isNumber.test(text) ? `'${text}` : text;

/** The text that `inert` was given. */
export const restored = (text: string): string =>
  /^'+[=+\-@\t\r\n]/.test(text) ? text.slice(1) : text;
