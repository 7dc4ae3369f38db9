import type { SavedCase } from '../../../contract/index.js';
import { useState } from 'preact/hooks';
import { casesChanged } from '../../api/answers.js';
import { ask } from '../../api/client.js';
import { isSite } from '../../api/source.js';
import { Button } from '../../components/button.js';
import { Failed } from '../../components/status.js';
import { subjectBody } from '../../state/subject.js';
import { saving as words } from './saving-strings.js';
import type { BoardState } from './board-context.js';
import { judgementsOf } from './choices.js';
import { SaveFiles } from './save-files.js';
import { changeLines, leftOut, Lines, withoutBest } from './save-lines.js';
import { SaveElsewhere } from './save-elsewhere.js';
import { ComparedCase } from './saved-case.js';

interface SavePartProps extends BoardState {
  readonly subject: string;
}

type Job =
  | { readonly state: 'idle' }
  | { readonly state: 'busy' }
  | { readonly state: 'failed'; readonly error: Error; readonly again: () => void }
  | { readonly state: 'saved'; readonly saved: SavedCase; readonly of: string };

/** The judgements as a case of one's own. A site without a server cannot check its files, and saves none. */
export function SavePart(props: SavePartProps) {
  return (
    <section id="save" aria-labelledby="save-title">
      <h2 id="save-title" tabIndex={-1}>
        {words.title}
      </h2>
      {isSite ? <SaveElsewhere {...props} /> : <Save {...props} />}
    </section>
  );
}

/** What the files cannot say is told before they are made. */
function Save({ subject, ...state }: SavePartProps) {
  const [job, setJob] = useState<Job>({ state: 'idle' });
  const judgements = judgementsOf(state.choices);
  const of = JSON.stringify(judgements);
  const lines = changeLines(state);
  const left = leftOut(state);
  const blocked = withoutBest(state);
  const save = (named?: string): void => {
    setJob({ state: 'busy' });
    const id = named === undefined ? {} : { id: named };
    ask('/api/save-case', { body: { ...subjectBody(subject), ...id, judgements } }).then(
      (saved) => {
        casesChanged();
        setJob({ state: 'saved', saved, of });
      },
      (error: unknown) =>
        setJob({ state: 'failed', error: error as Error, again: () => save(named) }),
    );
  };
  const saved = job.state === 'saved' && job.of === of ? job.saved : undefined;
  const canSave = blocked.length === 0 && job.state !== 'busy';
  return (
    <>
      <p>{words.lead}</p>
      {lines.length === 0 ? <p>{words.nothing}</p> : <Lines title={words.changes} lines={lines} />}
      {left.length > 0 && <Lines title={words.left} lines={left} warns />}
      {blocked.length > 0 && <Lines title={words.blocked} lines={blocked} warns />}
      <p>
        <Button
          class={saved === undefined ? 'primary' : undefined}
          disabled={!canSave}
          onClick={() => save()}
        >
          {saved === undefined ? words.save : words.saveAgain}
        </Button>
      </p>
      <p role="status">
        {job.state === 'busy' && words.making}
        {saved !== undefined && <strong>{words.saved(saved.id, saved.folder)}</strong>}
      </p>
      {saved !== undefined && <ComparedCase {...state} saved={saved} isWhole={left.length === 0} />}
      {job.state === 'failed' && <Failed error={job.error} again={job.again} />}
      <details>
        <summary>{words.careful}</summary>
        <SaveFiles {...{ subject, judgements, canSave }} of={state.board.case.id} onSave={save} />
      </details>
    </>
  );
}
