/**
 * `npm run kills`: ends every command that writes, as `kill -9` does, at chosen changes of the disk, and looks whether the old set of
 * files or the new one is there and whether anything is left over after the next run. Ends with 1 where that is not so. It runs the
 * built program.
 *
 *     npm run kills -- --kills 300 --only votes,network
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sha256 } from '../src/store/sha256.js';
import { rawFile, scenes, type Scene } from './kills/scenes.js';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '300' }, only: { type: 'string' } },
});
const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const preload = new URL('kills/kill-at.mjs', import.meta.url).href;
const root = mkdtempSync(join(tmpdir(), 'kills-'));
const rawRoot = process.env['COUNTERPOISE_RAW'];

type Tree = Readonly<Record<string, string>>;

function treeOf(dir: string): Tree {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names
      .filter((name) => !name.endsWith('later.bib'))
      .map((name) => {
        const place = join(dir, name);
        return [name, statSync(place).isDirectory() ? '' : sha256(readFileSync(place))];
      }),
  );
}

interface Folders {
  readonly dir: string;
  readonly given: string;
}

const wordsOf = (words: readonly string[], { given }: Folders): string[] =>
  words.map((word) => word.replace('GIVEN', given));

type Environment = Readonly<Record<string, string>>;

const environment = (more: Environment): NodeJS.ProcessEnv => ({
  ...process.env,
  ...more,
  NODE_OPTIONS: `--import ${preload}`,
});

/** Runs a command to its end, or until it is killed. */
function runOnce(words: readonly string[], folders: Folders, more: Environment = {}): void {
  const ran = spawnSync(process.execPath, [program, ...wordsOf(words, folders)], {
    cwd: folders.dir,
    env: environment(more),
    encoding: 'utf8',
  });
  if (ran.status !== 0 && ran.signal !== 'SIGKILL')
    throw new Error(`${words.join(' ')} ended with ${ran.status}: ${ran.stderr}`);
}

/** Starts the server, sends the request and ends it, where nothing has killed it before. */
async function runServer(scene: Scene, folders: Folders, more: Environment = {}): Promise<void> {
  const child = spawn(process.execPath, [program, ...wordsOf(scene.run, folders)], {
    cwd: folders.dir,
    env: environment(more),
  });
  const ended = once(child, 'close');
  const [address] = (await once(child.stdout, 'data')) as [Buffer];
  const { path, body } = scene.post!;
  await fetch(`${address.toString().trim()}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined);
  child.kill('SIGTERM');
  await ended;
}

const run = (scene: Scene, folders: Folders, more?: Environment): Promise<void> | void =>
  scene.post === undefined ? runOnce(scene.run, folders, more) : runServer(scene, folders, more);

/** Another run that writes into each folder. */
function runLater(folders: Folders): void {
  for (const name of ['.', 'o', 'b', 'x', 'x/o', 'raw', 'panel'])
    if (existsSync(join(folders.dir, name)))
      runOnce(['cite', 'counterpoise', '--out', `${name}/later.bib`], folders);
}

async function killsOf(scene: Scene, kills: number): Promise<string[]> {
  const given = mkdtempSync(join(root, 'given-'));
  scene.prepare?.(given);
  const fresh = (): Folders => ({ dir: mkdtempSync(join(root, 'run-')), given });
  const old = fresh();
  for (const words of scene.before ?? []) runOnce(words, old);
  const copy = (): Folders => {
    const folders = fresh();
    cpSync(old.dir, folders.dir, { recursive: true });
    return folders;
  };
  const whole = copy();
  const count = join(given, 'count');
  await run(scene, whole, { COUNT: count });
  // A server is ended by a signal, and counts nothing.
  const changes = existsSync(count) ? Number(readFileSync(count, 'utf8')) : 12;
  const sets = [treeOf(old.dir), treeOf(whole.dir)].map((tree) => JSON.stringify(tree));
  if (sets[0] === sets[1]) throw new Error(`${scene.id} changes nothing`);
  const faults: string[] = [];
  const seen = [0, 0];
  for (let i = 0; i < kills; i++) {
    const at = Math.floor(((i + 0.5) * changes) / kills);
    const folders = copy();
    await run(scene, folders, { KILL_AT: String(at) });
    runLater(folders);
    const found = sets.indexOf(JSON.stringify(treeOf(folders.dir)));
    if (found === -1)
      faults.push(
        `${scene.id}, change ${at} of ${changes}: ${Object.keys(treeOf(folders.dir)).join(' ')}`,
      );
    else seen[found]!++;
    rmSync(folders.dir, { recursive: true });
  }
  console.log(
    `${scene.id}: ${kills} kills at ${changes} changes, old ${seen[0]}, new ${seen[1]}, neither ${faults.length}`,
  );
  return faults;
}

const hasRaw = rawRoot !== undefined && existsSync(rawFile(rawRoot));
if (!hasRaw)
  console.log('scenes of raw files are left out: COUNTERPOISE_RAW names no folder of them');
const only = values.only?.split(',');
const chosen = scenes(hasRaw ? rawRoot : undefined).filter(
  ({ id }) => only === undefined || only.includes(id),
);
const faults: string[] = [];
try {
  mkdirSync(root, { recursive: true });
  const each = Math.ceil(Number(values.kills) / chosen.length);
  for (const scene of chosen) faults.push(...(await killsOf(scene, each)));
} finally {
  rmSync(root, { recursive: true, force: true });
}
for (const fault of faults) console.log(fault);
console.log(
  `${faults.length === 0 ? 'no' : faults.length} kills left something else than the old set or the new one`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
