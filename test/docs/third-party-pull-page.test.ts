import { expect, it } from 'vitest';
import { keptEstimates } from '../../src/app/assess/kept-estimates.js';
import { testMethods } from '../../src/app/cite/test-methods.js';
import { readDocument, tableRows } from './markdown.js';

const page = readDocument('docs/methods/third-party-pull.md');

/** How the effects of the table are named where they are kept. */
const names: Readonly<Record<string, (outcome: string) => string>> = {
  'one of the two hostile': (outcome) => `${outcome}, general, one`,
  'both hostile, beyond one and one': (outcome) => `${outcome}, general, shared`,
  'closeness of rivals': (outcome) => `${outcome}, general, rivals`,
  'Russia–China, hostility of Russia and the US': (outcome) =>
    `${outcome}, pair, 365 710 2, +0, first`,
  'Asia and the US, closeness of Russia–China': (outcome) =>
    `${outcome}, pair, 365 710 2, +0, rivals, Asia`,
};

/** Three decimals with a true minus sign and no zero before the point, as on the page. */
const written = (value: number): string =>
  value
    .toFixed(3)
    .replace(/^(-?)0\./, '$1.')
    .replace('-', '−');

const rows = tableRows(page, 'outcome');

it.each(rows)('the effect on %s of %s in %s is what is kept', (...row) => {
  const [outcome, effect, years, estimate, interval, p] = row as [
    ...[string, string, string, string, string, string],
  ];
  const kept = keptEstimates.estimates[`${names[effect]!(outcome)}, ${years.replace('–', '-')}`]!;
  const [low, high] = kept.interval!;
  expect([estimate, interval, p]).toEqual([
    written(kept.coefficient!),
    `${written(low)} to ${written(high)}`,
    written(kept.permutationP!),
  ]);
});

it('shows every effect that is kept', () => {
  expect(rows).toHaveLength(Object.keys(keptEstimates.estimates).length);
});

it('names the works that cite prints', () => {
  const sources = page.slice(page.indexOf('## Sources')).replaceAll(/\s+/g, ' ');
  for (const { authors, year } of testMethods['third-party-pull'].references) {
    const [name] = authors[0]!.split(',');
    expect(sources).toMatch(new RegExp(`${name!}[^.]* ${year}`));
  }
});
