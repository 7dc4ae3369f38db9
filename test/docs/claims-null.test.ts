import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { opened, verdictsAsStated } from '../../scripts/claims-null/opened.js';
import { cellsOf, pagePath, partsIn } from '../../scripts/claims-null/table.js';

/* The rows of the table that follow from the case files alone; those of nothing take half a minute: npm run claims-null. */

describe('the page on claims', () => {
  const rows = partsIn(readFileSync(pagePath, 'utf8'))
    .get('table')!
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  it.each(['russia-china', 'us-india'])('counts the verdicts of %s as they are', async (name) => {
    const subject = await opened(name, 1);
    const cells = cellsOf({
      what: `\`${name}\`, as stated`,
      verdicts: verdictsAsStated(subject),
      runs: 1,
    });
    subject.workspace.close();
    expect(rows).toContainEqual(cells);
  });
});
