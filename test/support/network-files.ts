import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { networksOfFile } from '../../src/app/network/asked-networks.js';
import type { LabelledNetwork } from '../../src/app/network/labelled.js';
import { networkReport } from '../../src/app/network/network-report.js';
import { pairsOverTime } from '../../src/app/network/pairs-over-time.js';
import { networkFiles } from '../../src/report/network/files.js';

const folder = mkdtempSync(join(tmpdir(), 'counterpoise-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
  const file = join(folder, `${windows.join('-')}.csv`);
  const text = windows.map((window) => lines(window, ties)).join('');
  writeFileSync(file, `from,to,sign,window\n${text}`);
  const read = networksOfFile({ file });
  const asked = { ...read, networks: read.networks.map(changed) };
  const reports = asked.networks.map((named) =>
    networkReport(named, { balance: true, frustration: true, tension: true, top: 5 }),
  );
  const pairs = pairsOverTime(asked, ['A', 'B']);
  return networkFiles({
    command: 'counterpoise network ties.csv --tension A B',
    ...{ result: { asked, reports, pairs }, seed: 1 },
  });
}
