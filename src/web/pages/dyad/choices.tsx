import { useState } from 'preact/hooks';
import { Button } from '../../components/button.js';
import { StateChoice } from '../../components/state-choice.js';
import { common } from '../../components/strings.js';
import { dyadPage } from './strings.js';
import { mostCompared, type ChangeView, type DyadView } from './view.js';

interface ChoicesProps {
  readonly view: DyadView;
  readonly change: ChangeView;
}

/** The two states and the third one. */
export function Choices({ view, change }: ChoicesProps) {
  const { a, b, third } = view;
  return (
    <div class="fields dyad-choices">
      <StateChoice
        label={dyadPage.first}
        value={a}
        hasGroups
        onChange={(code) => change({ a: code })}
      />
      <Button class="swap" aria-label={dyadPage.swapLabel} onClick={() => change({ a: b, b: a })}>
        {dyadPage.swap}
      </Button>
      <StateChoice
        label={dyadPage.second}
        value={b}
        hasGroups
        onChange={(code) => change({ b: code })}
      />
      <StateChoice
        hasGroups
        label={dyadPage.third}
        value={third ?? ''}
        none={dyadPage.noThird}
        onChange={(code) => change({ third: code === '' ? null : code })}
      />
    </div>
  );
}

/** A further pair for all panels. */
export function CompareChoice({ view, change }: ChoicesProps) {
  const [first, setFirst] = useState(view.a);
  const [second, setSecond] = useState('');
  const pair = `${first}-${second}`;
  const isFull = view.compared.length >= mostCompared;
  const isPair = first !== '' && second !== '' && first !== second;
  return (
    <fieldset class="compare">
      <legend>{dyadPage.compare}</legend>
      {isFull ? (
        <p class="small">{dyadPage.full(mostCompared)}</p>
      ) : (
        <div class="fields">
          <StateChoice
            label={dyadPage.compareFirst}
            value={first}
            placeholder={common.chooseState}
            onChange={setFirst}
          />
          <StateChoice
            label={dyadPage.compareSecond}
            value={second}
            placeholder={common.chooseState}
            onChange={setSecond}
          />
          <Button
            disabled={!isPair || view.compared.includes(pair)}
            onClick={() => {
              change({ compared: [...view.compared, pair] });
              setSecond('');
            }}
          >
            {dyadPage.add}
          </Button>
        </div>
      )}
      {first === second && first !== '' && <p class="small">{dyadPage.sameTwice}</p>}
    </fieldset>
  );
}
