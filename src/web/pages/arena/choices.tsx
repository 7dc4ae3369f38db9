import { useLocation } from 'wouter-preact';
import type { ArenaResult, ArenaGroup } from '../../../contract/index.js';
import { Button } from '../../components/button.js';
import { SelectField } from '../../components/fields.js';
import { StateChoice } from '../../components/state-choice.js';
import { useQuery, codeOf } from '../../state/address.js';
import { arena } from './strings.js';
import { common } from '../../components/strings.js';
import { statedIn } from './ask.js';

interface ChoicesProps {
  readonly first: string;
  readonly second: string;
  readonly groups: readonly ArenaGroup[];
  readonly result: ArenaResult | undefined;
}

const kinds = ['area', 'region', 'body'] as const;
const ownChoice = 'own';

/** The pair, and the states that it contends for. */
export function Choices({ first, second, groups, result }: ChoicesProps) {
  const [, navigate] = useLocation();
  const [query, change] = useQuery();
  const toPair = (a: string, b: string): void => {
    const kept = [...query].filter(([name]) => name !== 'state' && name !== 'view');
    const text = new URLSearchParams(kept).toString();
    navigate(`/arena/${a}/${b}${text === '' ? '' : `?${text}`}`);
  };
  const stated = statedIn(query);
  const group = query.get('arena') ?? '';
  const toGroup = (id: string): void => {
    if (id === ownChoice) return;
    change({ arena: id === '' ? null : id, in: null, state: null, view: null });
  };
  return (
    <div class="choices">
      <fieldset class="fields">
        <legend class="hidden">{arena.pair}</legend>
        <StateChoice label={arena.first} value={first} onChange={(code) => toPair(code, second)} />
        <StateChoice label={arena.second} value={second} onChange={(code) => toPair(first, code)} />
        <SelectField
          label={arena.states}
          class="group"
          value={stated.length > 0 ? ownChoice : group}
          options={[
            ['', arena.byDefault],
            ['automatic', arena.automatic],
            ...(stated.length > 0 ? [[ownChoice, arena.own] as const] : []),
          ]}
          groups={kinds.map((kind) => [
            arena.kinds[kind],
            groups.filter((one) => one.kind === kind).map(({ id, name }) => [id, name] as const),
          ])}
          onChange={toGroup}
        />
      </fieldset>
      {result !== undefined && <OwnChoice first={first} second={second} result={result} />}
    </div>
  );
}

type OwnChoiceProps = Pick<ChoicesProps, 'first' | 'second'> & { readonly result: ArenaResult };

/** The states one by one: each may be taken away, and others added. */
function OwnChoice({ first, second, result: { origin, states } }: OwnChoiceProps) {
  const [, change] = useQuery();
  const own = (codes: readonly string[]): void =>
    change({ in: codes.join(','), arena: null, state: null, view: null });
  const add = (code: string): void => {
    const codes = states.map(codeOf);
    if (code !== '' && ![...codes, first, second].includes(code)) own([...codes, code]);
  };
  return (
    <details>
      <summary>{arena.editStates(states.length)}</summary>
      <p class="small">{arena.origin(origin, states.length)}</p>
      <ul class="chips">
        {states.map((state) => (
          <li key={state.ccode}>
            <Button
              aria-label={arena.remove(state.name)}
              disabled={states.length === 1}
              onClick={() => own(states.filter((one) => one !== state).map(codeOf))}
            >
              {state.name} <span aria-hidden="true">×</span>
            </Button>
          </li>
        ))}
      </ul>
      <StateChoice label={arena.add} value="" placeholder={common.chooseState} onChange={add} />
    </details>
  );
}
