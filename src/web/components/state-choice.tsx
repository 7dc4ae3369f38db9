import { get } from '../api/client.js';
import { useAnswer } from '../api/use-answer.js';
import { codeOf } from '../state/state-code.js';
import { common } from '../strings/common.js';

export interface StateEntry {
  readonly ccode: number;
  readonly iso3: string | null;
  readonly name: string;
  readonly from: number;
  readonly to: number | null;
}

export const useStates = () =>
  useAnswer('states', (signal) => get<StateEntry[]>('/api/states', {}, signal));

/** Names of states by how addresses name them; the code while they are not known. */
export function useStateNames(): (code: string) => string {
  const states = useStates();
  const known = states.state === 'ready' ? states.value : [];
  return (code) => known.find((state) => codeOf(state) === code)?.name ?? code;
}

interface StateChoiceProps {
  readonly label: string;
  /** Code as `codeOf` gives it. */
  readonly value: string;
  readonly onChange: (code: string) => void;
  /** Words for no state at all, where that may be chosen. */
  readonly none?: string;
}

/** A list of states that a letter jumps in: those of today first, then those of the past. */
export function StateChoice({ label, value, onChange, none }: StateChoiceProps) {
  const asked = useStates();
  const states = asked.state === 'ready' ? asked.value : [];
  const today = states.filter(({ to }) => to === null);
  const past = states.filter(({ to }) => to !== null);
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {states.length === 0 && value !== '' && <option value={value}>{value}</option>}
        <optgroup label={common.statesToday}>{today.map(option)}</optgroup>
        {past.length > 0 && <optgroup label={common.statesPast}>{past.map(option)}</optgroup>}
      </select>
    </label>
  );
}

const option = (state: StateEntry) => (
  <option key={state.ccode} value={codeOf(state)}>
    {state.to === null ? state.name : common.pastState(state)}
  </option>
);
