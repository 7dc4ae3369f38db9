export interface BibEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Entries of a BibTeX file, read as BibTeX does: braces delimit, a backslash does not save them, and what stands
 * between entries is a comment. Throws for braces that do not balance.
 */
export function parseBibtex(text: string): BibEntry[] {
  const entries: BibEntry[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at)) {
    const open = text.indexOf('{', at);
    const end = closing(text, open);
    const type = text.slice(at + 1, open);
    const body = text.slice(open + 1, end);
    const comma = body.indexOf(',');
    entries.push({ type, key: body.slice(0, comma), fields: fieldsOf(body.slice(comma + 1)) });
    at = end;
  }
  return entries;
}

function fieldsOf(body: string): Record<string, string> {
  const fields: Record<string, string> = {};
  let at = 0;
  for (;;) {
    const start = /\s*(\w+)\s*=\s*\{/y;
    start.lastIndex = at;
    const found = start.exec(body);
    if (found === null) {
      if (body.slice(at).trim() !== '') throw new Error(`not a field: ${body.slice(at)}`);
      return fields;
    }
    const open = start.lastIndex - 1;
    const end = closing(body, open);
    fields[found[1]!] = body.slice(open + 1, end);
    at = end + 1;
    if (body[at] === ',') at++;
  }
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return at;
  }
  throw new Error(`a brace is never closed: ${text.slice(open, open + 60)}`);
}
