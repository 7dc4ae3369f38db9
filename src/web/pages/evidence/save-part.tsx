import { useState } from 'preact/hooks';
import { expectationOf } from '../../../evidence/likelihood.js';
import { post } from '../../api/client.js';
import { isSite } from '../../api/source.js';
import { Failed } from '../../components/status.js';
import { saveBlob, saveText } from '../../components/save.js';
import { subjectBody } from '../../state/subject.js';
import { evidence, saving as words } from '../../strings/evidence.js';
import { itemById, type BoardState } from './board-context.js';
import { assessed, changedItems, judgementsOf } from './choices.js';

interface SavePartProps extends BoardState {
  readonly subject: string;
}

interface Saved {
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
  readonly zip: string;
  readonly commands: readonly string[];
}

type Job =
  | { readonly state: 'idle' }
  | { readonly state: 'busy' }
  | { readonly state: 'failed'; readonly error: Error }
  | { readonly state: 'saved'; readonly saved: Saved; readonly of: string };

/** The judgements as the files of a case. A site without a server cannot check such files, and makes none. */
export function SavePart(props: SavePartProps) {
  if (!isSite) return <Save {...props} />;
  return (
    <section id="save" aria-labelledby="save-title">
      <h2 id="save-title" tabIndex={-1}>
        {words.title}
      </h2>
      <p>{words.notHere}</p>
    </section>
  );
}

/** What the files cannot say is told before they are made. */
function Save({ subject, ...state }: SavePartProps) {
  const { board, choices } = state;
  const [id, setId] = useState(`${board.case.id}-judged`);
  const [job, setJob] = useState<Job>({ state: 'idle' });
  const judgements = judgementsOf(choices);
  const of = JSON.stringify([id, judgements]);
  const lines = changeLines(state);
  const left = leftOut(state);
  const blocked = withoutBest(state);
  const make = (): void => {
    setJob({ state: 'busy' });
    post<Saved>('/api/case-file', { ...subjectBody(subject), id, judgements }).then(
      (saved) => setJob({ state: 'saved', saved, of }),
      (error: unknown) => setJob({ state: 'failed', error: error as Error }),
    );
  };
  return (
    <section id="save" aria-labelledby="save-title">
      <h2 id="save-title" tabIndex={-1}>
        {words.title}
      </h2>
      <p>{words.lead}</p>
      {lines.length === 0 ? <p>{words.nothing}</p> : <Lines title={words.changes} lines={lines} />}
      {left.length > 0 && <Lines title={words.left} lines={left} warns />}
      {blocked.length > 0 && <Lines title={words.blocked} lines={blocked} warns />}
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          make();
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
        <button type="submit" class="primary" disabled={blocked.length > 0 || job.state === 'busy'}>
          {words.make}
        </button>
      </form>
      <div role="status">
        {job.state === 'busy' && <p class="small">{words.making}</p>}
        {job.state === 'saved' && job.of === of && <Ready {...job.saved} />}
      </div>
      {job.state === 'failed' && <Failed error={job.error} again={make} />}
    </section>
  );
}

function Lines({
  title,
  lines,
  warns = false,
}: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly warns?: boolean;
}) {
  return (
    <div class={warns ? 'status failed' : 'lines'}>
      <p>{title}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function Ready({ id, files, zip, commands }: Saved) {
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
        <button type="button" class="primary" onClick={saveZip}>
          {words.zip}
        </button>
        {Object.entries(files).map(([name, text]) => (
          <button key={name} type="button" onClick={() => saveText(name, 'application/yaml', text)}>
            {words.file(name)}
          </button>
        ))}
      </p>
      <p>{words.then}</p>
      <pre class="commands">{commands.join('\n')}</pre>
    </div>
  );
}

/** Every judgement that is written, in words. */
function changeLines({ board, choices }: BoardState): string[] {
  const titles = new Map(
    board.questions.flatMap(({ readings }) => readings.map(({ id, title }) => [id, title])),
  );
  const titleOf = (id: string): string => titles.get(id) ?? id;
  const ofItems = changedItems(choices).flatMap((id) => {
    const item = itemById(board, id);
    const { title } = item;
    const trust = choices.reliability[id];
    return [
      ...(choices.off.includes(id)
        ? [words.off(title)]
        : trust === undefined
          ? []
          : [words.reliability(title, item.reliability, trust)]),
      ...Object.entries(choices.expect[id] ?? {}).map(([reading, word]) =>
        words.expect(
          title,
          titleOf(reading),
          evidence.words[expectationOf(item.expect ?? {}, reading)],
          evidence.words[word],
        ),
      ),
      ...Object.entries(choices.weights[id] ?? {}).flatMap(([question, weights]) =>
        Object.entries(weights).map(([reading, db]) =>
          words.weight(title, titleOf(reading), item.weights?.[question]?.[reading] ?? 0, db),
        ),
      ),
    ];
  });
  const ofPriors = board.questions
    .filter(({ id }) => choices.prior[id] !== undefined)
    .map(({ text }) => words.prior(text));
  return [...ofPriors, ...ofItems];
}

/** Choices that belong to the program, not to a case. */
const leftOut = ({ choices: { dependence, sharpness } }: BoardState): string[] => [
  ...(dependence === undefined ? [] : [words.dependence(dependence, assessed.dependence)]),
  ...(sharpness === undefined ? [] : [words.sharpness(sharpness, assessed.sharpness)]),
];

/** Facts of which no reading fits best: a case file refuses them. */
function withoutBest({ board, choices }: BoardState): string[] {
  return Object.entries(choices.weights).flatMap(([id, byQuestion]) => {
    const item = itemById(board, id);
    const lacks = Object.entries(byQuestion).some(
      ([question, weights]) =>
        Math.max(...Object.values({ ...item.weights?.[question], ...weights })) !== 0,
    );
    return lacks ? [words.noBest(item.title)] : [];
  });
}
