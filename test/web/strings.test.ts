import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../src/web', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.tsx'),
);

/** Attributes that a reader sees or hears. */
const shown = new Set(['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label']);

/** Words that stand in a page itself, where a translator would not find them. */
function wordsIn(name: string, text: string): string[] {
  const found: string[] = [];
  const note = (words: string): void => {
    if (/\p{L}{2}/u.test(words)) found.push(`${name}: ${words.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node.text);
    if (
      ts.isJsxAttribute(node) &&
      shown.has(node.name.getText()) &&
      node.initializer !== undefined &&
      ts.isStringLiteral(node.initializer)
    )
      note(node.initializer.text);
    if (
      ts.isJsxExpression(node) &&
      node.expression !== undefined &&
      ts.isStringLiteralLike(node.expression) &&
      !ts.isJsxAttribute(node.parent)
    )
      note(node.expression.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}

describe('words of the workbench', () => {
  it('are found where they stand in a page', () => {
    expect(
      wordsIn('x.tsx', 'const x = <p title="Some words">Others {"more"} {words.first}</p>;'),
    ).toEqual(['x.tsx: Some words', 'x.tsx: Others', 'x.tsx: more']);
  });

  it.each(files)('all stand in the strings beside the page: %s has none', (name) => {
    expect(wordsIn(name, readFileSync(join(folder, name), 'utf8'))).toEqual([]);
  });
});
