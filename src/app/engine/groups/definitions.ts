import type { Case } from '../../../cases/types.js';
import { groupActor } from '../../../states/index.js';

/** The groups that a case defines itself, as texts that define them again. */
export const definitionsIn = ({ pair, third }: Pick<Case, 'pair' | 'third'>): string[] =>
  [...pair, ...third].flatMap((one) => {
    const code = groupActor(one)?.code;
    return code?.includes('=') === true ? [code] : [];
  });
