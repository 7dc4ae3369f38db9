import { useMemo, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { useAnswer } from '../../api/use-answer.js';
import type { Subject } from '../../state/subject.js';
import { uncodedBody, uncodedBodyFrom } from '../../../core/uncoded-bodies.js';
import { common } from '../strings.js';
import { Combobox } from '../combobox.js';
import { offerOf, partedYear, targetsOf } from './find.js';
import './search-box.css';
import { searchWords as words } from './strings.js';

/** One field that finds states, pairs, cases, measures, datasets and groups, and leads to their pages. */
export function SearchBox({ subject }: { readonly subject: Subject | undefined }) {
  const [, navigate] = useLocation();
  // The lists are loaded when the field gets the focus.
  const [isWanted, setWanted] = useState(false);
  const { isWaiting, ...all } = useFindable(isWanted);
  const targets = useMemo(() => targetsOf(all, subject), [...Object.values(all), subject]);
  const offer = (typed: string) => offerOf(targets, all, typed);
  return (
    <search class="search-box" onFocusIn={() => setWanted(true)}>
      <Combobox
        label={words.label}
        hidesLabel
        value=""
        text=""
        placeholder={words.placeholder}
        nothing={(typed) => (isWaiting ? words.waiting : nothingOf(typed))}
        isWaiting={isWaiting}
        offer={offer}
        named={() => undefined}
        isSearch
        onChange={navigate}
      />
    </search>
  );
}

/** Why a text finds nothing, where that is known. */
function nothingOf(typed: string): string {
  const { text, asOf } = partedYear(typed);
  if (text === '' && asOf !== undefined) return words.yearAlone(asOf);
  const body = uncodedBody(typed) ?? uncodedBodyFrom(typed);
  return body === undefined ? words.nothing : common.uncodedBody(body, true);
}

const none = [] as const;

/** The lists, as far as they are there. One that cannot be had is waited for no longer. */
function useFindable(isWanted: boolean) {
  const asked = isWanted ? {} : null;
  const states = useAnswer('/api/states', asked);
  const cases = useAnswer('/api/cases', asked);
  const measures = useAnswer('/api/measures', asked);
  const datasets = useAnswer('/api/datasets', asked);
  const groups = useAnswer('/api/groups', asked);
  const arenas = useAnswer('/api/arenas', asked);
  return {
    states: states.value ?? none,
    cases: cases.value ?? none,
    measures: measures.value ?? none,
    datasets: datasets.value ?? none,
    groups: groups.value ?? none,
    arenas: arenas.value ?? none,
    isWaiting: [states, cases, measures, datasets, groups, arenas].some(
      ({ state }) => state === 'loading',
    ),
  };
}
