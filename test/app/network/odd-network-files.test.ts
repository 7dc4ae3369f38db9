import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readNetworkFile } from '../../../src/app/network/network-file.js';
import { networkReport } from '../../../src/app/network/network-report.js';
import { nodesCsv, tiesCsv } from '../../../src/app/network/network-table.js';
import { networksOfFile } from '../../../src/app/network/selection.js';
import { signedNetwork } from '../../../src/networks/index.js';

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'counterpoise-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const nested = (depth: number): string =>
  `<graphml>\n<graph>${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}</graph></graphml>`;
const ties = (count: number, tie: (at: number) => string): string =>
  `from,to,sign\n${Array.from({ length: count }, (_, at) => tie(at)).join('')}`;
const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(97 + at));

describe('a network file that no program would write', () => {
  it.each([
    ['name.csv', `from,to,sign\n${'a'.repeat(20_000)},b,1\n`, 'long-name', 2, 'from'],
    [
      'name.graphml',
      `<graphml><graph>\n<node id="${'a'.repeat(20_000)}"/></graph></graphml>`,
      'long-name',
      2,
      undefined,
    ],
    ['deep.graphml', nested(20_000), 'too-deep', 2, undefined],
    ['nul.csv', 'from,to,sign\na,b,1\nc,d\0e,1\n', 'nul-character', 3, 4],
    ['nul.graphml', '<graphml>\n<graph><node id="a\0"/></graph></graphml>', 'nul-character', 2, 19],
  ])('is refused with its line: %s', (name, text, code, line, column) => {
    const file = written(name, text);
    expect(() => readNetworkFile({ file })).toThrow(
      expect.objectContaining({
        exitCode: 3,
        code,
        details: expect.objectContaining({ file, line, ...(column && { column }) }),
      }),
    );
  });

  it('may hold as many elements in one another as a drawing program writes, and as many brackets in comments as it likes', () => {
    const comment = `<!-- ${'<a>'.repeat(1000)} -->`;
    const file = written(
      'drawn.graphml',
      nested(100).replace('<graph>', `${comment}<graph id="a>b">`),
    );
    expect(readNetworkFile({ file }).networks).toHaveLength(1);
  });

  it('is refused where it is larger than is to be read', () => {
    const file = written('small.csv', 'from,to,sign\na,b,1\n');
    expect(() => readNetworkFile({ file, most: 10 })).toThrow(/is larger than/);
    expect(() => readNetworkFile({ file, most: 18 })).toThrow(
      expect.objectContaining({ code: 'file-too-large', exitCode: 3 }),
    );
  });

  it('does not compare the names of a large network letter by letter, and says so', () => {
    const file = written(
      'many.csv',
      ties(30_000, (at) => `${at} name,${at} other,1\n`),
    );
    expect(readNetworkFile({ file }).notes).toEqual([
      'Names that differ by a letter were not looked for: there are too many names.',
    ]);
    const alike = written(
      'alike.csv',
      ties(26 * 26 * 4, (at) => {
        const [first, second] = [letters[at % 26]!, letters[Math.floor(at / 26) % 26]!];
        return `name${first}${second}x,hub${at % 4},1\n`;
      }),
    );
    expect(readNetworkFile({ file: alike }).notes.length).toBeLessThan(4);
  });
});

describe('a long chain', () => {
  // In a time that grew with the square of its length it would take minutes.
  it('is solved in a time that grows with its length', { timeout: 60_000 }, () => {
    const size = 120_000;
    const nodes = Array.from({ length: size }, (_, at) => `n${at}`);
    const chain = signedNetwork(
      nodes,
      nodes.slice(1).map((_, at) => ({ from: at, to: at + 1, sign: at % 3 === 0 ? -1 : 1 })),
    );
    const report = networkReport(
      { label: 'chain', network: chain, names: nodes },
      { balance: true, frustration: true, tension: true, top: 5 },
    );
    expect(report).toMatchObject({ n: size, frustration: 0, optimal: true, parts: 1 });
  });
});

describe('the tables of a network', () => {
  const names = ['=1+1', '+a', '-b', '@c', "'=d", "''=e", "'f", '-5', 'g', '-2+3|x'];

  it('hold names that a spreadsheet would run as texts, and are read again with the same names', () => {
    const file = written(
      'names.csv',
      ties(names.length - 1, (at) => `"${names[at]!}","${names[at + 1]!}",-1\n`),
    );
    const selection = networksOfFile({ file });
    const [named] = selection.networks;
    const request = { balance: false, frustration: true, tension: false, top: 5 };
    const reported = [{ named: named!, report: networkReport(named!, request) }];
    const table = tiesCsv(reported);
    expect(nodesCsv(reported)).toContain("names.csv,'=1+1,'=1+1,");
    expect(table).not.toMatch(/(^|,)"?[=+@]|(^|,)"?-[^\d]|(^|,)"?-2\+/m);
    const again = networksOfFile({
      file: written('again.csv', table.replaceAll('network', 'window')),
    });
    expect(again.networks[0]!.network).toEqual(named!.network);
  });
});
