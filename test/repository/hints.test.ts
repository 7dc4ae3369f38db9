import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly files: readonly string[];
};
/** What npm puts into every package. */
const always = ['README.md', 'LICENSE', 'package.json'];

/** Folders of this repository, as a path of it begins. */
const path =
  /(?<![\w./<-])(?:\.ci|bench|cases|coded|data|dist|docs|schemas|scripts|src|test)\/[\w.<>*/-]*\w|(?<![\w./-])[A-Z]{4,}\.md/g;

const isShipped = (named: string): boolean =>
  always.includes(named) || files.some((one) => named === one || named.startsWith(`${one}/`));

/** Texts of a hint: of the property, or of a constant, a function or a parameter that is named so. */
function hintsIn(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: string[] = [];
  const isHint = (node: ts.Node): boolean =>
    (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node) || ts.isParameter(node)) &&
    /hint$|hints$/i.test(node.name.getText(source));
  const visit = (node: ts.Node, inHint: boolean): void => {
    if (inHint && ts.isStringLiteral(node)) found.push(node.text);
    if (inHint && ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
    if (inHint && ts.isTemplateExpression(node))
      found.push(
        node.head.text + node.templateSpans.map(({ literal }) => `<id>${literal.text}`).join(''),
      );
    ts.forEachChild(node, (child) => visit(child, inHint || isHint(node)));
  };
  visit(source, false);
  return found;
}

describe('a hint of an error', () => {
  const hints = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => hintsIn(join('src', name)));

  it('is there in every part of the program', () => {
    expect(hints.length).toBeGreaterThan(300);
  });

  it('names no file that is not in the package', () => {
    const named = hints.flatMap((hint) => hint.match(path) ?? []);
    expect(named).toContain('coded/README.md');
    expect(named.filter((one) => !isShipped(one))).toEqual([]);
    const fixed = named.filter((one) => !/[<*]/.test(one));
    expect(fixed.filter((one) => !existsSync(join(root, one)))).toEqual([]);
  });
});
