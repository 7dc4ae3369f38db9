import type { SavedCase } from '../../contract/index.js';
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { listCases } from '../../cases/index.js';
import type { Case } from '../../cases/types.js';
import { UsageError } from '../../core/errors.js';
import type { Judgements } from '../../evidence/index.js';
import { nameOf } from '../compare/named-case.js';
import { judgedCase, type JudgedAs } from './judged-case.js';
import { pasteable } from '../assess/manifest.js';
import { openStaging, type FileContents } from '../../store/staging/index.js';

export interface SaveAs extends Omit<JudgedAs, 'id' | 'title'> {
  /** Absent: the id of the case before with `-judged`, and with a number where that is taken. */
  readonly id?: string;
  /** Ids that are taken beside those of the built-in cases. */
  readonly taken: readonly string[];
  /** The new folder is made in this one. */
  readonly dir: string;
}

/**
 * A case with other judgements, checked and written into a new folder that has its id for a name. Nothing that is there is
 * overwritten.
 *
 * @throws UsageError `name-taken`, EnvironmentError where nothing can be written, and what `judgedCase` throws
 */
export function saveJudgedCase(
  subject: Case,
  judgements: Judgements,
  { id: asked, taken, dir, ...named }: SaveAs,
): SavedCase {
  const all = new Set([...listCases(), ...taken]);
  const title = titleBefore(subject);
  for (const id of asked === undefined ? freeIds(subject.id) : [asked]) {
    if (all.has(id)) continue;
    const { files } = judgedCase(subject, judgements, { ...named, id, title: `${title} (${id})` });
    const folder = resolve(dir, id);
    if (existsSync(folder)) continue;
    writeNew(dir, id, files);
    return {
      ...{ id, folder, files: Object.keys(files) },
      commands: [`counterpoise serve ${id}`, `counterpoise compare ${nameOf(subject)} ${id}`].map(
        pasteable,
      ),
    };
  }
  throw nameTaken(asked ?? subject.id, dir);
}

/** Of a case that was saved here before, the title that it had then. */
const titleBefore = ({ title, id }: Case): string =>
  title.endsWith(` (${id})`) ? title.slice(0, -id.length - 3) : title;

/** `russia-china-judged`, `russia-china-judged-2` and so on; the same where that one is judged otherwise again. */
function* freeIds(id: string): Generator<string> {
  const base = `${id.replace(/-judged(-\d+)?$/, '').slice(0, 48)}-judged`;
  yield base;
  for (let n = 2; n < 1000; n++) yield `${base}-${n}`;
}

/** The folder appears whole: nobody sees half a case, and one that is there by now is not written to. */
function writeNew(dir: string, id: string, files: FileContents): void {
  const staging = openStaging(
    dir,
    'save the files as a zip, or start the server in a folder that can be written to',
  );
  try {
    for (const [name, content] of Object.entries(files))
      staging.write({ [`${id}/${name}`]: content });
    staging.commit();
  } finally {
    staging.discard();
  }
}

const nameTaken = (id: string, dir: string): UsageError =>
  new UsageError(`the name ${id} is taken`, {
    code: 'name-taken',
    details: { value: id, expected: `a name that no case has, nor anything in ${basename(dir)}` },
    hint: 'choose another name, or none for the next that is free; nothing is overwritten',
  });
