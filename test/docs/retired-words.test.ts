/**
 * Words that documents and printed texts no longer use: dialect of this project for which English, or the literature, has a
 * term (docs/glossary.md). Keys in JSON, options and file names stay, so of code only its texts are searched.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { documents, readDocument, root } from './markdown.js';

/** Each with what to write in its place. */
export const retired: readonly (readonly [RegExp, string])[] = [
  [/\bholes?\b/i, 'unobserved'],
  [/\barenas?\b/i, 'contested states'],
  [/\basked\b/i, 'requested, queried, or nothing'],
  [/\btold\b/i, 'reported, distinguished, said'],
  [/\btells? (\w+ ){0,3}apart\b/i, 'distinguishes'],
  [/\b(a|no|such) look\b/i, 'observation, query'],
  [/\bof (your|one[’']s) own\b(?! \w)/i, 'your own …, custom, or nothing'],
  [/\bown[- ]table\b/i, 'user’s table'],
  [/\bfriends and enemies\b/i, 'signed network'],
  [/\bweb of (friends|ties)\b/i, 'signed network'],
  [/\bby lot\b/i, 'at random'],
  [/\bforetell/i, 'predict'],
];

/** Pages made from the registry of measures, whose docstrings are theirs to mend, and the page for contributors. */
const exempt = /^docs\/(methods\/(measures\/|README)|contributing)/;

/** Text of a page as a reader reads it: without blocks and spans of code, comments and addresses of links. */
export function proseOf(markdown: string): string[] {
  let fenced = false;
  return markdown
    .replaceAll(/<!--.*?-->/gs, '')
    .split('\n')
    .map((line) => {
      const fence = line.startsWith('```');
      if (fence) fenced = !fenced;
      if (fenced || fence || /^ {4}\S/.test(line)) return '';
      return line.replaceAll(/`[^`]*`/g, '').replaceAll(/\]\([^)]*\)/g, ']');
    });
}

/** Lines of a text with a retired word. */
export function retiredIn(lines: readonly string[]): string[] {
  return lines.flatMap((line, at) =>
    retired.flatMap(([word, instead]) => {
      const found = word.exec(line)?.[0];
      return found === undefined ? [] : [`${at + 1}: “${found}”: ${instead}`];
    }),
  );
}

/** Texts of findings, claims and reports, which are worded together; and of sources, which stand in the panel. */
const worded = /^src\/(evidence|report|views|sources|web\/pages\/evidence)\//;

/** Texts of several words in a program: strings, templates and text between tags, each with its line. */
export function textsOf(file: string, code: string): (readonly [number, string])[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const found: (readonly [number, string])[] = [];
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isJsxText(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node);
    if (isText && /\S\s+\S|^\s|\s$/.test(node.text))
      found.push([source.getLineAndCharacterOfPosition(node.getStart()).line + 1, node.text]);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The key, parameter and page are called `arena`, and texts name them. */
const inCode = retired.filter(([word]) => !word.test('arena'));

describe('retired words', () => {
  it('are not in the texts of the program', () => {
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .map((name) => `src/${name.replaceAll('\\', '/')}`)
      .filter((file) => /\.tsx?$/.test(file) && !worded.test(file));
    const found = files.flatMap((file) =>
      textsOf(file, readFileSync(join(root, file), 'utf8')).flatMap(([line, text]) =>
        inCode.flatMap(([word, instead]) => {
          const match = word.exec(text)?.[0];
          return match === undefined ? [] : [`${file}:${line}: “${match}”: ${instead}`];
        }),
      ),
    );
    expect(files.length).toBeGreaterThan(800);
    expect(found).toEqual([]);
  });

  it.each(documents().filter((file) => !exempt.test(file)))('are not in %s', (file) => {
    expect(retiredIn(proseOf(readDocument(file)))).toEqual([]);
  });

  it('would be found, in prose alone', () => {
    const page = 'Nothing told.\n\n```text\ntold\n```\n\n`holes` [x](arena.md) an arena\n';
    expect(retiredIn(proseOf(page)).map((line) => line.split(':')[0])).toEqual(['1', '7']);
  });
});
