import { CounterpoiseError } from '../core/errors.js';
import { quoted } from '../core/quoted.js';
import type { Observe } from '../evidence/types.js';
import { parseActor, parseState } from '../states/index.js';
import type { CaseDocument, CaseIssue, Path } from './document.js';
import type { CaseFile, ClaimsFile, EvidenceFile, ReadingsFile, TemplateFile } from './schema.js';
import { didYouMean } from '../core/closest.js';

/** The files of a case in their right shape, with the documents that know the place of everything in them. */
export interface CaseFiles {
  readonly head: { readonly document: CaseDocument; readonly value: CaseFile | TemplateFile };
  readonly readings: { readonly document: CaseDocument; readonly value: ReadingsFile };
  readonly claims?: { readonly document: CaseDocument; readonly value: ClaimsFile };
  readonly evidence?: { readonly document: CaseDocument; readonly value: EvidenceFile };
  readonly problemOf?: ProblemOf;
}

/** States that an entry names in order, with a third one. */
type Named = Pick<Observe, 'of' | 'third'>;

/** What is wrong with a look at a measure, and where below the `observe`. */
export interface ObserveProblem {
  readonly path: Path;
  /** Whether the key at the path is meant, or its value; default: the value. */
  readonly at?: CaseIssue['at'];
  readonly code: string;
  readonly message: string;
  readonly value: unknown;
  readonly expected: string;
  readonly hint: string;
}

/** The measures as the loader knows them: undefined where a look at one is sound. */
export type ProblemOf = (observe: Observe) => ObserveProblem | undefined;

/** Roles that stand for states in an `of` list or a `third`. */
const roles = ['A', 'B', 'K', 'weaker', 'stronger'] as const;

interface Entry {
  readonly id: string;
}

/** The first entry of every id, kept as long as the list: long lists are looked up in many times. */
const byId = new WeakMap<readonly Entry[], ReadonlyMap<string, Entry>>();

function firstById(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  let first = byId.get(entries);
  if (first === undefined)
    byId.set(entries, (first = new Map([...entries].reverse().map((entry) => [entry.id, entry]))));
  return first;
}

/** A collector of issues in one document. */
export class Checker {
  readonly issues: CaseIssue[] = [];
  constructor(
    readonly document: CaseDocument,
    private readonly problemOf: ProblemOf = () => undefined,
    /** Which states the roles are, where the case says it. */
    private readonly roles: Readonly<Record<string, number>> = {},
  ) {}

  report(path: Path, issue: Omit<CaseIssue, 'document' | 'path' | 'at'>, at?: CaseIssue['at']) {
    this.issues.push({ document: this.document, path, at: at ?? 'value', ...issue });
  }

  /** A reference to something that must be among the known ids. */
  known(path: Path, what: string, value: string, known: readonly string[], at?: CaseIssue['at']) {
    if (known.includes(value)) return;
    this.report(
      path,
      {
        code: `unknown-${what.replaceAll(' ', '-')}`,
        message: `unknown ${what} ${quoted(value)}`,
        value,
        expected:
          known.length > 12 ? `one of ${known.length} known ids` : known.join(', ') || 'none',
        hint: didYouMean(value, known, `name a ${what} that the case defines`, JSON.stringify),
      },
      at,
    );
  }

  /** A reference from a claim to a fact or back: the entry that is named must name this one, too. */
  mutual<T extends { readonly id: string }>(
    path: Path,
    [what, id, other, own]: readonly [what: string, id: string, other: string, own: string],
    entries: readonly T[],
    { file, namesOf }: { readonly file: string; readonly namesOf: (of: T) => readonly string[] },
  ) {
    const found = firstById(entries).get(id) as T | undefined;
    if (found === undefined) {
      this.known(
        path,
        what,
        id,
        entries.map((entry) => entry.id),
      );
      return;
    }
    if (namesOf(found).includes(own)) return;
    this.report(path, {
      code: 'one-sided-reference',
      message: `the ${what} ${id} does not name the ${other} ${own}`,
      value: id,
      expected: `a ${what} whose ${other}s contain ${own}`,
      hint: `add ${own} to the ${other}s of ${id} in ${file}, or delete it here`,
    });
  }

  unique(path: Path, entries: readonly { readonly id: string }[]) {
    const first = firstById(entries);
    entries.forEach((entry, index) => {
      const { id } = entry;
      if (first.get(id) === entry) return;
      this.report([...path, index, 'id'], {
        code: 'repeated-id',
        message: `the id ${id} is used twice`,
        value: id,
        expected: 'an id of its own',
        hint: 'rename one of the two entries',
      });
    });
  }

  /** A state by code or name. */
  state(path: Path, text: string) {
    this.named(path, text, parseState);
  }

  /** A state or a group by code or name, or one of the roles given. */
  actor(path: Path, text: string, accepted: readonly string[] = []) {
    if (!accepted.includes(text)) this.named(path, text, parseActor, accepted);
  }

  private named(
    path: Path,
    text: string,
    parse: (text: string) => number,
    accepted: readonly string[] = [],
  ) {
    try {
      parse(text);
    } catch (cause) {
      if (!(cause instanceof CounterpoiseError)) throw cause;
      const expected = 'a Correlates of War number, an ISO 3166 code or the name of a state';
      this.report(path, {
        code: cause.code,
        message: cause.message,
        value: text,
        expected: accepted.length === 0 ? expected : `${accepted.join(', ')}, or ${expected}`,
        hint: cause.hint ?? 'name a state',
      });
    }
  }

  /** States by code, name or role. */
  states(path: Path, { of, third }: Named) {
    of.forEach((name, index) => this.actor([...path, 'of', index], name, roles));
    if (third !== undefined) this.actor([...path, 'third'], third, roles);
  }

  observe(path: Path, observe: Observe) {
    this.states(path, observe);
    const most = observe.group === undefined ? 2 : 1;
    if (observe.of.length > most) {
      this.report([...path, 'of'], {
        code: 'wrong-value',
        message: `of names ${observe.of.length} states`,
        value: observe.of,
        expected: observe.group === undefined ? 'one state, or two' : 'one state beside the group',
        hint: 'name a third party as third:',
      });
      return;
    }
    if (this.repeated(path, observe)) return;
    const problem = this.problemOf(observe);
    if (problem === undefined) return;
    const { path: below, at, ...issue } = problem;
    this.report([...path, ...below], issue, at);
  }

  /** A state that a look names twice, by role or by name: a pair with itself. */
  repeated(path: Path, { of, third }: Named): boolean {
    const named = [...of, ...(third === undefined ? [] : [third])];
    const states = named.map((name) => this.roles[name] ?? codeOf(name));
    const second = states.findIndex((state, index) => states.indexOf(state) !== index);
    if (second < 0) return false;
    this.report([...path, ...(second < of.length ? ['of', second] : ['third'])], {
      code: 'repeated-state',
      message: `the entry names ${named[states.indexOf(states[second]!)]!} and ${named[second]!}, which are one state`,
      value: named[second],
      expected: 'different states',
      hint: 'name another state or role',
    });
    return true;
  }

  /** First year not after the last, and the last not after `limit`. */
  window(path: Path, [from, to]: readonly [number, number], limit: number) {
    if (from > to) {
      this.report(path, {
        code: 'reversed-years',
        message: `the window ${from}-${to} ends before it begins`,
        value: [from, to],
        expected: 'the first year, then the last',
        hint: 'swap the two years',
      });
    } else if (to > limit) {
      this.report(path, {
        code: 'window-after-as-of',
        message: `the window ends in ${to}, after asOf (${limit}): nothing later is looked at`,
        value: [from, to],
        expected: `years up to ${limit}`,
        hint: `end the window in ${limit}, or move asOf in case.yaml`,
      });
    }
  }
}

/** The state of a code or name; a role, or a name that is told elsewhere, stands for itself. */
function codeOf(name: string): number | string {
  if (roles.some((role) => role === name)) return name;
  try {
    return parseActor(name);
  } catch (cause) {
    if (!(cause instanceof CounterpoiseError)) throw cause;
    return name;
  }
}

/** Which states the roles are in a case that names its pair; none where one of its names is unknown. */
export function roleStates({ head: { value } }: CaseFiles): Readonly<Record<string, number>> {
  if ('template' in value) return {};
  const named = { A: value.pair[0], B: value.pair[1], K: value.third[0]! };
  const codes = Object.entries(named).map(([role, name]) => [role, codeOf(name)] as const);
  return Object.fromEntries(
    codes.filter((entry): entry is readonly [string, number] => typeof entry[1] === 'number'),
  );
}
