import { describe, expect, it } from 'vitest';
import type { AnyChart } from '../../src/charts/define.js';
import { charts } from '../../src/charts/index.js';
import { createContext, sharedYears } from '../../src/report/context.js';
import { createDocument } from '../../src/report/document.js';
import { slotsOf } from '../../src/report/actors.js';
import { alignmentState, profileState } from '../../src/report/sections/alignment.js';
import { dependenceState } from '../../src/report/sections/dependence.js';
import { priorState, sweepsState } from '../../src/report/sections/how-sure.js';
import { channelsState, levelsState } from '../../src/report/sections/levels.js';
import { linesState, mapState } from '../../src/report/sections/contest.js';
import { matrixState } from '../../src/report/sections/institutions.js';
import { caseBlocsState, tieYearsState } from '../../src/report/sections/network.js';
import { groupOf } from '../../src/report/words.js';
import { nearArena, wideArena } from '../support/arena.js';
import { quarrelsomeFixture } from '../support/assessment.js';
import { claimStates, effectStates } from '../support/claim-states.js';
import { coverageStates } from '../support/coverage-maps.js';
import { boxShapes, contestFixture } from '../support/contest.js';
import { figuresFixture, withFigures } from '../support/figures.js';
import { impulseStates } from '../support/impulse-responses.js';
import {
  frustrationStates,
  networkStates,
  tensionStates,
  triangleStates,
} from '../support/networks.js';
import { dyadPanelStates } from '../support/dyad-panels.js';
import { curveStates } from '../support/specification-curves.js';
import { comparedFixture, verdictFixture } from '../support/verdicts.js';

const assessment = quarrelsomeFixture();
const document = createDocument();
const question = assessment.questions[0]!;
const slots = slotsOf(assessment.series, assessment.case);
const figures = figuresFixture();
const { contest, institutions } = contestFixture();
const context = createContext(withFigures(assessment));

/** States of each chart, by chart id. A chart without an entry here fails the contract. */
const states: Readonly<Record<string, readonly unknown[]>> = {
  series: assessment.series.map((shown) => ({
    topic: shown.title,
    subtitle: shown.subtitle,
    lines: shown.lines.map((line, i) => ({ ...line, slot: slots.get(shown.id)![i] })),
    events: assessment.case.events,
    years: sharedYears(assessment.series),
    rule: shown.rule,
  })),
  readings: assessment.questions.map(({ text, standing, readings }) => ({
    question: text,
    draws: 10_000,
    standing,
    readings,
  })),
  'choice-sweeps': assessment.questions.map(sweepsState),
  'prior-sensitivity': assessment.questions.map(priorState),
  'evidence-ladder': [
    {
      leader: 'One <reading>',
      runnerUp: 'Another & other',
      standing: question.standing,
      items: assessment.evidence.map(({ id, title, kind, weight }) => ({
        id,
        title,
        kind,
        db: weight[question.id]?.leaderVsRunnerUp ?? 0,
        href: `#evidence-${id}`,
      })),
    },
  ],
  'containment-levels': [levelsState(figures.levels, context)],
  'containment-channels': [channelsState(figures.levels, context)],
  'alignment-dimensions': [alignmentState(figures.alignment, context)],
  'alignment-profile': [profileState(figures.alignment, context)],
  dependence: [dependenceState(figures.dependence, context)],
  'dyad-panel': dyadPanelStates,
  'contest-map': [mapState(context, contest!.channels, boxShapes)],
  'contest-lines': contest!.channels.map((channel) => linesState(context, channel)),
  'arena-map': [nearArena, wideArena],
  'institution-matrix': [matrixState(institutions!, context)],
  'claim-series': claimStates,
  'claim-effect': effectStates,
  'specification-curve': curveStates,
  'compared-readings': [comparedFixture],
  'impulse-response': impulseStates,
  'network-blocs': [...networkStates, caseBlocsState(figures.network)],
  'network-matrix': networkStates,
  'tie-tension': tensionStates,
  'pair-triangles': triangleStates,
  'frustration-years': frustrationStates,
  'coverage-map': coverageStates,
  'tie-years': [tieYearsState(figures.network)],
  'verdict-over-time': [
    verdictFixture({ step: 1 }),
    verdictFixture({ step: 5 }),
    { ...verdictFixture({ step: 1 }), marked: 2014 },
  ],
  'claims-overview': [
    {
      claims: assessment.claims.map((claim) => ({
        id: claim.id,
        group: groupOf(claim),
        href: `#claim-${claim.id}`,
      })),
    },
  ],
};

const cases = charts.flatMap((chart) =>
  (states[chart.id] ?? [undefined]).map((state, i) => ({ chart, state, name: `${chart.id}-${i}` })),
);

const draw = (chart: AnyChart, state: unknown, width: number): string =>
  chart.render(state, { document, width, idPrefix: 'p' });

it('every chart has states to be tested with, and its own id', () => {
  expect(charts.map(({ id }) => id).sort()).toEqual(Object.keys(states).sort());
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
