import { useState } from 'preact/hooks';
import type { CaseFiles } from '../../../contract/index.js';
import type { Judgements } from '../../../evidence/judgements.js';
import { ask } from '../../api/client.js';
import { Button } from '../../components/button.js';
import { saveBlob, saveText } from '../../components/save.js';
import { Failed } from '../../components/status.js';
import { subjectBody } from '../../state/subject.js';
import { saving as words } from './saving-strings.js';
import { Commands } from './commands.js';

type Job =
  | { readonly state: 'idle' }
  | { readonly state: 'busy' }
  | { readonly state: 'failed'; readonly error: Error }
  | { readonly state: 'made'; readonly made: CaseFiles; readonly of: string };

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
  const [job, setJob] = useState<Job>({ state: 'idle' });
  const asked = JSON.stringify([id, judgements]);
  const make = (): void => {
    setJob({ state: 'busy' });
    ask('/api/case-file', { body: { ...subjectBody(subject), id, judgements } }).then(
      (made) => setJob({ state: 'made', made, of: asked }),
      (error: unknown) => setJob({ state: 'failed', error: error as Error }),
    );
  };
  return (
    <form
      class="careful"
      onSubmit={(event) => {
        event.preventDefault();
        if ((event.submitter as HTMLButtonElement | null)?.value === 'files') make();
        else onSave(id);
      }}
    >
      <label class="field">
        <span>
          {words.id} <span class="small">{words.idHint}</span>
        </span>
        <input
          type="text"
          required
          maxLength={60}
          pattern="[A-Za-z0-9][A-Za-z0-9\-]*"
          value={id}
          onInput={({ currentTarget }) => setId(currentTarget.value)}
        />
      </label>
      <p class="actions">
        <button type="submit" disabled={!canSave}>
          {words.saveAs}
        </button>
        <button type="submit" value="files" disabled={!canSave || job.state === 'busy'}>
          {words.make}
        </button>
      </p>
      <div role="status">
        {job.state === 'busy' && <p class="small">{words.making}</p>}
        {job.state === 'made' && job.of === asked && <Ready {...job.made} />}
      </div>
      {job.state === 'failed' && <Failed error={job.error} again={make} />}
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
