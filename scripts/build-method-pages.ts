/**
 * Writes docs/methods/measures/, a page for every measure, and their index docs/methods/README.md, from the registry
 * of measures and the docstrings: `npm run docs`. The output of the examples is that of the program in src/.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { Effects } from '../src/cli/effects.js';
import { run } from '../src/cli/run.js';
import { dimensions } from '../src/core/dimensions.js';
import { measures } from '../src/measures/index.js';
import { docstringOf, generatedNote, methodPage } from './method-page.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = 'docs/methods/measures';
const index = 'docs/methods/README.md';

/** What a command of the program prints. */
async function outputOf(command: string, open: Effects['openWorkspace']): Promise<string> {
  const lines: string[] = [];
  const errors: string[] = [];
  const code = await run(command.split(/\s+/), {
    out: (text) => void lines.push(text),
    err: (text) => void errors.push(text),
    progress: () => ({ step: () => undefined, done: () => undefined }),
    openWorkspace: open,
  });
  if (code !== 0)
    throw new Error(`counterpoise ${command} ends with ${code}: ${errors.join('\n')}`);
  return lines.join('\n');
}

/** Other pages on methods, by hand. */
const handWritten = [
  [
    'assessment.md',
    'How readings are weighed: the model in full, an item by hand, and how often the answer is right where the truth is known.',
  ],
  [
    'claims.md',
    'How a claim is decided: central tests, the smallest difference that matters, where probabilities come from, how often nothing leans.',
  ],
  ['containment.md', 'The four measures of containment: definitions, known groups, limits.'],
  [
    'groups.md',
    'Groups of states in place of a state: who belongs when, how values are made, what twelve examples gave.',
  ],
  [
    'trade-sources.md',
    'The sources of trade: what each counts, one pair in six of them, and what the snapshot of 2023 leaves unknown.',
  ],
  [
    'known-groups.md',
    'Contrasts that the literature or plain history settles, for every composite, and how they came out.',
  ],
  [
    'coded-facts.md',
    'Facts coded by hand: grades of their sources, how far they reach, where sources disagree, what was left out.',
  ],
  [
    'mandates.md',
    'What bodies of states are for and how deep they are: the scale, two passes, what can be doubted.',
  ],
  [
    'latent.md',
    'The latent relations of two states: how they stand up to what was stated beforehand, the model, its items, what it cannot see.',
  ],
  [
    'relationships.md',
    'Labelled relationships: how 240 pairs and years were drawn and coded, how far two passes agree, what that cannot show.',
  ],
  [
    'multiverse.md',
    'The verb `multiverse`: what counts as a choice, how verdicts move with choices, and how to read the shares.',
  ],
  [
    'ideal-points.md',
    'The verb `ideal-points`: model, estimation, errors, how it compares with the published series, what it cannot see.',
  ],
  [
    'third-party-pull.md',
    'The verb `test third-party-pull`: whether shared hostility draws states together, in general and in a pair; model, inference, results, limits.',
  ],
  [
    'speeches.md',
    'Speeches in the UN General Debate: words, the two scales, what the first dimension is, topics, limits.',
  ],
  [
    'networks.md',
    'Signed networks of states: which ties a year has and why, how balanced they are, and networks of your own.',
  ],
  [
    'frustration.md',
    'The frustration index of a signed network, proven: how it is found, why the bound can be trusted, what it costs, what limits it.',
  ],
  [
    'series-tests.md',
    'The verb `test`: trends, changes of level, leads; formulas, sources, and how far they can be trusted in short series.',
  ],
] as const;

function indexPage(): string {
  const sections = dimensions.flatMap((dimension) => {
    const own = measures.filter((measure) => measure.dimension === dimension);
    if (own.length === 0) return [];
    const lines = own.map(({ id, summary }) => `- [\`${id}\`](measures/${id}.md): ${summary}`);
    return [`## ${dimension[0]!.toUpperCase()}${dimension.slice(1)}`, lines.join('\n')];
  });
  return [
    '# Methods',
    `Every measure with its definition, rival definitions, parameters, data, references and an example: ${measures.length} measures by dimension, those that join several dimensions last. \`counterpoise measure <id> --help\` shows the parameters, \`counterpoise cite <id>\` prints the references as BibTeX.`,
    handWritten.map(([file, what]) => `- [${file}](${file}): ${what}`).join('\n'),
    ...sections,
    generatedNote('the registry of measures'),
  ].join('\n\n');
}

/** Every page by its path from the root, formatted as the repository is. */
export async function methodPages(
  open?: Effects['openWorkspace'],
): Promise<ReadonlyMap<string, string>> {
  const options = { ...(await resolveConfig(join(root, index))), parser: 'markdown' };
  const pages = new Map<string, string>();
  pages.set(index, await format(indexPage(), options));
  for (const definition of measures) {
    const output = await outputOf(docstringOf(root, definition.id).example, open);
    const page = await methodPage(root, definition, output);
    pages.set(`${folder}/${definition.id}.md`, await format(page, options));
  }
  return pages;
}

/** Pages in the folder that are of no measure. */
export function strayPages(pages: ReadonlyMap<string, string>): string[] {
  const path = join(root, folder);
  const present = existsSync(path) ? readdirSync(path) : [];
  return present.map((name) => `${folder}/${name}`).filter((name) => !pages.has(name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const pages = await methodPages();
  for (const stray of strayPages(pages)) rmSync(join(root, stray));
  for (const [path, text] of pages) {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(`${target}.tmp`, text);
    renameSync(`${target}.tmp`, target);
  }
  process.stdout.write(`${pages.size} pages written\n`);
}
