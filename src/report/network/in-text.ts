import { nameInText } from '../../app/engine/catalogue.js';
import type { LabelledNetwork } from '../../app/network/labelled.js';

/** The names of a pair inside a sentence: those of some states have an article there. */
export function pairInText(
  pair: readonly [string, string],
  names: readonly [string, string],
  networks: readonly LabelledNetwork[],
): readonly [string, string] {
  const inText = (node: string, name: string): string => {
    const state = networks.flatMap(({ made, placeOf }) => {
      const place = placeOf(node);
      return made !== undefined && typeof place === 'number' ? [made.states[place]!] : [];
    })[0];
    // A state may have had another name in the year of the network.
    return state !== undefined && nameInText(state.ccode).startsWith('the ') ? `the ${name}` : name;
  };
  return [inText(pair[0], names[0]), inText(pair[1], names[1])];
}
