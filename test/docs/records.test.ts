/** The shape of the records of the project: decisions that bind, and changes that users see. */
import { describe, expect, it } from 'vitest';
import { readDocument } from './markdown.js';

describe('docs/decisions.md', () => {
  const page = readDocument('docs/decisions.md');
  const entries = page.split(/^### /m).slice(1);

  it('holds at most forty decisions, each under a heading of its own', () => {
    expect(entries.length).toBeLessThanOrEqual(40);
    const headings = entries.map((entry) => entry.split('\n')[0]);
    expect(new Set(headings).size).toBe(headings.length);
  });

  it.each(entries)('%#: is short', (entry) => {
    const [, ...lines] = entry.split(/^## /m)[0]!.split('\n');
    const words = lines.join(' ').split(/\s+/).filter(Boolean).length;
    expect(words, entry).toBeGreaterThan(15);
    expect(words, entry).toBeLessThanOrEqual(90);
  });
});

describe('CHANGELOG.md', () => {
  const lines = readDocument('CHANGELOG.md').split('\n');

  it('has the groups of Keep a Changelog', () => {
    const groups = lines.filter((line) => line.startsWith('### '));
    for (const group of groups)
      expect(group).toMatch(/^### (Added|Changed|Deprecated|Removed|Fixed|Security)$/);
  });

  it('has one line for each change', () => {
    const body = lines.slice(lines.findIndex((line) => line.startsWith('## ')));
    const stray = body.filter((line) => !/^(- .+|#+ .+|)$/.test(line));
    expect(stray).toEqual([]);
    expect(body.filter((line) => line.length > 120)).toEqual([]);
  });
});
