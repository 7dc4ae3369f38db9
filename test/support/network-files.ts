import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { networksOfFile } from '../../src/app/network/selection.js';
import type { LabelledNetwork } from '../../src/app/network/labelled.js';
import { networkReport } from '../../src/app/network/network-report.js';
import { pairsOverTime } from '../../src/app/network/pairs-over-time.js';
import { networkFiles } from '../../src/report/network/files.js';

const lines = (window: string, ties: string): string =>
  ties
    .split(' ')
    .map((tie) => `${tie[0]!},${tie[1]!},${tie[2]! === '+' ? 1 : -1},${window}\n`)
    .join('');

/** In the first window C is a friend of A and an enemy of B, who are friends; D is an enemy of all. */
export function networkFilesOf(
  windows: readonly string[],
  changed: (named: LabelledNetwork) => LabelledNetwork = (named) => named,
  ties = 'AB+ AC+ BC- AD- BD- CD-',
) {
  const read = readAs(
    `${windows.join('-')}.csv`,
    `from,to,sign,window\n${windows.map((window) => lines(window, ties)).join('')}`,
  );
  const selection = { ...read, networks: read.networks.map(changed) };
  const reports = selection.networks.map((named) =>
    networkReport(named, { balance: true, frustration: true, tension: true, top: 5 }),
  );
  const pairs = pairsOverTime(selection, ['A', 'B']);
  return networkFiles({
    command: 'counterpoise network ties.csv --tension A B',
    ...{ result: { selection, reports, pairs }, seed: 1 },
  });
}

function readAs(name: string, text: string) {
  // The pages name the file: it is the same each time.
  const folder = join(tmpdir(), `counterpoise-networks-${process.pid}`);
  mkdirSync(folder);
  const file = join(folder, name);
  try {
    writeFileSync(file, text);
    return networksOfFile({ file });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
