import { describe, expect, it } from 'vitest';
import { needsRaw, rawAbsent, rawRows } from '../support/raw.js';
import { openPanelMeasures } from './panel-measures.js';

describe.skipIf(rawAbsent)(needsRaw('cinc against every published value'), () => {
  it('is the published index of version 7 within 1e-7, all states and years', async () => {
    const published = new Map(
      rawRows('nmc/cow_nmc.csv.gz').map((row) => [
        `${row['ccode']} ${row['year']}`,
        Number(row['cinc']),
      ]),
    );
    const panel = await openPanelMeasures();
    const { rows, ccode1, year, value } = await panel.compute('cinc');
    expect(rows).toBe(17_121);
    let worst = 0;
    for (let row = 0; row < rows; row++) {
      const expected = published.get(`${ccode1[row]} ${year[row]}`);
      worst = Math.max(worst, Math.abs(value[row]! - expected!));
    }
    expect(worst).toBeLessThanOrEqual(1e-7);
  });
});
