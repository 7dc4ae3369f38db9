import { useState } from 'preact/hooks';
import type { CaseFiles } from '../../../contract/index.js';
import type { Judgements } from '../../../evidence/judgements.js';
import { ask } from '../../api/client.js';
import { Button } from '../../components/button.js';
import { Field } from '../../components/fields.js';
import { saveBlob, saveText } from '../../components/save.js';
import { Failed } from '../../components/status.js';
import { useTask } from '../../components/use-task.js';
import { subjectBody } from '../../state/address.js';
import { saving as words } from './saving-strings.js';
import { Commands } from '../../components/copy.js';

interface SaveFilesProps {
  readonly subject: string;
  /** Id of the case before. */
  readonly of: string;
  readonly judgements: Judgements;
  readonly canSave: boolean;
  readonly onSave: (id: string) => void;
}

/** The same under a name of one's own, or as files that the browser saves. */
export function SaveFiles({ subject, of, judgements, canSave, onSave }: SaveFilesProps) {
  const [id, setId] = useState(`${of}-judged`);
  const [made, setMade] = useState<{ readonly files: CaseFiles; readonly of: string }>();
  const task = useTask();
  const asked = JSON.stringify([id, judgements]);
  const make = (): void =>
    task.run(words.making, async (signal) => {
      const body = { ...subjectBody(subject), id, judgements };
      setMade({ files: await ask('/api/case-file', { body }, { signal }), of: asked });
    });
  return (
    <form
      class="careful"
      onSubmit={(event) => {
        event.preventDefault();
        if ((event.submitter as HTMLButtonElement | null)?.value === 'files') make();
        else onSave(id);
      }}
    >
      <Field
        label={
          <>
            {words.id} <span class="small">{words.idHint}</span>
          </>
        }
      >
        <input
          type="text"
          required
          maxLength={60}
          pattern="[A-Za-z0-9][A-Za-z0-9\-]*"
          value={id}
          onInput={({ currentTarget }) => setId(currentTarget.value)}
        />
      </Field>
      <p class="actions">
        <button type="submit" disabled={!canSave}>
          {words.saveAs}
        </button>
        <button type="submit" value="files" disabled={!canSave || task.doing !== undefined}>
          {words.make}
        </button>
      </p>
      <div role="status">
        {task.doing !== undefined && <p class="small">{task.doing}</p>}
        {made?.of === asked && <Ready {...made.files} />}
      </div>
      {task.error !== undefined && <Failed error={task.error} again={task.again} />}
    </form>
  );
}

function Ready({ id, files, zip, commands }: CaseFiles) {
  const saveZip = (): void =>
    saveBlob(
      `${id}.zip`,
      new Blob([Uint8Array.from(atob(zip), (sign) => sign.charCodeAt(0))], {
        type: 'application/zip',
      }),
    );
  return (
    <div class="status">
      <p>{words.done(id)}</p>
      <p class="actions">
        <Button class="primary" onClick={saveZip}>
          {words.zip}
        </Button>
        {Object.entries(files).map(([name, text]) => (
          <Button key={name} onClick={() => saveText(name, 'application/yaml', text)}>
            {words.file(name)}
          </Button>
        ))}
      </p>
      <p>{words.then}</p>
      <Commands lines={commands} />
    </div>
  );
}
