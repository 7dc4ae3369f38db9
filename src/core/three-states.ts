/** Codes of groups of states that have a hyphen themselves, as in an address. */
const hyphened = ['west-without-usa', 'central-asia', 'five-eyes', 'shanghai-five'];
const state = String.raw`[A-Z]{3}|\d{1,3}`;
const group = ['[A-Z][A-Za-z0-9]{1,5}', ...hyphened].join('|');

const oneState = new RegExp(`^(?:${state})$`);
const oneActor = new RegExp(`^(?:${state}|${group})$`);
const three = new RegExp(`^${Array.from({ length: 3 }, () => `(${state}|${group})`).join('-')}$`);

/** Whether a part of an address can name a state. */
export const isStateCode = (text: string): boolean => oneState.test(text);

/** Whether a part of an address can name a state, or a group in place of one. */
export const isActorCode = (text: string): boolean => oneActor.test(text);

/** The codes of a pair and its third party in a text as `IND-USA-CHN` or `EU-CHN-USA`; undefined where it is another. */
export function threeStates(
  text: string,
): readonly [a: string, b: string, third: string] | undefined {
  const [, a, b, third] = three.exec(text) ?? [];
  return a === undefined || b === undefined || third === undefined ? undefined : [a, b, third];
}
