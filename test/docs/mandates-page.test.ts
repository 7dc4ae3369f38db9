import { beforeAll, describe, expect, it } from 'vitest';
import { agreement, kappaWeights } from '../../src/analysis/index.js';
import { formatFixed } from '../../src/core/format.js';
import { createRng } from '../../src/core/rng.js';
import { mandates } from '../../src/sources/mandates/dataset.js';
import { mandateKinds, type MandateSpell } from '../../src/sources/mandates/spells.js';
import { readDataset } from '../../src/sources/read.js';
import { readDocument } from './markdown.js';

const page = readDocument('docs/methods/mandates.md').replaceAll(/ +/g, ' ');

let spells: readonly MandateSpell[] = [];
beforeAll(async () => {
  spells = (await readDataset(mandates, '/nowhere')).clean.spells;
});

const number = (value: number): string => formatFixed(value, 2).replace(/^0\./, '.');

/** A row of the table of agreement: bodies are drawn as one in the bootstrap. */
function line(name: string, weight: keyof typeof kappaWeights): string {
  const place = ({ mandate, depth }: MandateSpell['passes'][number]): number =>
    name.startsWith('depth') ? depth - 1 : mandateKinds.indexOf(mandate);
  const coded = spells.map(({ institution, passes: [first, second] }) => ({
    ...{ first: place(first), second: place(second) },
    cluster: institution,
  }));
  const rng = createRng(1, name);
  const { n, same, kappa, interval } = agreement(coded, 4, kappaWeights[weight], { rng });
  const [low, high] = interval.map(number);
  return `| ${name} | ${n} | ${Math.round(100 * same)}% | ${number(kappa)} | ${low} to ${high} |`;
}

describe('docs/methods/mandates.md', () => {
  it('shows how far the two passes agree', () => {
    expect(page).toContain(line('depth, quadratic weights', 'quadratic'));
    expect(page).toContain(line('depth, linear weights', 'linear'));
    expect(page).toContain(line('depth, plain', 'plain'));
    expect(page).toContain(line('mandate, plain', 'plain'));
  });

  it('lists every body with the depth of each of its spells', () => {
    for (const id of new Set(spells.map(({ institution }) => institution))) {
      const own = spells.filter(({ institution }) => institution === id);
      const depths = own.map(({ from, depth }, at) => (at === 0 ? `${depth}` : `${depth} from ${from}`)); // prettier-ignore
      const { mandate, secondMandate } = own.at(-1)!;
      expect(page).toContain(`| ${id} | ${mandate} | ${secondMandate ?? ''} | ${depths.join(', ')} |`.replaceAll(/ +/g, ' ')); // prettier-ignore
    }
  });

  it('names every row in which the passes differ', () => {
    const differ = spells.filter(
      ({ passes: [first, second] }) =>
        first.mandate !== second.mandate || first.depth !== second.depth,
    );
    expect(page).toContain(`differ in ${differ.length} of ${spells.length} rows`);
    for (const { institution, from } of differ)
      expect(page).toContain(`| ${institution} ${from} |`);
  });
});
