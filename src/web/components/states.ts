import type { DirectoryEntry } from '../../app/states/states.js';
import { get } from '../api/client.js';
import { useAnswer } from '../api/use-answer.js';
import { codeOf } from '../state/state-code.js';

export const useStates = () =>
  useAnswer('states', (signal) => get<DirectoryEntry[]>('/api/states', {}, signal));

/** Names of states by how addresses name them; the code while they are not known. */
export function useStateNames(): (code: string) => string {
  const states = useStates();
  const known = states.state === 'ready' ? states.value : [];
  return (code) => known.find((state) => codeOf(state) === code)?.name ?? code;
}
