import { useStates } from '../api/answers.js';
import { codeOf } from '../state/state-code.js';

/** Names of states by how addresses name them; the code while they are not known. */
export function useStateNames(): (code: string) => string {
  const known = useStates().value ?? [];
  return (code) => known.find((state) => codeOf(state) === code)?.name ?? code;
}
