import { useRef, useState } from 'preact/hooks';
import { useLocation, useSearch } from 'wouter-preact';
import { mostCompared } from '../../../core/compared.js';
import { useCases } from '../../api/answers.js';
import { Button } from '../../components/button.js';
import { SelectField } from '../../components/fields.js';
import { StateChoice } from '../../components/state-choice.js';
import { YearField } from '../../components/year-field.js';
import { useQuery } from '../../state/address.js';
import { comparePage as words } from './strings.js';

interface ChoiceProps {
  /** As they stand in the address. */
  readonly subjects: readonly string[];
  readonly names: readonly string[];
  readonly asOf: number | undefined;
  readonly isOpen: boolean;
}

/** What is compared, and the ways to change it. */
export function Choice({ subjects, names, asOf, isOpen }: ChoiceProps) {
  const go = useGo();
  const list = useRef<HTMLUListElement>(null);
  // It opens where there are too few, and stays open when there are enough.
  const [wasOpen, setOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setOpen(true);
  const [, change] = useQuery();
  return (
    <div class="choice">
      <ul ref={list} class="chosen" aria-label={words.chosen} tabIndex={-1}>
        {subjects.map((subject, at) => (
          <li key={subject}>
            {names[at]}{' '}
            <Button
              class="plain-button"
              aria-label={words.remove(names[at]!)}
              onClick={() => {
                // The button goes: keys go on from the list.
                list.current!.focus();
                go(subjects.filter((one) => one !== subject));
              }}
            >
              {words.removeWord}
            </Button>
          </li>
        ))}
      </ul>
      <YearField
        label={words.year}
        none={words.ownYear}
        value={asOf}
        onChange={(year) => change({ asOf: year ?? null })}
      />
      <details open={wasOpen}>
        <summary>{words.add}</summary>
        {subjects.length < mostCompared ? (
          <Adding subjects={subjects} onAdd={(subject) => go([...subjects, subject])} />
        ) : (
          <p>{words.full(mostCompared)}</p>
        )}
      </details>
    </div>
  );
}

interface AddingProps {
  readonly subjects: readonly string[];
  readonly onAdd: (subject: string) => void;
}

function Adding({ subjects, onAdd }: AddingProps) {
  const cases = useCases().value;
  const left = (cases ?? []).filter(({ id }) => !subjects.includes(id));
  const [states, setStates] = useState<readonly [string, string, string]>(['', '', '']);
  const [wrong, setWrong] = useState<string>();
  const choose = (at: number) => (code: string) => {
    setWrong(undefined);
    setStates(([...all]) => {
      all[at] = code;
      return all;
    });
  };
  const add = (): void => {
    const subject = states.join('-');
    if (states.includes('') || new Set(states).size < 3) return setWrong(words.three);
    if (subjects.includes(subject)) return setWrong(words.twice);
    setStates(['', '', '']);
    onAdd(subject);
  };
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      {(cases === undefined || left.length > 0) && (
        <SelectField
          label={words.addCase}
          value={undefined}
          none={words.choose}
          options={left.map(({ id, title }) => [id, title])}
          onChange={onAdd}
        />
      )}
      {[words.first, words.second, words.thirdState].map((label, at) => (
        <StateChoice
          key={label}
          label={label}
          value={states[at]!}
          hasGroups
          onTyping={() => setWrong(undefined)}
          onChange={choose(at)}
        />
      ))}
      <Button type="submit">{words.addPair}</Button>
      {wrong !== undefined && (
        <p role="alert" class="wrong">
          {wrong}
        </p>
      )}
    </form>
  );
}

/** To others side by side, as of the same year. */
function useGo(): (subjects: readonly string[]) => void {
  const [, navigate] = useLocation();
  const search = useSearch();
  return (subjects) =>
    navigate(`/${['compare', ...subjects].join('/')}${search === '' ? '' : `?${search}`}`);
}
