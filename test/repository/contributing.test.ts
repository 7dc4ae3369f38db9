import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

interface Addition {
  /** What docs/contributing.md calls it. */
  readonly kind: string;
  /** Words of its file's pattern, filled in. */
  readonly names: Readonly<Record<string, string>>;
  readonly source: string;
  /** Lines that its index takes, each before or after a text that stands there. */
  readonly lines: readonly { readonly before: string; readonly add: string }[];
  /** A module and an expression that lists what is registered. */
  readonly listed?: readonly [module: string, expression: string];
}

const additions: readonly Addition[] = [
  {
    kind: 'a measure',
    names: { family: 'power', id: 'tried' },
    source: `import { cinc } from './cinc.js';\nexport const tried = { ...cinc, id: 'tried' };\n`,
    lines: [
      { before: 'import { cinc }', add: "import { tried } from './power/tried.js';\n" },
      { before: '  cinc,', add: '  tried,\n' },
    ],
    listed: ['src/measures/index.ts', 'measures'],
  },
  {
    kind: 'a source',
    names: { id: 'tried' },
    source: `import { ucdpSource } from '../ucdp/index.js';
import { defineSource } from '../source.js';
export const triedSource = defineSource({
  dataset: { ...ucdpSource.dataset, id: 'tried' },
  withoutTables: 'a trial',
});\n`,
    lines: [
      { before: 'import { ucdpSource }', add: "import { triedSource } from './tried/index.js';\n" },
      { before: '  ucdpSource,', add: '  triedSource,\n' },
    ],
    listed: ['src/sources/index.ts', 'datasets'],
  },
  {
    kind: 'a chart',
    names: { id: 'tried' },
    source: `import { readingsChart } from './readings.js';\nexport const tried = { ...readingsChart, id: 'tried' };\n`,
    lines: [{ before: 'export { tieTension }', add: "export { tried } from './tried.js';\n" }],
    listed: ['src/charts/index.ts', 'charts'],
  },
  {
    kind: 'a verb',
    names: { name: 'tried' },
    source: `import { cite } from './cite.js';\nexport const tried = { ...cite, name: 'tried' };\n`,
    lines: [
      { before: 'import { votes }', add: "import { tried } from './tried.js';\n" },
      { before: '  votes,', add: '  tried,\n' },
    ],
    listed: ['src/cli/verbs/index.ts', 'verbs.map(({ name }) => ({ id: name }))'],
  },
  {
    kind: 'a page of the workbench',
    names: { page: 'tried' },
    source: 'export const TriedPage = () => <main class="tried-page">Tried</main>;\n',
    lines: [
      {
        before: "  {\n    id: 'data',",
        add: `  {
    id: 'tried',
    path: '/tried',
    start: '/tried',
    load: () => import('./tried/tried-page.js').then(({ TriedPage }) => ({ default: TriedPage })),
  },
`,
      },
    ],
  },
];

/** The rows of the table of docs/contributing.md: the file's pattern, the index, and the lines it takes. */
function rowOf(kind: string): { file: string; index: string; lines: number } {
  const text = readFileSync(join(root, 'docs/contributing.md'), 'utf8');
  const row = text.split('\n').find((line) => line.startsWith(`| ${kind} `));
  const [, , file = '', index = '', lines = ''] = (row ?? '').split('|').map((one) => one.trim());
  return { file: file.replaceAll('`', ''), index: index.replaceAll('`', ''), lines: Number(lines) };
}

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'counterpoise-addition-'));
  cpSync(join(root, 'src'), join(copy, 'src'), { recursive: true });
  for (const name of ['package.json', 'tsconfig.json', 'coded', 'data', 'cases'])
    symlinkSync(join(root, name), join(copy, name));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe.each(additions)('$kind', ({ kind, names, source, lines, listed }) => {
  it('takes the file, the index and the number of lines that docs/contributing.md states', () => {
    const row = rowOf(kind);
    const file = row.file.replaceAll(/<([a-z]+)>/g, (_, name: string) => names[name]!);
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), source);
    const index = join(copy, row.index);
    let text = readFileSync(index, 'utf8');
    for (const { before, add } of lines) {
      expect(text.split(before)).toHaveLength(2);
      text = text.replace(before, add + before);
    }
    writeFileSync(index, text);
    const added = lines.flatMap(({ add }) => add.trimEnd().split('\n'));
    expect(added).toHaveLength(row.lines);
    if (listed === undefined) expect(bundled(row.index)).toContain('tried-page');
    else expect(idsIn(...listed)).toContain('tried');
  }, 60_000);
});

/** The ids that a registry of the copy lists. */
function idsIn(module: string, expression: string): string[] {
  const script = join(copy, 'list.mts');
  writeFileSync(
    script,
    `import * as registry from './${module}';\nconst { ${expression.split('.')[0]!} } = registry;\nconsole.log(JSON.stringify(${expression}.map(({ id }) => id)));\n`,
  );
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script], {
    cwd: copy,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as string[];
}

/** What a browser would load of the pages. */
function bundled(module: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(copy, module)],
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'empty' },
    external: ['virtual:*'],
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('\n');
}
