import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { post } from '../../../api/client.js';
import { Answered, Failed, Loading } from '../../../components/status.js';
import { importWords as words } from '../../../strings/data-import.js';
import { CopyBlock } from '../copy-block.js';
import { tablesChanged, useTables } from '../tables.js';
import { FileChoice } from './file-choice.js';
import { MappingForm } from './mapping-form.js';
import { draftOf, mappingOf, type Draft, type Look, type Report } from './mapping.js';
import { PlainTable } from './plain-table.js';
import { NotUtf8Error, readAsWindows, readChosen, type ChosenFile } from './read-file.js';
import { ReportView, type Fixes } from './report-view.js';
import { useTask } from './use-task.js';

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
  readonly look: Look;
}

function Steps() {
  const [opened, setOpened] = useState<Opened>();
  const task = useTask();
  const open = (read: () => Promise<ChosenFile>): void =>
    task.run(words.reading, async (signal) => {
      setOpened(undefined);
      const file = await read();
      const look = await post<Look>('/api/import/look', file, signal);
      setOpened({ file, look });
    });
  return (
    <>
      <FileChoice onChoose={(file) => open(() => readChosen(file))} />
      {task.doing !== undefined && <Loading what={task.doing} onCancel={task.cancel} />}
      {task.error !== undefined && <Failed error={task.error} />}
      {task.error instanceof NotUtf8Error && (
        <ReadAsWindows error={task.error} open={open} />
      )}
      {opened !== undefined && <Mapping key={opened.file.text} {...opened} />}
    </>
  );
}

interface ReadAsWindowsProps {
  readonly error: NotUtf8Error;
  readonly open: (read: () => Promise<ChosenFile>) => void;
}

const ReadAsWindows = ({ error, open }: ReadAsWindowsProps) => (
  <button type="button" onClick={() => open(() => Promise.resolve(readAsWindows(error)))}>
    {words.asWindows}
  </button>
);

function Mapping({ file, look }: Opened) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(look));
  const [fixes, setFixes] = useState<Fixes>({});
  const [report, setReport] = useState<Report>();
  const [, navigate] = useLocation();
  const task = useTask();
  const mapping = mappingOf(draft);
  const send = (keep: boolean): void =>
    task.run(words.checking, async (signal) => {
      const body = { ...file, mapping: { ...mapping, fixes }, keep };
      const made = await post<Report>('/api/import', body, signal);
      setReport(made);
      if (made.table === undefined) return;
      tablesChanged();
      navigate(`/data/import/${made.table.name}`);
    });
  return (
    <>
      <section>
        <h2>{words.columns}</h2>
        <p role="status">{words.read(look.file, look.rows, look.header.length)}</p>
        <PlainTable label={words.firstRows} header={look.header} rows={look.first.slice(0, 5)} />
        <MappingForm
          look={look}
          draft={draft}
          onChange={(next) => {
            setDraft(next);
            setReport(undefined);
          }}
        />
        <div class="fields run">
          <button
            type="button"
            class={report === undefined ? 'primary' : undefined}
            disabled={mapping === undefined || task.doing !== undefined}
            onClick={() => send(false)}
          >
            {words.check}
          </button>
          {mapping === undefined && <p class="small">{words.incomplete}</p>}
        </div>
        {task.doing !== undefined && <Loading what={task.doing} onCancel={task.cancel} />}
        {task.error !== undefined && <Failed error={task.error} />}
      </section>
      {report !== undefined && (
        <section>
          <h2>{words.report}</h2>
          <ReportView report={report} fixes={fixes} onFix={setFixes} />
          <div class="fields run">
            <button type="button" disabled={task.doing !== undefined} onClick={() => send(false)}>
              {words.check}
            </button>
            <button
              type="button"
              class="primary"
              disabled={report.rows === 0 || task.doing !== undefined}
              onClick={() => send(true)}
            >
              {words.keep}
            </button>
            <p class="small">{words.keepHow}</p>
          </div>
        </section>
      )}
    </>
  );
}

function OwnTables() {
  const { asked, remove } = useTables();
  return (
    <section>
      <h2>{words.yours}</h2>
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
                  <button
                    type="button"
                    class="plain-button"
                    aria-label={words.removeOne(name)}
                    onClick={() => void remove(name)}
                  >
                    {words.remove}
                  </button>
                </li>
              ))}
            </ul>
          );
        }}
      </Answered>
    </section>
  );
}
