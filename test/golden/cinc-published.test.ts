import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { openPanelMeasures } from './panel-measures.js';

const file = join(process.env['COUNTERPOISE_RAW'] ?? '../shared/data', 'nmc/cow_nmc.csv.gz');

describe.skipIf(!existsSync(file))(`cinc against every published value (needs ${file})`, () => {
  it('is the published index of version 7 within 1e-7, all states and years', async () => {
    const raw = parse<Record<string, string>>(gunzipSync(readFileSync(file)), { columns: true });
    const published = new Map(
      raw.map((row) => [`${row['ccode']} ${row['year']}`, Number(row['cinc'])]),
    );
    const panel = await openPanelMeasures();
    const { rows, ccode1, year, value } = await panel.compute('cinc');
    panel.panel.close();
    expect(rows).toBe(17_121);
    let worst = 0;
    for (let row = 0; row < rows; row++) {
      const expected = published.get(`${ccode1[row]} ${year[row]}`);
      worst = Math.max(worst, Math.abs(value[row]! - expected!));
    }
    expect(worst).toBeLessThanOrEqual(1e-7);
  });
});
