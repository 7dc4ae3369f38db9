import { describe, expect, it } from 'vitest';
import type { AnyChart } from '../../src/charts/define.js';
import { charts } from '../../src/charts/index.js';
import { chartStates } from '../support/chart-states.js';

const cases = charts.flatMap((chart) =>
  (chartStates[chart.id] ?? [undefined]).map((state, i) => ({
    chart,
    state,
    name: `${chart.id}-${i}`,
  })),
);

const draw = (chart: AnyChart, state: unknown, width: number): string =>
  chart.render(state, { width, idPrefix: 'p' });

it('every chart has states to be tested with, and its own id', () => {
  expect(charts.map(({ id }) => id).sort()).toEqual(Object.keys(chartStates).sort());
});

describe.each(cases)('$name', ({ chart, state, name }) => {
  it.each([720, 344])('is the same at width %i as it was', async (width) => {
    const svg = draw(chart, state, width).replaceAll(/(<\/(?:g|text|desc|title|defs)>)/g, '$1\n');
    await expect(svg).toMatchFileSnapshot(`snapshots/${name}-${width}.svg`);
  });

  it.each([720, 344])('is drawn for width %i, twice the same', (width) => {
    const svg = draw(chart, state, width);
    expect(svg).toMatch(new RegExp(`^<svg [^>]*viewBox="0 0 ${width} \\d`));
    expect(draw(chart, state, width)).toBe(svg);
  });

  it('has a name, a description, no style sheet, no script, nothing to load', () => {
    const svg = draw(chart, state, 720);
    expect(svg).toContain('aria-labelledby="p-title" aria-describedby="p-desc"');
    expect(svg).toContain('<title id="p-title">');
    expect(svg).toContain('<desc id="p-desc">');
    expect(svg).not.toMatch(/<style|<script|style=|\son\w+=|<image|NaN|undefined|Infinity/);
    for (const [, target] of svg.matchAll(/(?:href|src)="([^"]*)"/g)) expect(target).toMatch(/^#/);
  });

  it('rounds its geometry to hundredths of a pixel', () => {
    for (const [, value] of draw(chart, state, 720).matchAll(
      / (?:d|transform|[xy][12]?|r)="([^"]*)"/g,
    ))
      expect(value).not.toMatch(/\d\.\d{3,}/);
  });

  it('computes a finding, a description, and a table with a cell for every column', () => {
    expect(chart.finding(state)).toMatch(/\d/);
    expect(chart.describe(state).length).toBeGreaterThan(40);
    const { columns, rows } = chart.table(state);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });
});
