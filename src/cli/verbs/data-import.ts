import type { Command } from 'commander';
import {
  importData,
  importSteps,
  refreshPanel,
  type BuildProgress,
  type DataBuild,
  type DataImport,
} from '../../app/data/data-import.js';
import { userPanelDir, userRawDir } from '../../store/places.js';
import type { Effects, Progress } from '../effects.js';
import { parseInteger } from '../options.js';
import { examples } from '../verb.js';

interface BuildOptions {
  readonly raw?: string;
  readonly out?: string;
  readonly threads?: number;
  readonly json?: true;
}

interface ImportOptions extends BuildOptions {
  readonly build?: true;
}

const rawHelp = (): string => `folder of the raw files (COUNTERPOISE_RAW; default ${userRawDir()})`;
const outHelp = (): string => `folder of the panel that is built (default ${userPanelDir()})`;

export function registerImport(command: Command, effects: Effects): void {
  command
    .command('import')
    .description(
      'Check files downloaded from a source, row by row, and put them into the folder of raw files.',
    )
    .argument('<dataset>', 'the dataset; counterpoise data info says which files it has')
    .argument(
      '<file...>',
      'CSV, plain or gzip, under any name: told apart by their headers, or NAME=FILE',
    )
    .option('--raw <dir>', rawHelp())
    .option('--build', 'then build a panel with them, as counterpoise data build does')
    .option('--out <dir>', outHelp())
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      examples([
        ['counterpoise data import nmc NMC-70.csv', 'one file, under the name it came with'],
        ['counterpoise data import gdp usd=gdp.csv population=pop.csv', 'files with one header'],
        ['counterpoise data import nmc NMC-70.csv --build', 'and refresh the panel'],
      ]),
    )
    .action((dataset: string, files: string[], options: ImportOptions) =>
      runImport(dataset, files, options, effects),
    );
}

export function registerBuild(command: Command, effects: Effects): void {
  command
    .command('build')
    .description(
      'Build the tables whose raw files are there and take the others over from the panel in use.',
    )
    .option('--raw <dir>', rawHelp())
    .option('--out <dir>', outHelp())
    .option(
      '--threads <n>',
      'database threads; the bytes do not depend on it',
      parseInteger('threads', 1, 64),
    )
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      examples([
        ['counterpoise data build', 'from the files that data import brought in'],
        ['counterpoise data build --raw raw --out panel', 'from and into folders of your own'],
        ['COUNTERPOISE_DATA=panel counterpoise assess russia-china', 'an assessment with it'],
      ]),
    )
    .action(async (options: BuildOptions) => {
      const result = await build(options, effects);
      effects.out(options.json ? JSON.stringify(result, null, 2) : buildText(result));
    });
}

async function runImport(
  dataset: string,
  files: readonly string[],
  options: ImportOptions,
  effects: Effects,
): Promise<void> {
  const progress = effects.progress(importSteps);
  let imported: DataImport;
  try {
    const onStep = (label: string): void => progress.step(label);
    imported = await importData({ dataset, files, raw: options.raw, onStep });
  } finally {
    progress.done();
  }
  if (options.build !== true) {
    effects.out(options.json ? JSON.stringify(imported, null, 2) : importText(imported));
    return;
  }
  if (!options.json) effects.out(importText(imported));
  const built = await build(options, effects);
  if (options.json) effects.out(JSON.stringify({ ...imported, build: built }, null, 2));
  else effects.out(`\n${buildText(built)}`);
}

async function build(options: BuildOptions, effects: Effects): Promise<DataBuild> {
  let step: BuildProgress['step'] | undefined;
  let progress: Progress | undefined;
  const onProgress = (at: BuildProgress): void => {
    if (at.step !== step) {
      progress?.done();
      progress = effects.progress(at.total);
      step = at.step;
    }
    progress?.step(`${at.step} ${at.id}`);
  };
  try {
    return await refreshPanel({ ...options, onProgress });
  } finally {
    progress?.done();
  }
}

function importText({ dataset, folder, files, waitsFor, checked }: DataImport): string {
  const lines = files.map(({ path, from, rows, sha256, replaced }) => {
    const before = { nothing: 'new', 'the same': 'as before', another: 'replaces another' };
    return `  ${path}: ${rows} rows from ${from} (${before[replaced]}), SHA-256 ${sha256}`;
  });
  return [
    `${dataset}: ${files.length} ${files.length === 1 ? 'file' : 'files'} in ${folder}`,
    ...lines,
    ...(checked === undefined ? [] : checkedLines(checked)),
    ...(waitsFor.length === 0
      ? []
      : [
          `The dataset is not whole yet, so its rows were not matched to states. It waits for ${waitsFor.join(', ')}.`,
        ]),
  ].join('\n');
}

/** Names of no state shown at most; --json lists all. */
const SHOWN = 12;

function checkedLines({
  states,
  unmatched,
  leftOut,
}: NonNullable<DataImport['checked']>): string[] {
  const names = [...new Set(unmatched.map(({ value }) => value))];
  const rows = (list: readonly { rows: number }[]): number =>
    list.reduce((sum, entry) => sum + entry.rows, 0);
  const more = names.length > SHOWN ? `, and ${names.length - SHOWN} more` : '';
  return [
    `States matched: ${states}`,
    names.length === 0
      ? 'Every name and code was matched to a state.'
      : `Matched to no state: ${names.length} names or codes in ${rows(unmatched)} rows (${names.slice(0, SHOWN).join(', ')}${more})`,
    ...(leftOut.length === 0
      ? []
      : [`Rows of states left out: ${rows(leftOut)} (--json gives the reasons)`]),
  ];
}

function buildText(result: DataBuild): string {
  const { read, built, takenOver, base, folder } = result;
  const whole = takenOver.filter(({ columns }) => columns === undefined);
  const partly = takenOver.filter(({ columns }) => columns !== undefined);
  return [
    `Read: ${read.join(', ')}`,
    `Built: ${built.join(', ') || 'no table whole'}`,
    ...partly.map(
      ({ table, waitsFor }) =>
        `Built in part: ${table}; its other columns wait for ${waitsFor.join(', ')}`,
    ),
    ...(whole.length === 0
      ? []
      : [
          `Taken over from the panel ${base}:`,
          ...whole.map(({ table, waitsFor }) => `  ${table} (waits for ${waitsFor.join(', ')})`),
        ]),
    result.dataVersion === base
      ? `Nothing changed: data version ${base}, in ${folder}`
      : `Data version ${result.dataVersion} (was ${base}): ${result.tables} tables, ${(result.bytes / 1e6).toFixed(1)} MB, in ${folder}`,
    `Use it with COUNTERPOISE_DATA=${folder}`,
  ].join('\n');
}
