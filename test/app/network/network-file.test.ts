import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NetworkFile, NetworkFileRequest } from '../../../src/app/network/file-network.js';
import { readNetworkFile } from '../../../src/app/network/network-file.js';
import { CounterpoiseError } from '../../../src/core/errors.js';

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'counterpoise-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(name: string, text: string, options: Omit<NetworkFileRequest, 'file'> = {}) {
  const file = join(folder, name);
  writeFileSync(file, text);
  return readNetworkFile({ file, ...options });
}

/** Ties of every network as `A+B` or `A-B`. */
function tiesOf({ networks }: NetworkFile): Record<string, string[]> {
  return Object.fromEntries(
    networks.map(({ label, network: { nodes, from, to, sign } }) => [
      label ?? '',
      Array.from(sign, (s, at) => `${nodes[from[at]!]!}${s > 0 ? '+' : '-'}${nodes[to[at]!]!}`),
    ]),
  );
}

function refused(run: () => unknown): object {
  try {
    run();
  } catch (error) {
    if (!(error instanceof CounterpoiseError)) throw error;
    const { name, code, details, hint = '' } = error;
    expect(hint.length).toBeGreaterThan(10);
    return { name, code, ...details, file: undefined };
  }
  throw new Error('nothing was refused');
}

describe('a list of ties', () => {
  it('is one network, whatever the order of lines and of ends', () => {
    const a = read('a.csv', 'from,to,sign\nB,A,-1\nB,C,1\nA,C,1\n');
    const b = read('b.csv', 'note,to,sign,from\nx,C,+,A\ny,C,+1,B\nz,B,−,A\n');
    expect(tiesOf(a)).toEqual({ '': ['A-B', 'A+C', 'B+C'] });
    expect(b.networks).toEqual(a.networks);
    expect(a).toMatchObject({ form: 'edge-list', windowColumn: null, notes: [] });
  });

  it('finds its columns in capitals, and those as they are written first', () => {
    const capitals = read('c.csv', 'From,TO,Sign,Year\nA,B,1,1914\n');
    expect(tiesOf(capitals)).toEqual({ '1914': ['A+B'] });
    expect(capitals.windowColumn).toBe('Year');
    expect(tiesOf(read('d.csv', 'From,from,to,sign\nX,A,B,1\n'))).toEqual({ '': ['A+B'] });
    expect(refused(() => read('e.csv', 'From,FROM,to,sign\nX,A,B,1\n'))).toMatchObject({
      code: 'repeated-column',
      column: 'From',
    });
  });

  it('says of names that may be of one node, joins none, and leaves codes, numbers and states alone', () => {
    const ties = [
      ...['China,India', 'China,Party 1', 'Russia,India', 'russia,China', 'Party 2,Party 1'],
      ...['Chna,India', 'Cihna,India', 'Zambia,Gambia', 'Gambia,India', 'IRN,IRQ', 'IRQ,India'],
    ];
    const found = read('n.csv', `from,to,sign\n${ties.map((tie) => `${tie},1\n`).join('')}`);
    expect(found.networks[0]!.network.nodes).toHaveLength(12);
    expect(found.notes).toEqual([
      "'Russia' and 'russia' are two nodes: names differ where capitals or blanks do.",
      "'Chna' and 'China', 'Cihna' and 'China' are two nodes each, a letter apart, and the first has a single tie: one of them may be a slip.",
    ]);
    const blanks = read('b.csv', 'from,to,sign\nSouth Korea,A,1\nSouth  Korea,A,1\n');
    expect(blanks.notes).toHaveLength(1);
  });

  it.each(['1', '+1', '+', '1.0', ' 1 '])('reads %j as friendly', (sign) => {
    expect(tiesOf(read('s.csv', `from,to,sign\nA,B,${sign}\n`))).toEqual({ '': ['A+B'] });
  });
  it.each(['-1', '-', '−1', '−', '–1', '-1.0'])('reads %j as hostile', (sign) => {
    expect(tiesOf(read('s.csv', `from,to,sign\nA,B,${sign}\n`))).toEqual({ '': ['A-B'] });
  });
  it.each(['0', '2', '-2', 'ally', '--', '+-', 'NaN'])('refuses the sign %j', (sign) => {
    expect(refused(() => read('s.csv', `from,to,sign\nA,C,1\nA,B,${sign}\n`))).toMatchObject({
      name: 'DataError',
      code: 'bad-sign',
      line: 3,
      column: 'sign',
      value: sign,
      expected: expect.stringContaining('1, +1 or +'),
    });
  });

  it('may be tab-separated and have a byte-order mark and columns of other names', () => {
    const columns = { from: 'i', to: 'j', sign: 'cc' };
    const file = read('t.tsv', '\uFEFFi\tj\tcc\nA\tB\t1\n', { columns });
    expect(tiesOf(file)).toEqual({ '': ['A+B'] });
  });

  const windows = 'from,to,sign,idx,label\nA,B,1,1,46-49\nA,B,-1,2,47-50\nB,C,1,2,47-50\n';
  it('has a network for each window, in the order of the file', () => {
    const file = read('w.csv', windows);
    expect(file.windowColumn).toBe('label');
    expect(tiesOf(file)).toEqual({ '46-49': ['A+B'], '47-50': ['A-B', 'B+C'] });
    expect(file.networks[0]!.network.nodes).toEqual(['A', 'B']);
    expect(tiesOf(read('w.csv', windows, { window: '47-50' }))).toEqual({
      '47-50': ['A-B', 'B+C'],
    });
    expect(tiesOf(read('w.csv', windows, { columns: { window: 'idx' }, window: '1' }))).toEqual({
      '1': ['A+B'],
    });
  });
  it('says which windows there are where one is not', () => {
    expect(refused(() => read('w.csv', windows, { window: '46-48' }))).toMatchObject({
      name: 'UsageError',
      code: 'unknown-window',
      column: 'label',
      value: '46-48',
      expected: 'one of 46-49, 47-50',
    });
    expect(refused(() => read('w.csv', 'from,to,sign\nA,B,1\n', { window: '1' }))).toMatchObject({
      code: 'no-windows',
    });
  });

  it('counts a tie once that is listed again, and says so', () => {
    const file = read('d.csv', 'from,to,sign\nA,B,1\nB,A,1\nA,B,+\nB,C,-1\n');
    expect(tiesOf(file)).toEqual({ '': ['A+B', 'B-C'] });
    expect(file.notes).toEqual(['2 lines say again what another line says: each tie counts once.']);
  });

  const both = 'from,to,sign\nA,B,1\nB,C,-1\nB,A,-1\n';
  it('refuses a pair with either sign, with both places', () => {
    expect(refused(() => read('c.csv', both))).toEqual({
      name: 'DataError',
      code: 'contradictory-ties',
      line: 4,
      column: 'sign',
      value: '-1',
      expected: '1, as in line 2',
      firstLine: 2,
    });
  });
  it.each([
    ['negative', ['A-B', 'B-C'], 'is hostile'],
    ['positive', ['A+B', 'B-C'], 'is friendly'],
    ['no-tie', ['B-C'], 'has no tie'],
  ] as const)('or decides it where %s wins', (contradictions, ties, words) => {
    const file = read('c.csv', both, { contradictions });
    expect(tiesOf(file)).toEqual({ '': ties });
    expect(file.networks[0]!.network.nodes).toEqual(['A', 'B', 'C']);
    expect(file.notes).toEqual([`Listed with either sign: B and A. Such a pair ${words}.`]);
  });

  it.each([
    [
      'a tie with itself',
      'from,to,sign\nA,A,1\n',
      { code: 'loop', line: 2, column: 'to', value: 'A' },
    ],
    ['an empty cell', 'from,to,sign\nA,,1\n', { code: 'empty-cell', line: 2, column: 'to' }],
    ['no lines', 'from,to,sign\n', { code: 'no-ties' }],
    ['nothing', '', { code: 'empty-file', line: 1 }],
    ['a short line', 'from,to,sign\nA,B,1\nA,C\n', { code: 'broken-csv', line: 3 }],
    [
      'another header',
      'a,to,sign\nA,B,1\n',
      { name: 'UsageError', code: 'no-such-column', value: 'from', expected: 'one of a, to, sign' },
    ],
  ])('refuses %s', (_, text, error) => {
    expect(refused(() => read('e.csv', text))).toMatchObject(error);
  });
  it.each([
    ['from,to,sign,sign\nA,B,1,-1\n', {}, 'sign', '3 and 4'],
    ['from,from,to,sign\nA,C,B,1\n', {}, 'from', '1 and 2'],
    ['i,j,cc, cc\nA,B,1,1\n', { columns: { from: 'i', to: 'j', sign: 'cc' } }, 'cc', '3 and 4'],
    ['from,to,sign,year,year\nA,B,1,1914,1939\n', {}, 'year', '4 and 5'],
  ])('refuses a header that names a column twice: %j', (text, options, column, value) => {
    expect(refused(() => read('r.csv', text, options))).toMatchObject({
      ...{ name: 'DataError', code: 'repeated-column', line: 1, column, value },
    });
  });
  it('does not mind columns of one name that it does not read', () => {
    const file = read('r.csv', 'from,to,sign,note,note\nA,B,1,x,y\n');
    expect(tiesOf(file)).toEqual({ '': ['A+B'] });
  });
  it('refuses a file that is not there, and another form', () => {
    const absent = { file: join(folder, 'absent.csv') };
    expect(refused(() => readNetworkFile(absent))).toMatchObject({ code: 'no-such-file' });
    expect(refused(() => read('e.json', '{}'))).toMatchObject({
      code: 'unknown-form',
      value: '.json',
    });
  });
});

const graphml = (body: string, keys = '<key id="s" for="edge" attr.name="sign"/>') =>
  `<?xml version="1.0"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n${keys}\n${body}\n</graphml>`;
const nodes = '<node id="n0"/><node id="n1"/><node id="n2"/>';
const edge = (a: number, b: number, value: string, key = 's') =>
  `<edge source="n${a}" target="n${b}"><data key="${key}">${value}</data></edge>`;

describe('GraphML', () => {
  it('keeps nodes without a tie, and reads the same signs', () => {
    const file = read(
      'g.graphml',
      graphml(`<graph edgedefault="undirected">${nodes}${edge(1, 0, '-1')}</graph>`),
    );
    expect(tiesOf(file)).toEqual({ '': ['n0-n1'] });
    expect(file.networks[0]!.network.nodes).toEqual(['n0', 'n1', 'n2']);
    expect(file).toMatchObject({ form: 'graphml', windowColumn: null, notes: [] });
  });

  it('takes the sign of a weight, the default of a key, and the names of nodes', () => {
    const keys =
      '<key id="w" for="edge" attr.name="weight" attr.type="double"><default>2.5</default></key>' +
      '<key id="n" for="node" attr.name="name"/>';
    const named = ['Ümit', '𝔅', 'C &amp; D']
      .map((name, at) => `<node id="n${at}"><data key="n">${name}</data></node>`)
      .join('');
    const file = read(
      'w.graphml',
      graphml(
        `<graph edgedefault="directed">${named}${edge(0, 1, '-0.4', 'w')}<edge source="n1" target="n2"/></graph>`,
        keys,
      ),
    );
    expect(tiesOf(file)).toEqual({ '': ['C & D+𝔅', 'Ümit-𝔅'] });
    expect(file.notes).toEqual([
      'The graph is directed: directions are left out of account.',
      'The edges have no attribute sign: the sign of their weight is taken.',
    ]);
  });

  it('has a window for each graph', () => {
    const file = read(
      'm.xml',
      graphml(
        `<graph id="1914">${nodes}${edge(0, 1, '1')}</graph><graph id="1939">${nodes}${edge(0, 1, '-1')}</graph>`,
      ),
    );
    expect(tiesOf(file)).toEqual({ '1914': ['n0+n1'], '1939': ['n0-n1'] });
  });

  it.each([
    [
      'an edge without a sign',
      graphml(`<graph>${nodes}\n<edge source="n0" target="n1"/></graph>`),
      { code: 'bad-sign', line: 5, column: 'sign', value: '' },
    ],
    [
      'an edge to nowhere',
      graphml(`<graph>${nodes}\n\n${edge(0, 7, '1')}</graph>`),
      { code: 'unknown-node', line: 6, column: 'target', value: 'n7' },
    ],
    [
      'a weight of zero',
      graphml(
        `<graph>${nodes}${edge(0, 1, '0', 'w')}</graph>`,
        '<key id="w" for="edge" attr.name="weight"/>',
      ),
      { code: 'bad-sign', column: 'weight', value: '0' },
    ],
    [
      'two nodes with one id',
      graphml('<graph><node id="a"/>\n<node id="a"/></graph>'),
      { code: 'duplicate-node', line: 5, column: 'id', value: 'a' },
    ],
    [
      'two keys of one name',
      graphml(
        `<graph>${nodes}${edge(0, 1, '1')}</graph>`,
        '<key id="s" for="edge" attr.name="sign"/>\n<key id="t" for="all" attr.name="sign"/>',
      ),
      { code: 'repeated-key', line: 4, column: 'attr.name', value: 'sign' },
    ],
    [
      'an edge with two signs',
      graphml(
        `<graph>${nodes}<edge source="n0" target="n1"><data key="s">1</data>\n<data key="s">-1</data></edge></graph>`,
      ),
      { code: 'repeated-key', line: 5, column: 'key', value: 's' },
    ],
    [
      'two graphs with one id',
      graphml(
        `<graph id="a">${nodes}${edge(0, 1, '1')}</graph>\n<graph id="a">${nodes}${edge(0, 1, '1')}</graph>`,
      ),
      { code: 'repeated-key', line: 5, column: 'id', value: 'a' },
    ],
    ['no graph', graphml(''), { code: 'no-ties', line: 2 }],
    ['other XML', '<gexf/>', { code: 'broken-graphml', value: 'gexf' }],
    ['broken XML', '<graphml>\n<graph>\n</graphml>', { code: 'broken-graphml', line: 3 }],
  ])('refuses %s', (_, text, error) => {
    expect(refused(() => read('e.graphml', text))).toMatchObject({ name: 'DataError', ...error });
  });
});
