import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sharedRunOf, type SharedRun } from '../cli/shared.js';
import { builtProgram, trimBuiltProgram } from '../support/built-program.js';
import { documents, explainMismatch, type Fence, fences, root } from './markdown.js';

// method-pages.test.ts compares the pages of measures, output and all, with what the program makes of them.
const examples = documents()
  .filter((file) => !file.startsWith('docs/methods/measures/'))
  .flatMap((file) => fences(file));
const named = (language: string): { name: string; fence: Fence }[] =>
  examples
    .filter((fence) => fence.language === language)
    .map((fence) => ({ name: `${fence.file}:${fence.line}`, fence }));

let folder = '';
let program: Awaited<ReturnType<typeof builtProgram>>;
const before = process.cwd();
beforeAll(async () => {
  program = await builtProgram();
  folder = mkdtempSync(join(tmpdir(), 'counterpoise-'));
  process.chdir(folder);
  process.env['COLUMNS'] = '100';
  for (const { name, text } of examples)
    if (name !== undefined) writeFileSync(join(folder, name), `${text}\n`);
});
// Assessments of several documents compute the same measures: all those of one are kept for the next.
afterEach(() => trimBuiltProgram(1000 * 2 ** 20));
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

/** The words of a command line with plain quotes. */
function words(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3]!,
  );
}

const scripts = (
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  }
).scripts;

/** npm's own commands are not run (this is one of them), but the scripts they name must exist. */
function npmCommandExists(command: string): boolean {
  return command.split('&&').every((part) => {
    const [npm, verb = '', script = ''] = part.trim().split(/\s+/);
    if (npm !== 'npm') return false;
    if (verb === 'run') return script in scripts;
    return verb === 'ci' || ((verb === 'start' || verb === 'test') && verb in scripts);
  });
}

/** What an assessment printed that was run for other tests as well, and its files where this one wants them. */
async function copyOfShared(args: readonly string[]): Promise<SharedRun | undefined> {
  const run = await sharedRunOf(args);
  if (run?.code !== 0) return run;
  const valueOf = (option: string): string | undefined => args[args.indexOf(option) + 1];
  for (const [option, made] of [
    ['--out', run.dir],
    ['--bundle', run.zip],
  ] as const)
    if (args.includes(option)) cpSync(made, join(folder, valueOf(option)!), { recursive: true });
  return run;
}

/** What commands printed that several documents show: the files that they read and write are there by then. */
const printed = new Map<string, string>();

async function runCommand(command: string): Promise<string> {
  const known = printed.get(command);
  if (known !== undefined) return known;
  const now = await runAnew(command);
  printed.set(command, now);
  return now;
}

async function runAnew(command: string): Promise<string> {
  if (command.startsWith('npm ')) {
    expect(npmCommandExists(command), command).toBe(true);
    return '';
  }
  const [npx, name, ...args] = words(command);
  expect([npx, name], `an example may run npm or npx counterpoise only: ${command}`).toEqual([
    'npx',
    'counterpoise',
  ]);
  const { code, out, err } = (await copyOfShared(args)) ?? (await program(args));
  expect(code, `${command}\n${err}`).toBe(0);
  return out;
}

describe('command examples', () => {
  it.each(named('sh'))('$name', async ({ fence }) => {
    const commands = fence.text
      .replaceAll(/\\\n\s*/g, ' ')
      .split('\n')
      .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
      .filter((line) => line !== '');
    let output = '';
    for (const command of commands) output += await runCommand(command);
    if (fence.expected !== undefined)
      expect(explainMismatch(output, fence.expected), `missing in:\n${output}`).toBeUndefined();
  });
});

/** What the program prints as help, by verb: many examples name the same ones. */
const helps = new Map<string, string>();

async function helpOf(verb: readonly string[]): Promise<string> {
  const key = JSON.stringify(verb);
  if (!helps.has(key)) helps.set(key, (await program([...verb, '--help'])).out);
  return helps.get(key)!;
}

/** Options of a command as its help lists them, or undefined where there is no such command. */
async function optionsOf(verb: readonly string[]): Promise<Set<string> | undefined> {
  const help = await helpOf(verb);
  if (!new RegExp(`^Usage: counterpoise ${verb.join(' ')}( |$)`, 'm').test(help)) return undefined;
  return new Set(help.match(/--[\w-]+/g));
}

/** What is wrong with a command that is shown and not run: a verb or an option that does not exist. */
async function explainCommand(command: string): Promise<string | undefined> {
  const [npx, name, ...args] = words(command.replace(/^(\w+=\S+ )+/, ''));
  if (npx !== 'npx') return undefined;
  if (name !== 'counterpoise') return `${name} is not the program`;
  const options = (await optionsOf(args.slice(0, 2))) ?? (await optionsOf(args.slice(0, 1)));
  if (options === undefined) return `there is no verb ${args.slice(0, 2).join(' ')}`;
  const unknown = args.find((arg) => arg.startsWith('--') && !options.has(arg.split('=')[0]!));
  return unknown === undefined ? undefined : `there is no option ${unknown}`;
}

describe('examples that need files of the reader', () => {
  it.each(named('console'))('$name names verbs and options that exist', async ({ fence }) => {
    const commands = fence.text.split('\n').filter((line) => line.startsWith('$ '));
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands)
      expect(await explainCommand(command.slice(2)), command).toBeUndefined();
  });

  it('would be found out', async () => {
    expect(
      await explainCommand('npx counterpoise data import nmc x.csv --raw raw'),
    ).toBeUndefined();
    expect(await explainCommand('A=b npx counterpoise data imports nmc --raw raw')).toContain(
      '--raw',
    );
    expect(await explainCommand('npx counterpoise dta import')).toContain('no verb');
    expect(await explainCommand('npx counterpoise data build --row raw')).toContain('--row');
  });
});

describe('TypeScript examples', () => {
  const blocks = named('ts');
  // Inside the package, so that `counterpoise/…` resolves to the built files through the export map.
  const inside = join(root, 'doc-examples.tmp');

  beforeAll(() => {
    if (blocks.length === 0) return;
    mkdirSync(inside, { recursive: true });
    blocks.forEach(({ fence }, index) =>
      writeFileSync(join(inside, `example-${index}.ts`), `${fence.text}\n`),
    );
    writeFileSync(
      join(inside, 'tsconfig.json'),
      JSON.stringify({
        extends: '../tsconfig.json',
        compilerOptions: { noEmit: false, rootDir: '.', declaration: false },
        include: ['*.ts'],
      }),
    );
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const ran = spawnSync(process.execPath, [tsc, '-p', inside], { encoding: 'utf8' });
    if (ran.status !== 0) throw new Error(ran.stdout);
  });
  afterAll(() => rmSync(inside, { recursive: true, force: true }));

  it.each(blocks.map((block, index) => ({ ...block, index })))('$name', ({ fence, index }) => {
    const ran = spawnSync(process.execPath, [join(inside, `example-${index}.js`)], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(ran.status, ran.stderr).toBe(0);
    if (fence.expected !== undefined)
      expect(explainMismatch(ran.stdout, fence.expected), ran.stdout).toBeUndefined();
  });
});

describe('the check of expected output', () => {
  it('finds a line that is not there, and honours gaps', () => {
    expect(explainMismatch('a\nb\nc\n', 'a\n…\nc')).toBeUndefined();
    expect(explainMismatch('a\nb\nc\n', 'a\nc')).toBe('c');
    expect(explainMismatch('lead 0.61 of 1\n', 'lead … of 1')).toBeUndefined();
    expect(explainMismatch('lead 0.61 of 2\n', 'lead … of 1')).toBe('lead … of 1');
  });

  it('refuses an npm script that does not exist', () => {
    expect(npmCommandExists('npm ci && npm start')).toBe(true);
    expect(npmCommandExists('npm run no-such-script')).toBe(false);
  });
});
