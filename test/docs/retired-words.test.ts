/**
 * Words that the documents no longer use: dialect of this project for which English, or the literature, has a term
 * (docs/glossary.md). Keys in JSON, options and file names stay, so code is not searched.
 */
import { describe, expect, it } from 'vitest';
import { documents, readDocument } from './markdown.js';

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

describe('retired words', () => {
  it.each(documents().filter((file) => !exempt.test(file)))('are not in %s', (file) => {
    expect(retiredIn(proseOf(readDocument(file)))).toEqual([]);
  });

  it('would be found, in prose alone', () => {
    const page = 'Nothing told.\n\n```text\ntold\n```\n\n`holes` [x](arena.md) an arena\n';
    expect(retiredIn(proseOf(page)).map((line) => line.split(':')[0])).toEqual(['1', '7']);
  });
});
