import { beforeAll, describe, expect, it } from 'vitest';
import { speechTopicIds } from '../../src/core/speech-topics.js';
import { openPanelMeasures, rowOf, type PanelMeasures } from '../golden/panel-measures.js';
import { readDocument } from './markdown.js';

const page = readDocument('docs/methods/speeches.md').replaceAll(/\s+/g, ' ');

/** As the page writes numbers: −.41. */
const written = (value: number): string =>
  value
    .toFixed(2)
    .replace('-', '−')
    .replace(/^(−?)0\./, '$1.');

const years = Array.from({ length: 11 }, (_, at) => 2014 + at);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('docs/methods/speeches.md', () => {
  let panel: PanelMeasures;
  beforeAll(async () => {
    panel = await openPanelMeasures();
  });

  it.each([
    [
      'wordfish',
      [
        ['United States (', 2],
        ['Russia (', 365],
        ['Venezuela (', 101],
      ],
    ],
    [
      'wordfish',
      [
        ['North Korea (', 731],
        ['China (', 710],
        ['Japan (', 740],
      ],
    ],
    [
      'wordscores',
      [
        ['Canada ', 20],
        ['United Kingdom ', 200],
        ['Australia ', 900],
        ['France ', 220],
      ],
    ],
    [
      'wordscores',
      [
        ['Germany ', 255],
        ['India ', 750],
        ['United States ', 2],
        ['China ', 710],
      ],
    ],
    [
      'wordscores',
      [
        ['Brazil ', 140],
        ['Japan ', 740],
        ['Russia ', 365],
        ['Iran ', 630],
      ],
    ],
    [
      'wordscores',
      [
        ['Venezuela ', 101],
        ['Syria ', 652],
        ['North Korea ', 731],
        ['Cuba ', 40],
      ],
    ],
  ] as const)('has the mean positions on %s: %j', async (scale, states) => {
    const columns = await panel.compute('speech-position', { scale });
    for (const [name, ccode] of states) {
      const value = mean(years.map((year) => columns.value[rowOf(columns, [ccode], year)]!));
      expect(page).toContain(`${name}${written(value)}`);
    }
  });

  it.each([
    ['for the United States and Cuba', 2, 40],
    ['for the United Kingdom and Russia', 200, 365],
    ['for the United States and Russia', 2, 365],
    ['for the United States and the United Kingdom', 2, 200],
    ['for Russia and China', 365, 710],
    ['for the United States and China and for the United Kingdom and France', 2, 710],
    ['for Russia and Belarus', 365, 370],
  ])('has the mean distance %s', async (pair, first, second) => {
    const columns = await panel.compute('discourse-distance');
    const value = mean(years.map((year) => columns.value[rowOf(columns, [first, second], year)]!));
    expect(page).toContain(`${written(value)} ${pair}`);
  });

  it('lists every topic', () => {
    for (const topic of speechTopicIds) expect(page).toContain(`| \`${topic}\` `);
  });

  it('counts accusations as the panel does', async () => {
    const columns = await panel.compute('speech-accusations');
    const { value, ccode1, ccode2 } = columns;
    const accusing = value.filter((count) => count > 0);
    const sum = accusing.reduce((total, count) => total + count, 0);
    expect(page).toContain(
      `in ${accusing.length} it accuses it, with ${sum.toLocaleString('en')} sentences`,
    );
    const between = (a: number, b: number): number =>
      value.reduce(
        (total, count, row) =>
          ccode1[row] === a && ccode2![row] === b && count > 0 ? total + count : total,
        0,
      );
    for (const [speaker, accused, names] of [
      [373, 371, 'Azerbaijan | Armenia'],
      [369, 365, 'Ukraine | Russia'],
      [770, 750, 'Pakistan | India'],
      [110, 101, 'Guyana | Venezuela'],
    ] as const)
      expect(page).toContain(`${names} | ${between(speaker, accused)} |`);
    for (const [a, b] of [
      [2, 200],
      [220, 255],
      [365, 370],
      [710, 365],
      [2, 750],
      [140, 160],
    ] as const)
      expect([between(a, b), between(b, a)]).toEqual([0, 0]);
  });
});
