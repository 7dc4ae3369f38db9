/** States that go on under another number: what two states were to each other goes on with them. */
const CONTINUED: ReadonlyMap<number, number> = new Map([
  [260, 255],
  [678, 679],
]);

/** The number under which a state goes on. */
export const presentOf = (ccode: number): number => CONTINUED.get(ccode) ?? ccode;

/** Whether two numbers are of one state. */
export const isSameState = (a: number, b: number): boolean => presentOf(a) === presentOf(b);

/** The numbers that a state has had, the present one first. */
export function numbersOf(ccode: number): number[] {
  const present = presentOf(ccode);
  return [present, ...[...CONTINUED].flatMap(([from, to]) => (to === present ? [from] : []))];
}
