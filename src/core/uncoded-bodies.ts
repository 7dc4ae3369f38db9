import { folded } from './folded.js';

/** Bodies that people name and whose members are not coded. */
const bodies: ReadonlyMap<string, string> = new Map(
  (
    'African Union; Arab League; League of Arab States; Benelux; Commonwealth; Commonwealth of Nations; EFTA; ECOWAS; ' +
    'GCC; Gulf Cooperation Council; Mercosur; NAFTA; Non-Aligned Movement; OAS; OECD; OPEC; Organization of American States; ' +
    'SAARC; SEATO; CENTO; UN; United Nations; Visegrad Group; Warsaw Pact; Comecon; G77; Global South; Axis; Allies'
  )
    .split('; ')
    .map((name) => [folded(name), name]),
);

/** The body that a text names whose members are not coded. */
export const uncodedBody = (text: string): string | undefined => bodies.get(folded(text));

/** So few letters begin too much. */
const fewest = 3;

/** The first such body whose name begins like a text. */
export function uncodedBodyFrom(text: string): string | undefined {
  const typed = folded(text);
  if (typed.length < fewest) return undefined;
  return [...bodies].find(([name]) => name.startsWith(typed))?.[1];
}

/** How a body without coded members is written as a group of one's own, for example. */
export const definitionOf = (body: string): string => `${body.trim().replace(/\s+/g, '-')}=USA,CAN`;
