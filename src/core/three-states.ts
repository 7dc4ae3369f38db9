import { groupCodes } from './group-codes.js';

const state = String.raw`[A-Z]{3}|\d{1,3}`;
const actor = `${groupCodes.join('|')}|${state}`;
const three = new RegExp(`^(${actor})-(${actor})-(${actor})$`);
const two = new RegExp(`^(${actor})-(${actor})$`);
const oneState = new RegExp(`^(?:${state})$`);
const groups: ReadonlySet<string> = new Set(groupCodes);

const canonical: ReadonlyMap<string, string> = new Map(
  groupCodes.map((code) => [code.toLowerCase(), code]),
);
const oneOrTwo = new RegExp(`^(${actor})(?:-(${actor}))?$`, 'i');

/** One or two codes of states or groups in a text, in capitals or not; undefined where it is another. */
export function lessThanThree(text: string): readonly string[] | undefined {
  const [, a, b] = oneOrTwo.exec(text) ?? [];
  if (a === undefined) return undefined;
  const given = b === undefined ? [a] : [a, b];
  return given.map((code) => canonical.get(code.toLowerCase()) ?? code.toUpperCase());
}

/** Whether a part of an address can name a state. */
export const isStateCode = (text: string): boolean => oneState.test(text) && !groups.has(text);

/** Whether a part of an address can name a state, or a group in place of one. */
export const isActorCode = (text: string): boolean => groups.has(text) || oneState.test(text);

/** The codes of a pair and its third party in a text as `IND-USA-CHN` or `EU-CHN-USA`; undefined where it is another. */
export function threeStates(
  text: string,
): readonly [a: string, b: string, third: string] | undefined {
  const [, a, b, third] = three.exec(text) ?? [];
  return a === undefined || b === undefined || third === undefined ? undefined : [a, b, third];
}

/** The codes of a pair in a text as `IND-USA` or `EU-CHN`; undefined where it is another. */
export function pairOf(text: string): readonly [a: string, b: string] | undefined {
  const [, a, b] = two.exec(text) ?? [];
  return a === undefined || b === undefined ? undefined : [a, b];
}
