/**
 * `npm test`: sets itself up, runs every check, and ends with one line `N passed, N failed`.
 * `npm test -- lint types` runs only the steps named. With CI set, a skipped test counts as failed. `npm test -- tests durations` also
 * writes to test/durations.json how long each file took, by which they are ordered: of use on an idle machine, before a commit.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, noBrowser } from '../test/support/browser.js';
import { collector } from '../test/support/collector.js';
import type { TestCount, TestReport } from './count-reporter.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const ci = (process.env.CI ?? '') !== '' && process.env.CI !== 'false' && process.env.CI !== '0';

/** What checks remember of their last run. */
const kept = 'node_modules/.cache/counterpoise';
const cached = ['--cache', '--cache-strategy', 'content', '--cache-location', `${kept}/eslint`];
const incremental = (name: string): string[] => [
  '--incremental',
  '--tsBuildInfoFile',
  `${kept}/${name}.json`,
];

/** Each step is a program of a development dependency, run with these arguments; the longest first, since two run at a time. */
const checks = {
  lint: ['eslint', ...cached, '--max-warnings', '0', '.'],
  format: ['prettier', '--check', '--log-level', 'warn', '.'],
  types: ['typescript:tsc', '--noEmit', ...incremental('types')],
  'types-web': ['typescript:tsc', '--noEmit', '-p', 'test/web', ...incremental('types-web')],
  imports: ['dependency-cruiser:depcruise', 'src', '--config', '.dependency-cruiser.cjs'],
  unused: ['knip', '--no-progress'],
  package: ['publint', 'run', '--strict', '--pack', 'false'],
} as const satisfies Record<string, readonly string[]>;

/** Flags of Node for the checks: with more room for what is soon thrown away they take a tenth less processor time. */
const heap = [...collector, '--max-semi-space-size=64'];

/** Of checks that run beside the tests. */
const LOW = constants.priority.PRIORITY_LOW;

const stepNames = ['build', ...Object.keys(checks), 'tests', 'durations'];

const say = (text: string): void => void process.stdout.write(`${text}\n`);

interface Ran {
  readonly code: number;
  readonly output: string;
}

function run(
  command: string,
  args: readonly string[],
  options: {
    readonly live?: boolean;
    readonly env?: NodeJS.ProcessEnv;
    readonly priority?: number;
  } = {},
): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: options.env ?? process.env,
      stdio: [
        'ignore',
        options.live === true ? 'inherit' : 'pipe',
        options.live === true ? 'inherit' : 'pipe',
      ],
    });
    if (options.priority !== undefined && child.pid !== undefined)
      setPriority(child.pid, options.priority);
    let output = '';
    const keep = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Path of the script behind a dependency's program (`package` or `package:program`). */
function programOf(tool: string): string {
  const [name = tool, program = name] = tool.split(':');
  const folder = join(root, 'node_modules', name);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const path = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[program];
  if (path === undefined) throw new Error(`${name} has no program ${program}`);
  return join(folder, path);
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

interface Checked {
  readonly passed: boolean;
  /** What is said of it: one line when it passes, its whole output when it fails. */
  readonly text: string;
}

async function check(
  name: string,
  args: readonly string[],
  options: { readonly priority?: number } = {},
): Promise<Checked> {
  const start = performance.now();
  const { code, output } = await run(process.execPath, [...heap, ...args], options);
  const line = `${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(9)} ${seconds(start).padStart(7)}`;
  const why = code === 0 ? '' : `\n${output.trimEnd().replaceAll(/^/gm, '  ')}`;
  return { passed: code === 0, text: `${line}${why}` };
}

type Job = () => Promise<Checked>;

/** Run jobs in order, two at a time: `npm test` is meant for machines with two cores or more. The second lane opens after `opens`. */
async function inTwoLanes(
  jobs: readonly Job[],
  tell: (checked: Checked) => void,
  opens: Promise<unknown> = Promise.resolve(),
): Promise<void> {
  const queue = jobs.values();
  const lane = async (): Promise<void> => {
    for (const job of queue) tell(await job());
  };
  await Promise.all([lane(), opens.then(lane)]);
}

/** Find a browser, or install Debian's where this is root on Debian. */
async function setUpBrowser(): Promise<void> {
  if (
    findBrowser() === undefined &&
    existsSync('/etc/debian_version') &&
    process.getuid?.() === 0
  ) {
    say('set up: no browser found, installing Debian’s chromium');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const update = await run('apt-get', ['update', '-q'], { env });
    const install = await run(
      'apt-get',
      ['install', '-qy', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
      { env },
    );
    if (install.code !== 0) say(`${update.output}${install.output}`.trimEnd());
  }
  say(`set up: browser ${findBrowser() ?? `missing, its tests are skipped: ${noBrowser}`}`);
}

/** All Vitest tests, with their own live output. */
async function runTests(writesDurations: boolean): Promise<readonly TestCount[]> {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoise-'));
  const file = join(folder, 'counts.json');
  const reporters = ['--reporter=default', '--reporter=./scripts/count-reporter.ts'];
  try {
    const { code } = await run(process.execPath, [programOf('vitest'), 'run', ...reporters], {
      live: true,
      env: {
        ...process.env,
        COUNTERPOISE_TEST_COUNTS: file,
        ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
      },
    });
    const failed = (name: string): TestCount => ({ file: '', name, state: 'failed' });
    if (!existsSync(file)) return [failed('the test runner ended without a result')];
    const { tests, durations } = JSON.parse(readFileSync(file, 'utf8')) as TestReport;
    if (writesDurations)
      writeFileSync(join(root, 'test/durations.json'), `${JSON.stringify(durations, null, 2)}\n`);
    if (tests.length === 0) return [failed('no test was run')];
    const isSilent = code !== 0 && !tests.some(({ state }) => state === 'failed');
    return isSilent ? [...tests, failed(`the test runner ended with ${code}`)] : tests;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Passed tests by folder of test/, failures and skips by name. */
function summarise(tests: readonly TestCount[]): void {
  const byFolder = new Map<string, number>();
  for (const test of tests) {
    const folder = test.file.split('/').slice(1, -1)[0] ?? '(other)';
    byFolder.set(folder, (byFolder.get(folder) ?? 0) + (test.state === 'passed' ? 1 : 0));
  }
  const folders = [...byFolder].sort(([a], [b]) => (a < b ? -1 : 1));
  say(`passed: ${folders.map(([folder, passed]) => `${folder} ${passed}`).join(', ')}`);
  for (const { file, name, state, note } of tests) {
    if (state === 'passed') continue;
    say(`${state}: ${file} > ${name}${note === undefined ? '' : ` [${note}]`}`);
  }
}

async function main(asked: readonly string[]): Promise<void> {
  const unknown = asked.filter((name) => !stepNames.includes(name));
  if (unknown.length > 0) {
    say(`unknown step ${unknown.join(', ')}; there are: ${stepNames.join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const wanted = (name: string): boolean => asked.length === 0 || asked.includes(name);
  const start = performance.now();

  const outcomes: boolean[] = [];
  const tell = ({ passed, text }: Checked): void => {
    outcomes.push(passed);
    say(text);
  };
  // The build comes first: the package check and the tests of the program look at dist/.
  if (wanted('build'))
    tell(await check('build', ['--import', 'tsx', 'scripts/build.ts', '--if-changed']));
  const withTests = wanted('tests');
  const jobs = Object.entries(checks)
    .filter(([name]) => wanted(name))
    .map(
      ([name, [tool, ...args]]): Job =>
        () =>
          check(name, [programOf(tool), ...args], withTests ? { priority: LOW } : {}),
    );

  let tests: readonly TestCount[] = [];
  if (withTests) {
    await setUpBrowser();
    // Tests wait for pages, clocks and disks: the checks take what they leave of the processor, and are told of when they have ended.
    const running = runTests(asked.includes('durations'));
    const checked: Checked[] = [];
    await Promise.all([running, inTwoLanes(jobs, (one) => void checked.push(one), running)]);
    tests = await running;
    checked.forEach(tell);
    summarise(tests);
  } else await inTwoLanes(jobs, tell);
  const skipped = tests.filter((test) => test.state === 'skipped').length;
  if (ci && skipped > 0) say(`${skipped} skipped tests count as failed: CI lets nothing skip`);
  const failed =
    outcomes.filter((passed) => !passed).length +
    tests.filter((test) => test.state === 'failed').length +
    (ci ? skipped : 0);
  const passed =
    outcomes.filter((ok) => ok).length + tests.filter((test) => test.state === 'passed').length;
  say(`all steps: ${seconds(start)}`);
  say(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

await main(process.argv.slice(2));
