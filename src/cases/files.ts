import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, visit, type Document } from 'yaml';
import { labelOf } from '../states/index.js';
import { folderOf, pairTemplate } from './load.js';
import { namesOf, textWith } from './names.js';
import { pairId } from './pair.js';

const fileNames = ['case.yaml', 'readings.yaml', 'claims.yaml', 'evidence.yaml'] as const;

/** The files of a case, named by id or by folder, as they are. */
export function caseFiles(name: string): Record<string, string> {
  return filesIn(folderOf(name));
}

/** As the built-in cases are written: braces with a space inside, brackets of lists without; texts and comments keep theirs. */
export function yamlText(document: Document, lineWidth: number): string {
  const text = document.toString({ lineWidth });
  const spaces = new Set<number>();
  visit(parseDocument(text), {
    Seq: (_, { flow, range }) => {
      if (flow === true && range) spaces.add(range[0] + 1).add(range[1] - 2);
    },
  });
  return [...spaces]
    .filter((at) => text[at] === ' ')
    .sort((a, b) => b - a)
    .reduce((rest, at) => rest.slice(0, at) + rest.slice(at + 1), text);
}

/** The template of pairs as the files of a case: with the names of the states in its texts, and the pair named. */
export function pairFiles(a: number, b: number, third: number): Record<string, string> {
  const names = namesOf(a, b, third);
  return Object.fromEntries(
    Object.entries(filesIn(pairTemplate)).map(([name, text]) => {
      const document = parseDocument(text);
      visit(document, {
        Scalar: (_, scalar) => {
          if (typeof scalar.value === 'string') scalar.value = textWith(scalar.value, names);
        },
      });
      if (name === 'case.yaml') nameStates(document, [a, b, third], names);
      return [name, yamlText(document, 100)];
    }),
  );
}

function nameStates(
  document: Document,
  states: readonly [number, number, number],
  { A, B, K }: Readonly<Record<string, string>>,
): void {
  const [a, b, third] = states.map((state) => labelOf(state).iso3 ?? state);
  document.commentBefore = ` Made for a pair from data alone: ${A} and ${B}, with ${K} as third party.`;
  document.delete('template');
  document.set('id', pairId(...states));
  document.set('pair', document.createNode([a, b], { flow: true }));
  document.set('third', document.createNode([third], { flow: true }));
}

function filesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    fileNames
      .filter((name) => existsSync(join(folder, name)))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}
