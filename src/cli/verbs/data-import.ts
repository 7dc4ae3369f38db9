import type { DataBuild, DataImport } from '../../contract/index.js';
import {
  estimateNotes,
  importData,
  importSteps,
  refreshPanel,
  type BuildProgress,
} from '../../app/data/data-import.js';
import { plural } from '../../core/format.js';
import { userPanelDir, userRawDir } from '../../store/places.js';
import type { Progress } from '../effects.js';
import { common, flag, value } from '../options.js';
import { defineVerb, type Task } from '../verb.js';

const raw = value('dir', `folder of the raw files (COUNTERPOISE_RAW; default ${userRawDir()})`);
const out = value('dir', `folder of the panel that is built (default ${userPanelDir()})`);

export const dataImport = defineVerb({
  name: 'import',
  description:
    'Check files downloaded from a source, row by row, and put them into the folder of raw files.',
  arguments: [
    ['<dataset>', 'the dataset; counterpoise data info says which files it has'],
    ['<file...>', 'CSV, plain or gzip, under any name: recognised by their headers, or NAME=FILE'],
  ],
  answers: 'data import',
  options: {
    raw,
    build: flag('then build a panel with them, as counterpoise data build does'),
    out,
    json: common.json,
  },
  examples: [
    ['counterpoise data import nmc NMC-70.csv', 'one file, under the name it came with'],
    ['counterpoise data import gdp usd=gdp.csv population=pop.csv', 'files with one header'],
    ['counterpoise data import nmc NMC-70.csv --build', 'and refresh the panel'],
  ],
  run: async ([dataset, files], { build: isBuilt, json, ...options }, task) => {
    const progress = task.progress(importSteps);
    const onStep = (label: string): void => progress.step(label);
    const imported = await importData({ dataset, files, raw: options.raw, onStep });
    progress.done();
    if (!isBuilt) return { json: imported, text: () => importText(imported) };
    if (!json) task.effects.out(importText(imported));
    const built = await build(options, task);
    return { json: { ...imported, build: built }, text: () => `\n${buildText(built)}` };
  },
});

export const dataBuild = defineVerb({
  name: 'build',
  description:
    'Build the tables whose raw files are there and take the others over from the panel in use.',
  answers: 'data build',
  options: { raw, out, threads: common.threads, json: common.json },
  examples: [
    ['counterpoise data build', 'from the files that data import brought in'],
    ['counterpoise data build --raw raw --out panel', 'from and into your own folders'],
    ['COUNTERPOISE_DATA=panel counterpoise assess russia-china', 'an assessment with it'],
  ],
  run: async (_, { json: __, ...options }, task) => {
    const built = await build(options, task);
    return { json: built, text: () => buildText(built) };
  },
});

async function build(options: Parameters<typeof refreshPanel>[0], task: Task): Promise<DataBuild> {
  let step: BuildProgress['step'] | undefined;
  let progress: Progress | undefined;
  const built = await refreshPanel({
    ...options,
    onProgress: (at) => {
      if (at.step !== step) {
        progress?.done();
        progress = task.progress(at.total);
        step = at.step;
      }
      progress?.step(`${at.step} ${at.id}`);
    },
  });
  progress?.done();
  return built;
}

function importText({ dataset, folder, files, waitsFor, checked }: DataImport): string {
  const lines = files.map(({ path, from, rows, sha256, replaced }) => {
    const before = { nothing: 'new', 'the same': 'as before', another: 'replaces another' };
    return `  ${path}: ${rows} rows from ${from} (${before[replaced]}), SHA-256 ${sha256}`;
  });
  return [
    `${dataset}: ${plural(files.length, 'file')} in ${folder}`,
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
  const names = [...new Set(unmatched.map(({ value: name }) => name))];
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
  const { read, built, takenOver, estimated, base, folder } = result;
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
    ...estimateNotes(estimated),
    result.dataVersion === base
      ? `Nothing changed: data version ${base}, in ${folder}`
      : `Data version ${result.dataVersion} (was ${base}): ${result.tables} tables, ${(result.bytes / 1e6).toFixed(1)} MB, in ${folder}`,
    `Use it with COUNTERPOISE_DATA=${folder}`,
  ].join('\n');
}
