const three = /^([A-Z]{3}|\d{1,3})-([A-Z]{3}|\d{1,3})-([A-Z]{3}|\d{1,3})$/;

/** The codes of a pair and its third party in a text as `IND-USA-CHN`; undefined where it is another. */
export function threeStates(
  text: string,
): readonly [a: string, b: string, third: string] | undefined {
  const [, a, b, third] = three.exec(text) ?? [];
  return a === undefined || b === undefined || third === undefined ? undefined : [a, b, third];
}
