import { expect, it } from 'vitest';
import { foldedTable, noBreakSpace, textTable, wrap } from '../../src/table/text.js';

const head = ['year', ...Array.from({ length: 9 }, (_, at) => `column ${at + 1}`)];
const rows = ['1992', '1993'].map((year) => [
  year,
  ...head.slice(1).map((_, at) => `${year}.${at + 1}`),
]);

it('goes on below with what is too wide for a terminal, each line behind its first cell', () => {
  const lines = foldedTable(head, rows, 'lr').split('\n');
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  const starts = lines.map((line) => line.slice(0, 4));
  expect(starts).toEqual(['year', '1992', '1993', '', 'year', '1992', '1993']);
  const cells = lines.flatMap((line) => line.split(/ {2,}/));
  for (const cell of [...head, ...rows.flat()]) expect(cells).toContain(cell);
});

it('stays in one where there is room, and where a name alone leaves none', () => {
  expect(
    foldedTable(
      head.slice(0, 6),
      rows.map((row) => row.slice(0, 6)),
      'lr',
    ).split('\n'),
  ).toHaveLength(3);
  const long = [['x'.repeat(90), '1', '2']];
  expect(foldedTable(['name', 'a', 'b'], long, 'lr').split('\n\n')).toHaveLength(2);
});

it('breaks no line at a no-break space, and prints a space', () => {
  const tie = ['ARG', '−', 'GBR'].join(noBreakSpace);
  expect(wrap(`one two, ${tie}`, '', 14)).toBe('one two,\nARG − GBR');
});

it('sets cells of several lines below each other, and letters of East Asia over two columns', () => {
  const text = textTable(
    ['name', 'of\nall'],
    [
      ['Côte', '1'],
      ['中国', '20'],
    ],
    'lr',
  );
  expect(text.split('\n')).toEqual(['name   of', '      all', 'Côte    1', '中国   20']);
});
