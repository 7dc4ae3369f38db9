import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import type { AnyDataset, RawFile } from '../../src/sources/define.js';
import { datasets } from '../../src/sources/index.js';
import { readFileAlone, readRawFile } from '../../src/sources/read.js';
import { needsRaw, rawAbsent, rawRoot } from '../support/raw.js';

const scratch = mkdtempSync(path.join(tmpdir(), 'swapped-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const files = datasets
  .filter(({ place }) => place !== 'coded')
  .flatMap((dataset) =>
    Object.entries(dataset.files).map(
      ([name, file]) => [`${dataset.id}/${name}`, dataset, name, file] as const,
    ),
  );

/** A whole raw file with two names of its header exchanged. */
function swapped(file: RawFile, one: string, other: string): RawFile {
  const text = gunzipSync(readFileSync(path.join(rawRoot, file.path))).toString('latin1');
  const end = text.indexOf('\n');
  const header = text
    .slice(0, end)
    .replace(new RegExp(`\\b(${one}|${other})\\b`, 'g'), (name) => (name === one ? other : one));
  const place = path.join(scratch, 'swapped.csv');
  writeFileSync(place, header + text.slice(end), 'latin1');
  return { ...file, path: place };
}

async function expectSwapped(
  { id }: AnyDataset,
  file: RawFile,
  code: string,
  [one, other]: readonly [string, string],
): Promise<void> {
  await expect(readRawFile(id, swapped(file, one, other), '/')).rejects.toMatchObject({
    code,
    hint: `Are the columns ${one} and ${other} swapped?`,
    details: { dataset: id, column: `${one},${other}`, file: path.join(scratch, 'swapped.csv') },
  });
}

describe.skipIf(rawAbsent)(needsRaw('columns under each other’s names'), () => {
  it.each(files.filter(([, , , { order }]) => order !== undefined))(
    '%s: shown by their order',
    async (_, dataset, __, file) => {
      for (const { columns } of file.order!)
        await expectSwapped(dataset, file, 'raw-order', columns);
    },
  );

  it.each(files.filter(([, , , { direction }]) => direction !== undefined))(
    '%s: shown by a state of which the direction is known, by each that is named',
    async (_, dataset, __, file) => {
      for (const one of file.direction!)
        await expectSwapped(dataset, { ...file, direction: [one] }, 'raw-direction', [
          one.more,
          one.less,
        ]);
    },
  );
});

describe.skipIf(rawAbsent)(needsRaw('a file without the others of its dataset'), () => {
  const several = files.filter(([, dataset]) => Object.keys(dataset.files).length > 1);

  it.each(several)('%s is accepted', async (_, dataset, name, file) => {
    const { rows } = await readFileAlone(dataset, name, rawRoot);
    expect(rows.length).toBeGreaterThanOrEqual(file.rows!);
  });
});
