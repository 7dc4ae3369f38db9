import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../api/client.js';
import { isSite } from '../api/source.js';
import { askAnew } from '../api/use-answer.js';
import { Notice } from './status.js';
import { common } from './strings.js';

interface CaseChangedProps {
  readonly subject: string;
  /** Digest of the case as of its own year that the page shows; undefined where it shows none. */
  readonly shown: string | undefined;
  /** What is asked of the case: where it changes, the case is looked at again. */
  readonly question: string;
}

/** Says that the files of a case are not those any more that its page was made from. */
export function CaseChanged({ subject, shown, question }: CaseChangedProps) {
  const { isChanged, loadAnew } = useCaseChanged(subject, shown, question);
  return (
    <div role="status">
      {isChanged && (
        <Notice action={common.loadAnew} onAction={loadAnew}>
          {common.caseChanged}
        </Notice>
      )}
    </div>
  );
}

/** Looked at when the page opens, when something else is asked, and when the reader comes back to the tab. */
function useCaseChanged(subject: string, shown: string | undefined, question: string) {
  /** The digest when the page began, for answers that bear none of their own. */
  const [first, setFirst] = useState<string>();
  const [now, setNow] = useState<string>();
  const running = useRef<AbortController>();
  const look = (): void => {
    running.current?.abort();
    const { signal } = (running.current = new AbortController());
    ask('/api/cases', {}, { signal }).then(
      (cases) => {
        if (signal.aborted) return;
        const digest = cases.find(({ id }) => id === subject)?.digest;
        setNow(digest);
        setFirst((before) => before ?? digest);
      },
      // Files that cannot be read now are looked at the next time.
      () => undefined,
    );
  };
  useEffect(() => {
    if (!isSite) look();
  }, [subject, question]);
  useEffect(() => {
    if (isSite) return;
    const back = (): void => {
      if (document.visibilityState === 'visible') look();
    };
    addEventListener('focus', back);
    document.addEventListener('visibilitychange', back);
    return () => {
      removeEventListener('focus', back);
      document.removeEventListener('visibilitychange', back);
      running.current?.abort();
    };
  }, [subject]);
  const loadAnew = (): void => {
    setFirst(undefined);
    setNow(undefined);
    askAnew();
    look();
  };
  return { isChanged: now !== undefined && now !== (shown ?? first), loadAnew };
}
