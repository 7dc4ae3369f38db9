import { actorsOfBuiltIn, listCases, loadCase, pairId } from '../../cases/index.js';
import type { Case } from '../../cases/types.js';
import { knownFacts } from '../../cases/known-by.js';
import { pasteable } from '../assess/manifest.js';

interface BuiltIn {
  readonly id: string;
  readonly pair: readonly number[];
  readonly third: readonly number[];
}

let known: readonly BuiltIn[] | undefined;

/** The states of the built-in cases, read once: a list of pairs asks for each of them. */
function builtIns(): readonly BuiltIn[] {
  return (known ??= listCases().map((id) => ({ id, ...actorsOfBuiltIn(id) })));
}

/** That a built-in case on the states of a pair weighs more than data; empty where there is none, and for a case. */
export function builtInSentence({ id, pair, third }: Case): string {
  if (third.length !== 1 || id !== pairId(...pair, third[0]!)) return '';
  const found = builtIns().find(
    (one) => one.third.includes(third[0]!) && pair.every((state) => one.pair.includes(state)),
  );
  return found === undefined
    ? ''
    : `A built-in case ${found.id} weighs ${knownFacts(loadCase(found.id)).length} coded facts as well: ${pasteable(`counterpoise assess ${found.id}`)}`;
}
