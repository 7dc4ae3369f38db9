import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { labelOf } from '../../src/states/index.js';
import { fixture } from '../golden/panel-measures.js';
import { needsRaw, rawAbsent, rawRows } from '../support/raw.js';

const page = readFileSync(new URL('../../docs/methods/trade-sources.md', import.meta.url), 'utf8');

interface Golden {
  readonly silent: readonly number[];
  readonly asIn2014: {
    readonly missing: Readonly<Record<string, number>>;
    readonly change: Readonly<Record<'least' | 'median' | 'most', number>>;
  };
}

/** The cells of a row of the table after a sentence, by year. */
function figures(after: string, source: string): ReadonlyMap<string, string> {
  const table = page.slice(page.indexOf(after));
  const cellsOf = (line: string): string[] => line.split('|').map((cell) => cell.trim());
  const lines = table.split('\n').filter((line) => line.startsWith('|'));
  const years = cellsOf(lines[0]!);
  const row = cellsOf(lines.find((line) => line.includes(`\`${source}\``))!);
  return new Map(
    years.flatMap((year, at) => (/^\d{4}$/.test(year) ? [[year, row[at]!] as const] : [])),
  );
}

describe('the page on sources of trade', () => {
  it('lists the states that do not report, and how much of their trade would be missing', () => {
    const { silent, asIn2014 } = fixture<Golden>('trade-baci');
    const [, list] = /The 74 states that do not report: ([^]+?)\.\n\n/.exec(page)!;
    expect(list!.replaceAll('\n', ' ').split(', ')).toEqual(
      silent.map((state) => labelOf(state).name).sort(),
    );
    const percent = (state: number): string => `${Math.round(100 * asIn2014.missing[state]!)}%`;
    expect(['370', '702', '365', '816'].map(Number).map(percent)).toEqual([
      '57%',
      '28%',
      '14%',
      '13%',
    ]);
    expect([732, 290, 630].map(percent)).toEqual(['9%', '9%', '9%']);
    expect(page).toContain('57% of that of Belarus, 28% of Tajikistan’s, 14% of Russia’s, 13% of');
    expect(Math.round(100 * asIn2014.change.median)).toBe(1);
    expect(Math.round(100 * asIn2014.change.most)).toBe(4);
    expect(Math.abs(asIn2014.change.least)).toBeLessThan(asIn2014.change.most);
  });

  it.skipIf(rawAbsent)(needsRaw('quotes the raw files'), () => {
    const flows: Readonly<Record<string, Map<string, number>>> = Object.fromEntries(
      ['club x', 'club m', 'books x', 'books m'].map((name) => [name, new Map<string, number>()]),
    );
    const add = (name: string, year: string, billions: number): void => {
      flows[name]!.set(year, (flows[name]!.get(year) ?? 0) + billions);
    };
    for (const row of rawRows('trade-baci-21states/baci_pairs_2005_2021.csv.gz')) {
      const pair = `${row.exporter} ${row.importer}`;
      if (pair === 'RUS CHN') add('club x', row.year!, Number(row.value_kusd) / 1e6);
      if (pair === 'CHN RUS') add('club m', row.year!, Number(row.value_kusd) / 1e6);
    }
    for (const row of rawRows('trade-china25/china_trade_monthly.csv.gz'))
      if (row.ISO === 'RU') {
        add('books x', row.month!.slice(0, 4), Number(row.Trade_Imports) / 1e3);
        add('books m', row.month!.slice(0, 4), Number(row.Trade_Exports) / 1e3);
      }
    const tables = [
      ['x', 'Russia’s exports to China, in billions'],
      ['m', 'China’s exports to Russia:'],
    ] as const;
    for (const [side, after] of tables)
      for (const [name, source] of [
        ['club', 'baci-club'],
        ['books', 'china-books'],
      ])
        for (const [year, text] of figures(after, source!))
          expect(text, `${source} ${year}`).toBe(
            flows[`${name} ${side}`]!.get(year)?.toFixed(1) ?? '–',
          );
  });
});
