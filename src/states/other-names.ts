import { knownNames } from './known-names.js';
import { normalizeName } from './names.js';
import { parseState } from './parse.js';
import { stateByCcode } from './membership.js';

/** Whether a name by itself means this state at present: some mean several, or had another bearer first. */
function means(name: string, ccode: number): boolean {
  try {
    return parseState(name) === ccode;
  } catch {
    return false;
  }
}

const namesByCcode = new Map<number, readonly string[]>();

/** Names beside that of its record by which `parseState` knows a state: those of others' lists, and those of the past. */
export function otherNamesOf(ccode: number): readonly string[] {
  const before = namesByCcode.get(ccode);
  if (before !== undefined) return before;
  const present = normalizeName(stateByCcode(ccode)?.name ?? '');
  const names = knownNames
    .filter((known) => known.ccode === ccode && known.key !== present && means(known.name, ccode))
    .map(({ key, name }) => [key, name] as const);
  const once = [...new Map(names).values()];
  namesByCcode.set(ccode, once);
  return once;
}
