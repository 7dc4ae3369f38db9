/**
 * Builds dist/ from src/ beside the old one and swaps it in: the library file by file, the program joined and executable,
 * and what would be computed of the shipped panel at every start.
 * With `--if-changed` nothing is done while dist/ comes from the present sources: npm runs `prepare` on every install, and
 * npx on the first use in a clone.
 */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { buildSync } from 'esbuild';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { build as buildPages } from 'vite';
import { parse } from 'yaml';
import { assess } from '../src/app/assess/assess.js';
import { answerFile } from '../src/app/assess/kept-answers.js';
import type { Case } from '../src/cases/types.js';
import { listCases, subjectOf } from '../src/app/casefiles/cases.js';
import { keepColumns } from '../src/app/engine/kept-columns/index.js';
import { MOST_BYTES, smallColumns, smallTables } from '../src/app/engine/kept-columns/small.js';
import { networkFile, openingRequest } from '../src/app/network/kept-network.js';
import { networkAnswer } from '../src/app/network/network-answer.js';
import { NetworkThread } from '../src/app/network/thread.js';
import { shippedDataDir } from '../src/store/places.js';
import { openWorkspace, type Workspace } from '../src/app/engine/workspace.js';
import { sha256 } from '../src/store/sha256.js';
import { type FileContents, writeFiles } from '../src/store/staging/index.js';
import {
  digestOfFiles,
  filesIn,
  keptDigest,
  keptStamp,
  panel,
  readIfThere,
  root,
} from './kept-inputs.js';
import { writeMethodPages } from './method-html.js';

const target = join(root, 'dist');
const building = join(root, 'dist.tmp');
const stampOf = (folder: string): string => join(folder, '.sources');

const ownFiles = [
  'scripts/build.ts',
  'scripts/kept-inputs.ts',
  'scripts/method-html.ts',
  'docs/glossary.md',
];
const lockFiles = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'vite.config.ts'];
/** Digest of everything that the build depends on. */
const sourceDigest = (): string =>
  digestOfFiles([
    ...ownFiles,
    ...lockFiles,
    ...panel,
    ...['cases', 'docs/methods', 'src'].flatMap((folder) => filesIn(folder)),
  ]);

async function build(): Promise<number> {
  rmSync(building, { recursive: true, force: true });
  const digest = sourceDigest();
  const compiling = compile();
  mkdirSync(join(building, 'kept'), { recursive: true });
  await keepSmallColumns(join(building, 'kept'));
  const status = await compiling;
  if (status === 0) {
    joinProgram();
    parseCases();
    writeMethodPages(root, join(building, 'methods'));
    await buildWorkbench();
    chmodSync(join(building, 'cli/main.js'), 0o755);
    writeFileSync(stampOf(building), digest);
    rmSync(target, { recursive: true, force: true });
    renameSync(building, target);
  }
  rmSync(building, { recursive: true, force: true });
  return status;
}

/** Each module on its own; the exit code of the compiler. */
function compile(): Promise<number> {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const args = [tsc, '-p', 'tsconfig.build.json', '--outDir', building];
  const compiler = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    compiler.on('error', reject);
    compiler.on('close', (code) => resolve(code ?? 1));
  });
}

/** Computes what the program would compute of the shipped panel at every start, or takes it from an older build of the same. */
async function keepSmallColumns(folder: string): Promise<void> {
  const digest = keptDigest();
  const older = join(target, 'kept');
  if (readIfThere(keptStamp(older)) === digest) {
    cpSync(older, folder, { recursive: true });
    return;
  }
  const workspace = await openWorkspace({ dataDir: shippedDataDir });
  const columns = await smallColumns(workspace);
  const frames = await smallTables(workspace);
  keepColumns(folder, workspace.panel.dataVersion, columns, { mostBytes: MOST_BYTES, frames });
  await workspace.settled();
  workspace.close();
  for (const id of listCases())
    await keep(folder, (workspace) => fileOfAnswer(workspace, subjectOf(id)));
  await keep(folder, fileOfNetwork);
  writeFileSync(keptStamp(folder), digest);
}

/** Stores an answer, computed in a workspace of its own, which knows the tables that it rests on. */
async function keep(
  folder: string,
  fileOf: (workspace: Workspace) => Promise<FileContents>,
): Promise<void> {
  const workspace = await openWorkspace({ dataDir: shippedDataDir, keptDir: folder });
  writeFiles(folder, await fileOf(workspace));
  await workspace.settled();
  workspace.close();
}

async function fileOfAnswer(workspace: Workspace, subject: Case): Promise<FileContents> {
  const assessment = await assess(workspace, subject, { seed: 1 });
  return answerFile(subject, { seed: 1 }, { assessment, tables: workspace.tablesRead() });
}

/** The network that its page opens with. */
async function fileOfNetwork(workspace: Workspace): Promise<FileContents> {
  const request = openingRequest();
  return networkFile(request, await networkAnswer(workspace, new NetworkThread(), request));
}

/** Stay outside: an addon of the machine's kind, and a package that starts a file of its own in every thread. */
const outside = ['@duckdb/node-bindings', 'piscina'];

/**
 * Joins the modules of the program and of its threads, and the packages they use, into a few files beside the library's,
 * in place of their first ones: some five hundred files take longer to find and link than to run.
 */
function joinProgram(): void {
  const { metafile } = buildSync({
    entryPoints: [
      'cli/main.js',
      'analysis/worker.js',
      'latent/worker.js',
      'app/network/worker.js',
      'app/user-table/worker.js',
      'app/sql/process.js',
      'report/worker.js',
    ].map((file) => join(building, file)),
    outdir: building,
    outbase: building,
    // One folder deep, like the modules: what lies beside dist/ is found from there.
    chunkNames: 'program/[name]-[hash]',
    allowOverwrite: true,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Blanks take a fifth of the time that it takes to read the program; names and lines stay, for errors.
    minifyWhitespace: true,
    lineLimit: 120,
    external: outside.flatMap((name) => [name, `${name}-*`]),
    // Packages in the older form ask for modules of Node while they run.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  writeFileSync(join(building, 'program/LICENSES.txt'), licencesOf(Object.keys(metafile.inputs)));
}

/** Licences that ask for no notice. */
const withoutNotice = ['Unlicense', '0BSD', 'CC0-1.0'];

/** The licences of the packages among joined files, each with its name and version. */
function licencesOf(files: readonly string[]): string {
  const folders = files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []);
  const texts = [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(root, folder, 'package.json'), 'utf8'),
    ) as Record<'name' | 'version' | 'license', string>;
    const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined && !withoutNotice.includes(license))
      throw new Error(`${name} has no file with its licence`);
    const licence = file === undefined ? license : readFileSync(join(root, folder, file), 'utf8');
    return `${name} ${version}\n\n${licence.trim()}\n`;
  });
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

/** The pages of the workbench, joined for browsers. */
async function buildWorkbench(): Promise<void> {
  const outDir = join(building, 'web');
  const made = await buildPages({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir },
  });
  const files = [made].flat().flatMap((one) => ('output' in one ? one.output : []));
  const modules = files.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  const packages = modules.filter((id) => id.includes('/node_modules/'));
  writeFileSync(
    join(outDir, 'LICENSES.txt'),
    licencesOf(packages.map((id) => relative(root, id.replace(/^\0/, '').replace(/\?.*$/, '')))),
  );
}

/** Parses the built-in cases once and for all: texts that have changed since are parsed when they are read. */
function parseCases(): void {
  const cases = join(root, 'cases');
  const parsed = readdirSync(cases, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readFileSync(join(cases, name), 'utf8'))
    .map((text): [string, unknown] => [sha256(text), parse(text)]);
  writeFileSync(join(building, 'parsed-cases.json'), JSON.stringify(Object.fromEntries(parsed)));
}

const upToDate = (): boolean => readIfThere(stampOf(target)) === sourceDigest();

if (!process.argv.includes('--if-changed') || !upToDate()) process.exitCode = await build();
