/**
 * `npm run mutants`: whether the tests notice faults. Each fault of mutants.json is put into a copy of the tree; its related tests run
 * first and stop at the first failure, and where they all pass, so do the tests of its layer. Ends with 1 where a fault survives.
 *
 *     npm run mutants -- --only server-host,core-seed   # some of them
 *     npm run mutants -- --tree ../other-clone          # another tree: files are found by name and text where they moved
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { transformSync } from 'esbuild';

interface Mutant {
  readonly id: string;
  readonly file: string;
  /** Text that the file holds exactly once. */
  readonly find: string;
  readonly replace: string;
  /** What goes wrong. */
  readonly breaks: string;
  /** Test files that should notice. */
  readonly tests: readonly string[];
  /** Folders of tests that run where these do not notice. */
  readonly layer: readonly string[];
  /** These tests run the built program. */
  readonly build?: true;
}

interface Ran {
  readonly passed: boolean;
  /** The first test that failed. */
  readonly failure?: string;
}

const here = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({
  options: { only: { type: 'string' }, tree: { type: 'string', default: here } },
});
const source = resolve(options.tree);
const only = options.only?.split(',');
const all = JSON.parse(
  readFileSync(new URL('mutants.json', import.meta.url), 'utf8'),
) as readonly Mutant[];
const mutants = all.filter(({ id }) => only?.includes(id) ?? true);
const absent = only?.filter((id) => !all.some((mutant) => mutant.id === id)) ?? [];
if (absent.length > 0) throw new Error(`no mutant is called ${absent.join(', ')}`);

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(1);

const scratch = mkdtempSync(join(tmpdir(), 'counterpoise-mutants-'));
const linked = ['node_modules', 'dist'];
const left = [...linked, '.git', 'out', 'coverage'];

/** Files below a folder of the copy, as paths from its root. */
const filesBelow = (folder: string): string[] =>
  readdirSync(join(scratch, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
    join(folder, name).replaceAll('\\', '/'),
  );

/** How often the text of a file holds another. */
const countOf = (file: string, text: string): number =>
  readFileSync(join(scratch, file), 'utf8').split(text).length - 1;

/** The file of a mutant, where it is listed or under the same name elsewhere. @throws where there is none, or more than one */
function fileOf({ id, file, find }: Mutant, files: readonly string[]): string {
  const holding = files.filter((one) => /\.tsx?$/.test(one) && countOf(one, find) === 1);
  const named = holding.filter((one) => basename(one) === basename(file));
  const fit = holding.includes(file) ? [file] : named.length > 0 ? named : holding;
  if (fit.length !== 1)
    throw new Error(`${id} does not apply: ${fit.length} files hold its text, ${file} not`);
  return fit[0]!;
}

function testOf(test: string, files: readonly string[]): string {
  const fit = files.includes(test)
    ? [test]
    : files.filter((one) => basename(one) === basename(test));
  if (fit.length === 0) throw new Error(`there is no test ${test}`);
  return fit[0]!;
}

const link = (name: string): void => {
  if (existsSync(join(source, name)))
    symlinkSync(join(source, name), join(scratch, name), 'junction');
};

function build(): void {
  const args = ['--import', 'tsx', 'scripts/build.ts'];
  const { status } = spawnSync(process.execPath, args, { cwd: scratch, stdio: 'ignore' });
  if (status !== 0) throw new Error('the copy cannot be built');
}

function runTests(tests: readonly string[]): Ran {
  const report = join(scratch, 'mutant-report.json');
  rmSync(report, { force: true });
  const vitest = join(scratch, 'node_modules/vitest/vitest.mjs');
  const args = ['run', '--bail=1', '--reporter=json', `--outputFile=${report}`, ...tests];
  const { status } = spawnSync(process.execPath, [vitest, ...args], {
    cwd: scratch,
    stdio: 'ignore',
  });
  if (status === 0) return { passed: true };
  if (!existsSync(report)) return { passed: false, failure: `the tests ended with ${status}` };
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    readonly testResults: readonly {
      readonly name: string;
      readonly status: string;
      readonly message: string;
      readonly assertionResults: readonly {
        readonly fullName: string;
        readonly status: string;
        readonly failureMessages: readonly string[];
      }[];
    }[];
  };
  const file = testResults.find((one) => one.status === 'failed');
  const test = file?.assertionResults.find((one) => one.status === 'failed');
  const [message = ''] = (test?.failureMessages[0] ?? file?.message ?? '').split('\n');
  const name = test === undefined ? '' : `${test.fullName}: `;
  return { passed: false, failure: `${basename(file?.name ?? '')} > ${name}${message}` };
}

try {
  cpSync(source, scratch, {
    recursive: true,
    filter: (path) => !left.some((name) => path === join(source, name)),
  });
  linked.forEach(link);
  const [sources, tests] = [filesBelow('src'), filesBelow('test')];
  const placed = mutants.map((mutant) => ({
    mutant,
    file: fileOf(mutant, sources),
    related: mutant.tests.map((test) => testOf(test, tests)),
    layer: mutant.layer.filter((folder) => existsSync(join(scratch, folder))),
  }));

  const start = performance.now();
  const control = runTests([...new Set(placed.flatMap(({ related }) => related))]);
  if (!control.passed) throw new Error(`without a fault, a test fails: ${control.failure}`);
  say(`without a fault all related tests pass ${seconds(start)} s`);

  let survivors = 0;
  for (const { mutant, file, related, layer } of placed) {
    const path = join(scratch, file);
    const text = readFileSync(path, 'utf8');
    const changed = text.replace(mutant.find, () => mutant.replace);
    transformSync(changed, { loader: file.endsWith('x') ? 'tsx' : 'ts' });
    const began = performance.now();
    writeFileSync(path, changed);
    // Takes the place of the link, and leaves what it leads to.
    if (mutant.build === true) build();
    const first = runTests(related);
    const second = first.passed ? runTests(layer) : undefined;
    writeFileSync(path, text);
    if (mutant.build === true) {
      rmSync(join(scratch, 'dist'), { recursive: true });
      link('dist');
    }
    const { failure } = second ?? first;
    const state =
      failure === undefined ? 'SURVIVED' : second === undefined ? 'killed' : 'killed by its layer';
    if (failure === undefined) survivors++;
    const why = failure ?? mutant.breaks;
    say(`${state.padEnd(8)} ${mutant.id.padEnd(24)} ${seconds(began).padStart(6)} s  ${why}`);
  }
  say(`${mutants.length - survivors} killed, ${survivors} survived, ${seconds(start)} s`);
  process.exitCode = survivors === 0 ? 0 : 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
