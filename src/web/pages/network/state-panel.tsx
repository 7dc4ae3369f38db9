import type { NetworkAnswer } from '../../../contract/index.js';
import { useMemo } from 'preact/hooks';
import { LinkButton } from '../../components/button.js';
import { StateChoice } from '../../components/state-choice.js';
import { Empty } from '../../components/status.js';
import { isDoubtful } from '../../../core/doubtful.js';
import { codeOf } from '../../state/address.js';
import { words } from './strings.js';
import {
  blocsInOrder,
  neighboursOf,
  underTension,
  type NeighbourTie,
  type NetworkView,
} from './model.js';

/** Tenser ties are listed, not all. */
const mostTense = 8;

/** A state with its friends, its enemies and what presses on them. */
export function StatePanel(view: NetworkView) {
  const { answer, choice, onFocus, onPair } = view;
  const { focus, pair } = choice;
  return (
    <aside class="state-panel" aria-label={words.panel}>
      <Choice
        label={words.lookAt}
        answer={answer}
        value={focus}
        none={words.noState}
        onChange={onFocus}
      />
      {focus === undefined ? (
        <p class="small">{words.howToLook}</p>
      ) : (
        <>
          <Choice
            label={words.pairWith}
            answer={answer}
            value={pair?.[1]}
            none={words.noPair}
            without={focus}
            onChange={onPair}
          />
          <Neighbours {...view} focus={focus} other={pair?.[1]} />
        </>
      )}
    </aside>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly answer: NetworkAnswer;
  readonly value: string | undefined;
  readonly none: string;
  readonly without?: string;
  readonly onChange: (code: string | null) => void;
}

function Choice({ label, answer, value = '', none, without, onChange }: ChoiceProps) {
  const among = useMemo(
    () =>
      answer.states
        .filter(({ node }) => node !== without)
        .map(({ node, name }) => ({ code: node, name }))
        .sort((a, b) => a.name.localeCompare(b.name, 'en')),
    [answer, without],
  );
  return (
    <StateChoice
      label={label}
      value={value}
      none={none}
      among={among}
      absent={words.notInNetwork}
      onChange={(code) => onChange(code === '' ? null : code)}
    />
  );
}

interface OfState extends Pick<NetworkView, 'onPair'> {
  readonly other: string | undefined;
}

type NeighboursProps = OfState & Pick<NetworkView, 'answer' | 'ties'> & { readonly focus: string };

function Neighbours({ answer, ties, focus, other, onPair }: NeighboursProps) {
  const state = answer.states.find(({ node }) => node === focus);
  if (state === undefined)
    return <Empty>{words.noTies(nameWithout(answer, focus), answer.label)}</Empty>;
  const neighbours = neighboursOf(answer, ties, focus);
  const tense = underTension(neighbours);
  const open = answer.optima?.open?.includes(focus) === true;
  const bloc = blocsInOrder(answer)[1]?.includes(focus) === true ? 1 : 0;
  const of = (sign: 1 | -1) => neighbours.filter((one) => one.sign === sign);
  return (
    <div role="status">
      <h3>{state.name}</h3>
      <p class="small">{open ? words.isOpen : words.inBloc(bloc)}</p>
      {neighbours.some(({ frustrated }) => frustrated) && <p class="small">{words.atOddsMeans}</p>}
      {neighbours.some(({ probability }) => probability !== null) && (
        <p class="small">
          {words.probabilityMeans(
            neighbours.filter(({ probability }) => isDoubtful(probability)).length,
          )}
        </p>
      )}
      {tense.length > 0 && (
        <>
          <h4>{words.tense(tense.length)}</h4>
          <ul class="tense">
            {tense.slice(0, mostTense).map((tie) => (
              <li key={tie.node}>
                <Name tie={tie} other={other} onPair={onPair} />{' '}
                <span class="small">{words.tenseTie(tie)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {([1, -1] as const).map((sign) => (
        <div key={sign}>
          <h4>{words.neighbours(sign, of(sign).length)}</h4>
          <ul class="names">
            {of(sign).map((tie) => (
              <li key={tie.node}>
                <Name tie={tie} other={other} onPair={onPair} />
                <Probability tie={tie} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** The name of a member of the state system that has no tie. */
const nameWithout = ({ without }: NetworkAnswer, code: string): string =>
  without.find((one) => codeOf(one) === code)?.name ?? code;

const Name = ({
  tie: { node, name, frustrated },
  other,
  onPair,
}: OfState & { readonly tie: NeighbourTie }) => (
  <LinkButton aria-pressed={other === node} onClick={() => onPair(other === node ? null : node)}>
    {frustrated ? words.atOdds(name) : name}
  </LinkButton>
);

/** How sure the sign is; in brackets where it is doubtful. */
function Probability({ tie }: { readonly tie: NeighbourTie }) {
  const text = words.probability(tie);
  if (text === '') return null;
  return <span class="small num"> {isDoubtful(tie.probability) ? `(${text})` : text}</span>;
}
