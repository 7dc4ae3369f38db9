import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { loadCase } from '../../src/cases/index.js';

type Row = Readonly<Record<string, string>>;

const rowsOf = (name: string): Row[] =>
  parse(readFileSync(new URL(`../../coded/${name}.csv`, import.meta.url)), { columns: true });

/** What tells a fact from another, whatever its id and its words. */
const keys: Readonly<Record<string, (row: Row) => string>> = {
  events: ({ date, kind, field, actors, target, title }) =>
    [date, kind, field, actors, target, title!.toLowerCase()].join(' '),
  memberships: ({ institution, state, from }) => [institution, state, from].join(' '),
  institutions: ({ name }) => name!.toLowerCase(),
  mandates: ({ institution, from }) => [institution, from].join(' '),
  pacts: ({ members, from }) => [members, from].join(' '),
};

/** A page at second hand, however good it is. */
const atSecondHand = /wikipedia|bharatpedia/i;

/** The works that a built-in case tests: they may choose facts, and are no source of them. */
const tested = ['russia-china', 'us-india'].flatMap((id) => {
  const { theses, sources } = loadCase(id);
  return sources.filter((source) => theses.some((thesis) => thesis.source === source.id));
});

it('are counted on the page about them', () => {
  const page = readFileSync(new URL('../../docs/methods/coded-facts.md', import.meta.url), 'utf8');
  const events = rowsOf('events');
  const weak = events.filter(({ grade }) => grade === 'secondary' || grade === 'recalled');
  expect(page).toContain(`Of ${events.length} events ${weak.length} are`);
  expect(page).toContain('to May 2026');
  expect(events.at(-1)!['date']).toMatch(/^2026-05/);
});

describe.each(Object.keys(keys))('coded/%s.csv', (name) => {
  const rows = rowsOf(name);

  it('has no fact twice', () => {
    const seen = rows.map((row) => keys[name]!(row));
    expect(seen.filter((key, at) => seen.indexOf(key) !== at)).toEqual([]);
  });

  it('grades encyclopaedias secondary, and names no page for what is recalled', () => {
    const wrong = rows.filter(
      ({ source, url, grade }) =>
        (atSecondHand.test(`${source} ${url}`) && grade !== 'secondary') ||
        (grade === 'recalled') !== (url === ''),
    );
    expect(wrong).toEqual([]);
  });

  it('does not rest on a work that a case tests', () => {
    expect(tested.map(({ id }) => id)).toContain('freire2021');
    const author = /freire/i;
    expect(rows.filter(({ source, url }) => author.test(`${source} ${url}`))).toEqual([]);
    const urls = tested.flatMap(({ url = [] }) => url);
    expect(rows.filter(({ url }) => urls.includes(url!))).toEqual([]);
  });
});
