import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { fewStatesDir } from '../support/few-states.js';
import { counterpoise, type Ran } from './program.js';

/** What several test files look at, or an example of the documents makes. */
const runs = {
  now: ['assess', 'russia-china'],
  then: ['assess', 'russia-china', '--as-of', '2015'],
  seed: ['assess', 'russia-china', '--seed', '2', '--threads', '1'],
  pair: ['assess', 'IND', 'USA', '--third', 'CHN'],
} as const;

const site = ['export-site', 'us-india'];

/** Of these a replication bundle is written in the same run. */
const bundled: readonly string[] = ['now', 'pair'];

export interface SharedRun extends Ran {
  /** What `--out` wrote; like the bundle, to be read or copied, never changed. */
  readonly dir: string;
  readonly zip: string;
}

/**
 * One of these, made by the built program for the first test that asks and kept until the tests end. Two files that ask
 * at once both make it, and the bytes of the one that is done first are kept: no file waits for another or needs it.
 */
export const sharedRun = (name: keyof typeof runs): SharedRun => runOnce(name, runs[name]);

/** Likewise a site of a case, on the panel of some states: over all states it takes three times as long, and has the same files. */
export const sharedSite = async (): Promise<SharedRun> =>
  runOnce('site', site, { COUNTERPOISE_DATA: await fewStatesDir() });

function runOnce(
  name: string,
  command: readonly string[],
  env: Readonly<Record<string, string>> = {},
): SharedRun {
  const shared = inject('sharedRuns');
  const folder = join(shared, name);
  if (!existsSync(folder)) {
    const made = mkdtempSync(join(shared, 'making-'));
    const bundle = bundled.includes(name) ? ['--bundle', join(made, 'bundle.zip')] : [];
    const args = [...command, '--out', join(made, 'out'), ...bundle];
    const ran = counterpoise(args, { TZ: 'Asia/Tokyo', ...env });
    const err = ran.err.replaceAll(made, folder);
    writeFileSync(join(made, 'ran.json'), JSON.stringify({ ...ran, err }));
    try {
      renameSync(made, folder);
    } catch (error) {
      if (!existsSync(folder)) throw error;
      rmSync(made, { recursive: true });
    }
  }
  const ran = JSON.parse(readFileSync(join(folder, 'ran.json'), 'utf8')) as Ran;
  return { ...ran, dir: join(folder, 'out'), zip: join(folder, 'bundle.zip') };
}

/** The shared run that a command line of the program asks for, wherever it wants its results; undefined where there is none. */
export async function sharedRunOf(args: readonly string[]): Promise<SharedRun | undefined> {
  const wanted: string[] = [];
  for (let at = 0; at < args.length; at++) {
    // Seed 1 is the default, and where results are written changes nothing in them.
    const isDefault = args[at] === '--seed' && args[at + 1] === '1';
    if (isDefault || args[at] === '--out' || args[at] === '--bundle') at++;
    else wanted.push(args[at]!);
  }
  const command = wanted.join(' ');
  if (command === site.join(' ')) return sharedSite();
  const names = Object.keys(runs) as (keyof typeof runs)[];
  const name = names.find((one) => runs[one].join(' ') === command);
  return name === undefined ? undefined : sharedRun(name);
}
