import { Folded } from '../../components/folded.js';
import type { SavedCase } from '../../../contract/index.js';
import { useState } from 'preact/hooks';
import { casesChanged } from '../../api/answers.js';
import { ask } from '../../api/client.js';
import { isSite } from '../../api/source.js';
import { Button, LinkButton } from '../../components/button.js';
import { Failed } from '../../components/status.js';
import { useTask } from '../../components/use-task.js';
import { subjectBody, yearOf } from '../../state/address.js';
import { saving as words } from './saving-strings.js';
import type { BoardState } from './board-context.js';
import { judgementsOf } from './choices.js';
import { SaveFiles } from './save-files.js';
import { changeLines, leftOut, Lines, withoutBest } from './save-lines.js';
import { ComparedCase } from './saved-case.js';
import { Commands } from '../../components/copy.js';

interface SavePartProps extends BoardState {
  readonly subject: string;
}

/** The judgements as a case of one's own. A site without a server cannot check its files, and saves none. */
export function SavePart(props: SavePartProps) {
  return (
    <Folded id="save" title={words.title}>
      {isSite ? (
        <SaveElsewhere {...props} />
      ) : yearOf(props.query, 'asOf') === undefined ? (
        <Save {...props} />
      ) : (
        <OwnYearOnly change={props.change} />
      )}
    </Folded>
  );
}

/** Of another year than its own a case is looked at, not saved. */
const OwnYearOnly = ({ change }: Pick<BoardState, 'change'>) => (
  <>
    <p>{words.ownYearOnly}</p>
    <p>
      <LinkButton onClick={() => change({ asOf: null })}>{words.toOwnYear}</LinkButton>
    </p>
  </>
);

/** What the files cannot say is told before they are made. */
function Save({ subject, ...state }: SavePartProps) {
  const [made, setMade] = useState<{ readonly saved: SavedCase; readonly of: string }>();
  const task = useTask();
  const judgements = judgementsOf(state.choices);
  const of = JSON.stringify(judgements);
  const lines = changeLines(state);
  const left = leftOut(state);
  const blocked = withoutBest(state);
  const save = (id?: string): void =>
    task.run(words.making, async () => {
      const body = { ...subjectBody(subject), ...(id !== undefined && { id }), judgements };
      setMade({ saved: await ask('/api/save-case', { body }), of });
      casesChanged();
    });
  const saved = made?.of === of ? made.saved : undefined;
  const canSave = blocked.length === 0 && task.doing === undefined;
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
        {task.doing}
        {saved !== undefined && <strong>{words.saved(saved.id, saved.folder)}</strong>}
      </p>
      {saved !== undefined && <ComparedCase {...state} saved={saved} isWhole={left.length === 0} />}
      {task.error !== undefined && <Failed error={task.error} again={task.again} />}
      <details>
        <summary>{words.careful}</summary>
        <SaveFiles {...{ subject, judgements, canSave }} of={state.board.case.id} onSave={save} />
      </details>
    </>
  );
}

/** Where the program is served unless another port is named. */
const usual = 'http://127.0.0.1:8716';

interface SaveElsewhereProps extends Pick<BoardState, 'query'> {
  readonly subject: string;
}

/** How a reader of a site without a server saves what stands in its address. */
function SaveElsewhere({ subject, query }: SaveElsewhereProps) {
  const text = query.toString();
  return (
    <>
      <p>{words.notHere}</p>
      <Commands lines={['npx counterpoise serve']} />
      <p>{words.notHereThen}</p>
      <Commands lines={[`${usual}/evidence/${subject}${text === '' ? '' : `?${text}`}`]} />
    </>
  );
}
