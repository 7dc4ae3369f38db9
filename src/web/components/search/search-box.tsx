import { useMemo, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { useAnswer } from '../../api/use-answer.js';
import type { Subject } from '../../state/subject.js';
import { Combobox } from '../combobox.js';
import { offerOf, targetsOf } from './find.js';
import './search-box.css';
import { searchWords as words } from './strings.js';

/** One field that finds states, pairs, cases, measures, datasets and groups, and leads to their pages. */
export function SearchBox({ subject }: { readonly subject: Subject | undefined }) {
  const [, navigate] = useLocation();
  // The lists are loaded when the field gets the focus.
  const [isWanted, setWanted] = useState(false);
  const all = useFindable(isWanted);
  const targets = useMemo(() => targetsOf(all, subject), [all, subject]);
  const offer = (typed: string) => offerOf(targets, all, typed);
  return (
    <search class="search-box" onFocusIn={() => setWanted(true)}>
      <Combobox
        label={words.label}
        hidesLabel
        value=""
        text=""
        placeholder={words.placeholder}
        nothing={targets.length === 0 ? words.waiting : words.nothing}
        offer={offer}
        named={() => undefined}
        isSearch
        onChange={navigate}
      />
    </search>
  );
}

const none = [] as const;

function useFindable(isWanted: boolean) {
  const asked = isWanted ? {} : null;
  const states = useAnswer('/api/states', asked).value ?? none;
  const cases = useAnswer('/api/cases', asked).value ?? none;
  const measures = useAnswer('/api/measures', asked).value ?? none;
  const datasets = useAnswer('/api/datasets', asked).value ?? none;
  const groups = useAnswer('/api/arenas', asked).value ?? none;
  return useMemo(
    () => ({ states, cases, measures, datasets, groups }),
    [states, cases, measures, datasets, groups],
  );
}
