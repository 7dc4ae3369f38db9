import { claimOf } from '../evidence/stated-claims.js';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { DataError, UsageError } from '../core/errors.js';
import { memoOn } from '../core/memo.js';
import { quoted } from '../core/quoted.js';
import { parseActor, parseState } from '../states/index.js';
import { caseSize, readBytesOf } from '../store/read-bytes.js';
import { CaseDocument, throwFirst, type CaseIssue } from './document.js';
import { caseFile, claimsFile, evidenceFile, readingsFile, templateFile } from './schema.js';
import { shaped } from './shape.js';
import { named, namesOf } from './names.js';
import { factOf, rowOf } from './ranges.js';
import { withDefinitions } from './with-definitions.js';
import type { Case } from './types.js';
import type { CaseFiles, ProblemOf } from './checker.js';
import { issuesOf } from './validate.js';
import { didYouMean } from '../core/closest.js';

/** Folder of the built-in cases, beside `src/` and `dist/` alike. */
export const builtInCases = fileURLToPath(new URL('../../cases/', import.meta.url));

/** Folder of the template that a pair is assessed with. */
export const pairTemplate = join(builtInCases, 'any-pair');

export interface LoadOptions {
  /** Folder that holds the cases named by id; default: the built-in ones. */
  readonly root?: string;
  /** Says what is wrong with a look at a measure, so that the error names its place in the file. */
  readonly problemOf?: ProblemOf;
}

/** Ids of the cases in a folder, templates left out, in alphabetical order. */
export function listCases(root: string = builtInCases): string[] {
  return caseFolders(root).filter((id) => !isTemplate(inFolder(join(root, id)).head));
}

/** The states of a built-in case, read of its first file alone. */
export function actorsOfBuiltIn(id: string): Pick<Case, 'pair' | 'third'> {
  const { value } = inFolder(folderOf(id)).head;
  const { pair, third } = caseFile.pick({ pair: true, third: true }).strip().parse(value);
  return { pair: [parseActor(pair[0]), parseActor(pair[1])], third: third.map(parseActor) };
}

/**
 * Read a case, named by id or by folder, and check everything that can be checked without data.
 *
 * @throws UsageError `unknown-case`, `case-is-template`
 * @throws DataError for anything wrong in a file, with file, line, column, value, expected and hint
 */
export function loadCase(name: string, { root = builtInCases, problemOf }: LoadOptions = {}): Case {
  const folder = folderOf(name, root);
  const documents = inFolder(folder);
  if (isTemplate(documents.head)) {
    throw new UsageError(`${name} is a template for any pair of states, not a case`, {
      code: 'case-is-template',
      details: { value: name },
      hint: 'name two states and a third party, for example: counterpoise assess IND USA --third CHN',
    });
  }
  const isBuiltIn = dirname(folder) === normalize(builtInCases).replace(/[/\\]$/, '');
  return caseOf(documents, isBuiltIn ? undefined : 'FOLDER', problemOf);
}

/** Check the files of a case of one's own that lie in no folder yet, by their names. @throws DataError as `loadCase` does */
export function loadCaseFiles(
  files: Readonly<Record<string, string>>,
  { problemOf }: Pick<LoadOptions, 'problemOf'> = {},
): Case {
  const documents = new CaseFolder(
    (name) => name,
    (name) => files[name],
  );
  return caseOf(documents, 'FOLDER', problemOf);
}

/** @param argument of `assess` that names the case; its id where absent */
function caseOf(documents: CaseFolder, argument?: string, problemOf?: ProblemOf): Case {
  const { head, ...parts } = checked(documents, caseFile, problemOf);
  const { pair, third, arena, ...rest } = head;
  const [a, b] = [parseActor(pair[0]), parseActor(pair[1])];
  const others = third.map(parseActor);
  return {
    ...rest,
    arguments: argument ?? rest.id,
    pair: [a, b],
    third: others,
    arena: arena.map(parseState),
    ...parts,
    questions: withDefinitions(parts.questions, named(anyPair(), namesOf(a, b, others[0]!))),
  };
}

let ofAnyPair: Case['questions'] | undefined;

/** The questions that are asked of any pair, read once. */
const anyPair = (): Case['questions'] => (ofAnyPair ??= loadTemplate(pairTemplate).questions);

/** A case without its states, as the template of a pair holds it. */
export type CaseTemplate = Omit<Case, 'arguments' | 'pair' | 'third' | 'arena'>;

/** Read the template of a pair. Throws what `loadCase` throws. */
export function loadTemplate(folder: string): CaseTemplate {
  const { head, ...parts } = checked(inFolder(folder), templateFile);
  const { id, title, question, period, asOf, sources, events, series } = head;
  return { id, title, question, period, asOf, sources, events, series, theses: [], ...parts };
}

/** The files of a case, read and parsed; claims and evidence may be absent. */
class CaseFolder {
  readonly head: CaseDocument;

  /**
   * @param placeOf how errors name a file
   * @param read text of a file; undefined where there is none
   */
  constructor(
    private readonly placeOf: (name: string) => string,
    private readonly read: (name: string) => string | undefined,
  ) {
    this.head = this.required('case.yaml');
  }

  required(name: string): CaseDocument {
    const document = this.optional(name);
    if (document !== undefined) return document;
    throw new DataError(`the case has no ${name}`, {
      code: 'missing-file',
      details: {
        file: this.placeOf(name),
        expected: 'case.yaml and readings.yaml',
      },
      hint: `add ${name}, or name another folder`,
    });
  }

  optional(name: string): CaseDocument | undefined {
    const text = this.read(name);
    return text === undefined ? undefined : new CaseDocument(this.placeOf(name), text);
  }
}

const inFolder = (folder: string): CaseFolder =>
  new CaseFolder(
    (name) => shortPath(join(folder, name)),
    (name) => {
      const file = join(folder, name);
      return existsSync(file) && statSync(file).isFile()
        ? readBytesOf(file, caseSize).toString('utf8')
        : undefined;
    },
  );

function checked<T extends typeof caseFile | typeof templateFile>(
  documents: CaseFolder,
  schema: T,
  problemOf?: ProblemOf,
): Checked<T> {
  const read = {
    head: documents.head,
    readings: documents.required('readings.yaml'),
    claims: documents.optional('claims.yaml'),
    evidence: documents.optional('evidence.yaml'),
  };
  return checkedOnce(read, schema, problemOf) as Checked<T>;
}

type Schema = typeof caseFile | typeof templateFile;
type Checked<T extends Schema> = Pick<
  Case,
  'questions' | 'observations' | 'claims' | 'bases' | 'facts'
> & { head: z.output<T> };
type Read = Record<'head' | 'readings', CaseDocument> &
  Record<'claims' | 'evidence', CaseDocument | undefined>;

/** Stand for a file that is not there, and for one without a value, which is in no order. */
const [absent, empty]: readonly object[] = [{}, {}];

/** A text that is read again has the value that it had: what was in order is not checked once more. */
const checkedOnce = memoOn(
  ({ head, readings, claims, evidence }: Read, schema: Schema, problemOf?: ProblemOf) =>
    [
      ...[schema, problemOf ?? absent],
      ...[head, readings, claims, evidence].map((one) =>
        one === undefined ? absent : (one.value ?? empty),
      ),
    ] as [object, ...object[]],
  check,
);

function check(read: Read, schema: Schema, problemOf?: ProblemOf): Checked<Schema> {
  const issues: CaseIssue[] = [];
  const shape = <S extends z.ZodType>(document: CaseDocument, of: S) => {
    const result = shaped(document, of);
    if ('value' in result) return { document, value: result.value };
    issues.push(...result.issues);
    return undefined;
  };
  const head = shape(read.head, schema as typeof caseFile);
  const readings = shape(read.readings, readingsFile);
  const claims = read.claims && shape(read.claims, claimsFile);
  const evidence = read.evidence && shape(read.evidence, evidenceFile);
  throwFirst(issues);
  const files: CaseFiles = { head: head!, readings: readings!, claims, evidence, problemOf };
  throwFirst(issuesOf(files));
  return {
    head: files.head.value,
    questions: files.readings.value.questions,
    observations: files.readings.value.observations.map(rowOf),
    claims: (claims?.value.claims ?? []).map(claimOf),
    bases: claims?.value.bases ?? {},
    facts: (evidence?.value.facts ?? []).map(factOf),
  };
}

function isTemplate({ value }: CaseDocument): boolean {
  return typeof value === 'object' && value !== null && 'template' in value;
}

/** The folder that a case named by id or by folder lies in. */
export function folderOf(name: string, root: string = builtInCases): string {
  const builtIn = /^[\w-]+$/.test(name) ? join(root, name) : undefined;
  if (builtIn !== undefined && existsSync(join(builtIn, 'case.yaml'))) return builtIn;
  if (existsSync(name) && statSync(name).isDirectory()) return name;
  const known = listCases(root);
  throw new UsageError(`no case called ${quoted(name)}, and no such folder`, {
    code: 'unknown-case',
    details: { value: name, expected: known.join(', ') },
    hint: didYouMean(
      name,
      known,
      'counterpoise cases list shows the built-in cases',
      JSON.stringify,
    ),
  });
}

function caseFolders(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'case.yaml')))
    .map(({ name }) => name)
    .sort();
}

/** A path below the working directory is named from there, so that errors read the same on every machine. */
function shortPath(file: string): string {
  const below = relative(process.cwd(), file);
  return below === '' || below.startsWith('..') || isAbsolute(below) ? file : below;
}
