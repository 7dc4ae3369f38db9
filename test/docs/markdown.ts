import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

export interface Fence {
  readonly file: string;
  /** Line of the opening fence, from 1. */
  readonly line: number;
  readonly language: string;
  /** Name of the file that the block shows, written behind the language. */
  readonly name?: string;
  readonly text: string;
  /** The ```text block that directly follows: what the example prints. */
  readonly expected?: string;
}

/** A number as the pages of methods write it, without the zero before the point. */
export const writtenNumber = (value: number, digits: number): string =>
  value.toFixed(digits).replace(/^(-?)0\./, '$1.');

/** README, CHANGELOG and everything in docs/, as paths from the root. */
export function documents(): string[] {
  const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => relative(root, join(root, 'docs', name)).replaceAll('\\', '/'));
  return ['README.md', 'CHANGELOG.md', ...docs.sort()];
}

export function readDocument(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Fenced blocks of a document. Two fences with only blank lines between them belong together. */
export function fences(file: string, markdown = readDocument(file)): Fence[] {
  const lines = markdown.split('\n');
  const found: (Fence & { readonly end: number })[] = [];
  for (let i = 0; i < lines.length; i++) {
    const open = /^(```+)(\w*)(?: +([\w.-]+))?\s*$/.exec(lines[i]!);
    if (open === null) continue;
    const end = lines.indexOf(open[1]!, i + 1);
    if (end < 0) throw new Error(`${file}:${i + 1}: the fence is never closed`);
    const text = lines.slice(i + 1, end).join('\n');
    const before = found.at(-1);
    const adjacent =
      before !== undefined &&
      lines.slice(before.end + 1, i).every((between) => between.trim() === '');
    if (open[2] === 'text' && adjacent) found[found.length - 1] = { ...before, expected: text };
    else found.push({ file, line: i + 1, language: open[2]!, name: open[3], text, end });
    i = end;
  }
  return found.map(({ end: _end, ...fence }) => fence);
}

/** Lines of `expected` must occur in `actual` in this order; a line `…` stands for any lines, `…` in a line for any text. */
export function explainMismatch(actual: string, expected: string): string | undefined {
  const lines = actual.split('\n').map((line) => line.trimEnd());
  let position = 0;
  let gap = true;
  for (const line of expected.split('\n').map((text) => text.trimEnd())) {
    if (line === '…') {
      gap = true;
      continue;
    }
    const pattern = new RegExp(
      `^${line
        .split('…')
        .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
        .join('.*')}$`,
    );
    const at = lines.findIndex((candidate, index) => index >= position && pattern.test(candidate));
    if (at < 0 || (!gap && at !== position)) return line;
    position = at + 1;
    gap = false;
  }
  return undefined;
}

/** Anchor of a heading, as rendered on code hosting sites. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[`*_]/g, '')
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
}

/** Relative links of a document with the line they stand on; code is not searched. */
export function links(file: string, markdown = readDocument(file)): { line: number; to: string }[] {
  let fenced = false;
  return markdown.split('\n').flatMap((text, index) => {
    if (/^```/.test(text)) fenced = !fenced;
    if (fenced) return [];
    const prose = text.replaceAll(/`[^`]*`/g, '');
    return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
      .map((match) => match[1]!)
      .filter((to) => !/^[a-z]+:/i.test(to))
      .map((to) => ({ line: index + 1, to }));
  });
}

/** Cells of the table of a page whose head contains, beginning with its first cell, these texts in this order. */
export function tableRows(page: string, first: string, ...others: readonly string[]): string[][] {
  const cellsOf = (line: string): string[] =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const lines = page.split('\n');
  const head = lines.findIndex((line) => {
    const cells = line.startsWith('|') ? cellsOf(line) : [];
    return cells[0] === first && others.every((name) => cells.includes(name));
  });
  if (head < 0) throw new Error(`no table of ${first}`);
  const rows: string[][] = [];
  for (let at = head + 2; lines[at]?.startsWith('|'); at++) rows.push(cellsOf(lines[at]!));
  return rows;
}
