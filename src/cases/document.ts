import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Alias, Document, Node } from 'yaml';
import { DataError } from '../core/errors.js';
import { keptIn } from '../core/memo.js';
import { quoted } from '../core/quoted.js';
import { placeIn } from '../core/text-place.js';
import { parsedAtBuild } from './parsed.js';
import { faultHints, faultOf, manyAliasesAt, tooDeepHint } from './yaml-faults.js';

export type Path = readonly (string | number)[];

/** Something wrong in a case file, and where: `at` says whether the key or the value of the path is meant. */
export interface CaseIssue {
  readonly document: CaseDocument;
  readonly path: Path;
  readonly at: 'key' | 'value';
  readonly code: string;
  readonly message: string;
  readonly value?: unknown;
  readonly expected: string;
  readonly hint: string;
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

const yamlHints: Readonly<Record<string, string>> = {
  BAD_INDENT: 'indent the entries of one list or mapping alike',
  TAB_AS_INDENT: 'indent with spaces, not tabs',
  DUPLICATE_KEY: 'keep one of the two entries',
  BLOCK_AS_IMPLICIT_KEY: 'put text that contains ": " in quotes',
  MISSING_CHAR: 'close the quote or bracket that is open here',
  MULTILINE_IMPLICIT_KEY: 'end the line above with a colon, or put its text in quotes',
  BAD_ALIAS: 'define the anchor before it is used',
  RESOURCE_EXHAUSTION: tooDeepHint,
  ...faultHints,
};

/** Values of texts without a fault, which nobody changes. */
const lastParsed = new Map<string, unknown>();
const MOST_PARSED = 32;

/** A YAML file with the place of everything in it: one of a case, unless it is said to be another. */
export class CaseDocument {
  readonly file: string;
  readonly value: unknown;
  private readonly lines = new LineCounter();
  private readonly text: string;
  private parsed: Document.Parsed | undefined;

  /** @throws DataError `broken-yaml` with line and column */
  constructor(
    file: string,
    text: string,
    private readonly kind = 'file of a case',
  ) {
    this.file = file;
    this.text = text;
    this.value = parsedAtBuild(text) ?? this.parsedBefore();
  }

  /** A case is read again for every question about it, and its files seldom change. */
  private parsedBefore(): unknown {
    const value = keptIn(lastParsed, this.text, () => this.parse());
    if (lastParsed.size > MOST_PARSED) lastParsed.delete(lastParsed.keys().next().value!);
    return value;
  }

  private parse(): unknown {
    const aliases = manyAliasesAt(this.text);
    if (aliases !== undefined)
      throw this.broken('it has too many aliases', placeIn(this.text, aliases), 'MANY_ALIASES');
    const [first] = this.tree.errors;
    if (first !== undefined)
      throw this.broken(
        first.code === 'RESOURCE_EXHAUSTION' ? 'it is nested too deep' : first.message,
        this.placeOf(first.pos[0]),
        first.code,
      );
    const fault = faultOf(this.tree);
    if (fault !== undefined)
      throw this.broken(fault.message, this.placeOf(startOf(fault.at)), fault.code);
    try {
      return this.tree.toJS() as unknown;
    } catch (cause) {
      const unresolved = this.aliasWhere((alias) => alias.resolve(this.tree) === undefined);
      if (unresolved !== undefined)
        throw this.broken((cause as Error).message, this.placeOf(unresolved), 'BAD_ALIAS');
      const any = this.aliasWhere(() => true);
      throw this.broken('its aliases stand for too much', this.placeOf(any ?? 0), 'MANY_ALIASES');
    }
  }

  /** Made when it is asked for: of what was parsed at build time nobody needs it but an error that says where. */
  private get tree(): Document.Parsed {
    return (this.parsed ??= parseDocument(this.text, {
      lineCounter: this.lines,
      prettyErrors: false,
      uniqueKeys: false,
    }));
  }

  /** Line and column of the value at a path, or of its key; of the nearest parent that exists for a missing one. */
  place(path: Path, at: 'key' | 'value'): Place {
    let node: Node | null = this.tree.contents;
    let key: Node | null = null;
    for (const part of path) {
      const [childKey, child] = this.child(node, part);
      if (child === undefined) return this.placeOf(startOf(node));
      key = childKey;
      node = child;
    }
    return this.placeOf(startOf(at === 'key' && key !== null ? key : (node ?? key)));
  }

  error(issue: CaseIssue, more: readonly string[] = []): DataError {
    return new DataError(issue.message, {
      code: issue.code,
      hint: more.length === 0 ? issue.hint : `${issue.hint}; more to repair at ${more.join(', ')}`,
      details: {
        file: this.file,
        ...this.place(issue.path, issue.at),
        ...(issue.value === undefined ? {} : { value: shown(issue.value) }),
        expected: issue.expected,
        path: issue.path.join('.'),
      },
    });
  }

  private aliasWhere(is: (alias: Alias) => boolean): number | undefined {
    let offset: number | undefined;
    visit(this.tree, {
      Alias: (_, alias) => {
        if (!is(alias)) return undefined;
        offset = startOf(alias);
        return visit.BREAK;
      },
    });
    return offset;
  }

  private child(node: Node | null, part: string | number): [Node | null, Node | null | undefined] {
    const parent = isAlias(node) ? node.resolve(this.tree) : node;
    if (isSeq(parent)) return [null, parent.items[Number(part)] as Node | undefined];
    if (!isMap(parent)) return [null, undefined];
    for (const pair of parent.items) {
      if (!isScalar(pair.key) || String(pair.key.value) !== String(part)) continue;
      return [pair.key, isNode(pair.value) ? pair.value : null];
    }
    return [null, undefined];
  }

  private placeOf(offset: number): Place {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }

  private broken(message: string, place: Place, code: string): DataError {
    const isYaml = Object.hasOwn(faultHints, code);
    return new DataError(
      `${this.file} ${isYaml ? `is no ${this.kind}` : 'is not valid YAML'}: ${message}`,
      {
        code: 'broken-yaml',
        hint:
          yamlHints[code] ?? 'repair the line; text with : # or quotes in it is safest in quotes',
        details: {
          ...{ file: this.file, ...place, value: code },
          expected: isYaml ? `lists, mappings and values of a ${this.kind}` : 'valid YAML 1.2',
        },
      },
    );
  }
}

function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}

/** Scalars as they are; lists and mappings as short JSON. */
function shown(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  return quoted(value, 80);
}

/**
 * Throw the first issue in the order of the files and of the lines within them, naming the places of the others.
 * An unknown key goes before the missing one that it probably is.
 */
export function throwFirst(issues: readonly CaseIssue[]): void {
  if (issues.length === 0) return;
  const files = [...new Set(issues.map(({ document }) => document))];
  const rank = (issue: CaseIssue): readonly number[] => {
    const { line, column } = issue.document.place(issue.path, issue.at);
    return [files.indexOf(issue.document), issue.code === 'unknown-key' ? 0 : 1, line, column];
  };
  const sorted = issues
    .map((issue) => ({ issue, order: rank(issue) }))
    .sort((a, b) => compare(a.order, b.order))
    .map(({ issue }) => issue);
  const [first, ...rest] = sorted;
  const others = rest.slice(0, 5).map(({ document, path, at }) => {
    const { line, column } = document.place(path, at);
    return `${document.file}:${line}:${column}`;
  });
  if (rest.length > 5) others.push(`${rest.length - 5} more places`);
  throw first!.document.error(first!, others);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, i) => value !== b[i]);
  return index < 0 ? 0 : a[index]! - b[index]!;
}
