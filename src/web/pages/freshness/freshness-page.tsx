import './freshness.css';
import { useLocation } from 'wouter-preact';
import type { Freshness } from '../../../contract/index.js';
import { useStateNames } from '../../api/answers.js';
import { useAnswer } from '../../api/use-answer.js';
import { isActorCode, isStateCode } from '../../../core/three-states.js';
import { StatesOnly } from '../../components/states-only.js';
import { StateChoice } from '../../components/state-choice.js';
import { Answered } from '../../components/status.js';
import { useTitle } from '../../state/title.js';
import type { PageProps } from '../define.js';
import { FreshnessTable } from './freshness-table.js';
import { freshnessPage as words } from './strings.js';

/** How far each measure reaches, in all or for a pair. */
export function FreshnessPage({ params: { a = '', b = '' } }: PageProps) {
  const state = a === '' || b === '' ? [] : [a, b];
  const isOfStates = state.every((code) => !isActorCode(code) || isStateCode(code));
  const asked = useAnswer('/api/freshness', isOfStates ? { query: { state } } : null);
  const nameOf = useStateNames();
  const names = asked.value?.states.map(({ name }) => name) ?? state.map(nameOf);
  const title = names.length === 2 ? words.titleOf(names[0]!, names[1]!) : words.title;
  useTitle(title);
  return (
    <div class="page freshness-page">
      <h1>{title}</h1>
      <p class="lead">{words.lead}</p>
      <PairChoice a={a} b={b} />
      {isOfStates ? (
        <Answered asked={asked} what={words.reading}>
          {(result: Freshness) => <FreshnessTable key={state.join('-')} result={result} />}
        </Answered>
      ) : (
        <StatesOnly pair={[a, b]} why={words.ofStates} />
      )}
    </div>
  );
}

function PairChoice({ a, b }: { readonly a: string; readonly b: string }) {
  const [, navigate] = useLocation();
  const toPair = (first: string, second: string): void => {
    // A second state alone moves into the first place: an address has no gap.
    const path = [first, second].filter((code) => code !== '').join('/');
    navigate(path === '' ? '/freshness' : `/freshness/${path}`);
  };
  return (
    <fieldset class="fields">
      <legend class="hidden">{words.pair}</legend>
      <StateChoice
        label={words.first}
        value={a}
        none={words.all}
        onChange={(code) => toPair(code, b)}
      />
      <StateChoice
        label={words.second}
        value={b}
        none={words.all}
        onChange={(code) => toPair(a, code)}
      />
      {(a === '') !== (b === '') && <p class="small">{words.choose}</p>}
    </fieldset>
  );
}
