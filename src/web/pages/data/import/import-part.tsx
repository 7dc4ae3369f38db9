import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import type { ImportResult, OwnLook } from '../../../../contract/index.js';
import { ask } from '../../../api/client.js';
import { Button, LinkButton } from '../../../components/button.js';
import { Answered, Failed, TaskStatus } from '../../../components/status.js';
import { importWords as words } from './strings.js';
import { CopyBlock } from '../copy-block.js';
import { tablesChanged, useTables } from '../tables.js';
import { FileChoice } from './file-choice.js';
import { MappingForm } from './mapping-form.js';
import { draftOf, mappingOf, type Draft } from './mapping.js';
import { DataTable } from '../../../components/data-table.js';
import { NotUtf8Error, readAsWindows, readChosen, type ChosenFile } from './read-file.js';
import { ReportView, type Fixes } from './report-view.js';
import { useTask } from '../../../components/use-task.js';

/** A file of one's own: chosen, its columns said, its states matched, and kept for the session. */
export function ImportPart() {
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p class="small">
        {words.privacy} {words.limits}
      </p>
      <Steps />
      <OwnTables />
      <section>
        <h2>{words.known}</h2>
        <p>{words.knownHow}</p>
        <CopyBlock text={words.knownCommands} label={words.known} />
        <p>
          <Link href="/data/datasets">{words.knownSee}</Link>
        </p>
      </section>
    </>
  );
}

interface Opened {
  readonly file: ChosenFile;
  readonly look: OwnLook;
}

function Steps() {
  const [opened, setOpened] = useState<Opened>();
  const task = useTask();
  const open = (read: () => Promise<ChosenFile>): void =>
    task.run(words.reading, async (signal, onProgress) => {
      setOpened(undefined);
      const file = await read();
      const look = await ask('/api/import/look', { body: file }, { signal, onProgress });
      setOpened({ file, look });
    });
  return (
    <>
      <FileChoice onChoose={(file) => open(() => readChosen(file))} />
      <TaskStatus task={task} />
      {task.error instanceof NotUtf8Error && <ReadAsWindows error={task.error} open={open} />}
      {opened !== undefined && <Mapping key={opened.file.text} {...opened} />}
    </>
  );
}

interface ReadAsWindowsProps {
  readonly error: NotUtf8Error;
  readonly open: (read: () => Promise<ChosenFile>) => void;
}

const ReadAsWindows = ({ error, open }: ReadAsWindowsProps) => (
  <Button onClick={() => open(() => Promise.resolve(readAsWindows(error)))}>
    {words.asWindows}
  </Button>
);

/** What came of the file, and what was said of its names then. */
interface Checked {
  readonly report: ImportResult;
  readonly fixes: Fixes;
}

function Mapping({ file, look }: Opened) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(look));
  const [fixes, setFixes] = useState<Fixes>({});
  const [checked, setChecked] = useState<Checked>();
  const [, navigate] = useLocation();
  const task = useTask();
  const mapping = mappingOf(draft);
  const send = (keep: boolean): void => {
    if (mapping === undefined) return;
    task.run(words.checking, async (signal, onProgress) => {
      const body = { ...file, mapping: { ...mapping, fixes }, keep };
      const report = await ask('/api/import', { body }, { signal, onProgress }).finally(() => {
        // The server may have kept a table although nobody waits for its answer any more.
        if (keep) tablesChanged();
      });
      if (signal.aborted) return;
      setChecked({ report, fixes });
      if (report.table !== undefined) navigate(`/data/import/${report.table.name}`);
    });
  };
  /** What is under way, and what went wrong, is of the mapping of before. */
  const change = (next: Draft): void => {
    task.cancel();
    setChecked(undefined);
    setDraft(next);
  };
  const fix = (next: Fixes): void => {
    task.cancel();
    setFixes(next);
  };
  const isOld = checked !== undefined && checked.fixes !== fixes;
  return (
    <>
      <section>
        <h2>{words.columns}</h2>
        <p role="status">{words.read(look.file, look.rows, look.header.length)}</p>
        <DataTable
          isNamed={false}
          caption={words.firstRows}
          columns={look.header}
          rows={look.first.slice(0, 5)}
        />
        <MappingForm look={look} draft={draft} onChange={change} />
        <div class="fields run">
          <Button
            class={checked === undefined ? 'primary' : undefined}
            disabled={mapping === undefined || task.doing !== undefined}
            onClick={() => send(false)}
          >
            {words.check}
          </Button>
          {mapping === undefined && <p class="small">{words.incomplete(draft.decimal === null)}</p>}
        </div>
        <TaskStatus task={task} />
      </section>
      {checked !== undefined && (
        <section>
          <h2>{words.report}</h2>
          <ReportView report={checked.report} fixes={fixes} onFix={fix} />
          <p role="status">{isOld && <strong>{words.fixedSince}</strong>}</p>
          <div class="fields run">
            <Button
              class={isOld ? 'primary' : undefined}
              disabled={task.doing !== undefined}
              onClick={() => send(false)}
            >
              {words.check}
            </Button>
            <Button
              class={isOld ? undefined : 'primary'}
              disabled={isOld || checked.report.rows === 0 || task.doing !== undefined}
              onClick={() => send(true)}
            >
              {words.keep}
            </Button>
            <p class="small">{words.keepHow}</p>
          </div>
        </section>
      )}
    </>
  );
}

function OwnTables() {
  const { asked, remove, failed } = useTables();
  return (
    <section>
      <h2>{words.yours}</h2>
      {failed !== undefined && <Failed error={failed} />}
      <Answered asked={asked}>
        {(tables) => {
          const own = tables.filter((table) => table.own);
          if (own.length === 0) return <p>{words.none}</p>;
          return (
            <ul class="own-tables">
              {own.map(({ name, title, rows }) => (
                <li key={name}>
                  <Link href={`/data/import/${name}`}>{name}</Link>{' '}
                  <span class="small">
                    {title}, {words.size(rows)}
                  </span>{' '}
                  <LinkButton aria-label={words.removeOne(name)} onClick={() => void remove(name)}>
                    {words.remove}
                  </LinkButton>
                </li>
              ))}
            </ul>
          );
        }}
      </Answered>
    </section>
  );
}
