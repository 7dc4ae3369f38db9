import { expect, it } from 'vitest';
import { quietTable } from '../../src/cli/text/quiet-table.js';
import { noBreakSpace, wrap } from '../../src/cli/text/wrap.js';

const head = ['year', ...Array.from({ length: 9 }, (_, at) => `column ${at + 1}`)];
const rows = ['1992', '1993'].map((year) => [
  year,
  ...head.slice(1).map((_, at) => `${year}.${at + 1}`),
]);

it('goes on below with what is too wide for a terminal, each line behind its first cell', () => {
  const lines = quietTable(head, 1, rows).split('\n');
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  const starts = lines.map((line) => line.slice(0, 4));
  expect(starts).toEqual(['year', '1992', '1993', '', 'year', '1992', '1993']);
  const cells = lines.flatMap((line) => line.split(/ {2,}/));
  for (const cell of [...head, ...rows.flat()]) expect(cells).toContain(cell);
});

it('stays in one where there is room, and where a name alone leaves none', () => {
  expect(
    quietTable(
      head.slice(0, 6),
      1,
      rows.map((row) => row.slice(0, 6)),
    ).split('\n'),
  ).toHaveLength(3);
  const long = [['x'.repeat(90), '1', '2']];
  expect(quietTable(['name', 'a', 'b'], 1, long).split('\n\n')).toHaveLength(2);
});

it('breaks no line at a no-break space, and prints a space', () => {
  const tie = ['ARG', '−', 'GBR'].join(noBreakSpace);
  expect(wrap(`one two, ${tie}`, '', 14)).toBe('one two,\nARG − GBR');
});
