import { setImmediate } from 'node:timers/promises';
import { usesOf } from '../engine/measure-params.js';
import type {
  DyadPanel,
  DyadResult,
  DyadSection,
  DyadSummary,
  Progress,
  StatePair,
} from '../../contract/index.js';
import { UsageError } from '../../core/errors.js';
import { lastWholeYear } from '../../core/measure.js';
import { quoted } from '../../core/quoted.js';
import { nameInText } from '../../states/label.js';
import { citationText } from '../../core/references.js';
import { datasetById } from '../../sources/index.js';
import { measureById } from '../../measures/index.js';
import { didYouMean } from '../../core/closest.js';
import { labelOf } from '../../states/index.js';
import { hasIntervals, intervalWords } from '../series/series-words.js';
import { isAtHand } from '../engine/at-hand.js';
import type { ComputedMeasure, Workspace } from '../engine/workspace.js';
import { contextOf } from './context.js';
import { computeUnit, hasGroup } from '../engine/groups/unit.js';
import { checkDifferent, pairOf } from '../engine/measure-unit.js';
import { lineOf, linesOf, type RequestedLine } from './lines.js';
import { sectionIds } from '../../contract/dyad.js';
import { ofStates, panelSpecs, type PanelSpec } from './panels.js';
import { summarised, summaryOf } from './summary.js';

export interface DyadRequest {
  readonly pair: readonly [number, number];
  readonly third?: number;
  /** Pairs to compare with, three at most. */
  readonly compared?: readonly (readonly [number, number])[];
  readonly from?: number;
  /** Some of the panels alone, by id. */
  readonly panels?: readonly string[];
  readonly onStep?: (step: Progress<DyadResult>) => void;
}

/** The first year of the starter panel: older sources begin earlier, at a cost for all measures. */
const FIRST = 1946;

interface Requested {
  readonly pairs: readonly Pick<RequestedLine, 'role' | 'states'>[];
  readonly third: number | undefined;
  readonly from: number;
}

/** Every indicator of a pair of states, with all dyads as context, and what they say in short. */
export async function dyadOf(workspace: Workspace, request: DyadRequest): Promise<DyadResult> {
  const { pair, third, from = FIRST, onStep = () => undefined } = request;
  check(request);
  const asked: Requested = { pairs: pairsOf(request), third, from };
  const specs = chosenSpecs(request).filter(
    ({ measure, section }) =>
      (section !== 'third' || third !== undefined) &&
      (request.panels !== undefined || isAtHand(workspace.panel, measureById(measure))),
  );
  workspace.expect(specs.map(({ measure, params = {} }) => ({ measure, params, from })));
  const made = new Map<PanelSpec, DyadPanel>();
  const first = specs.filter(({ id }) => summarised.has(id));
  const rest = specs
    .filter((spec) => !first.includes(spec))
    .sort((one, other) => sectionIds.indexOf(one.section) - sectionIds.indexOf(other.section));
  const order = [...first, ...rest];
  const sofar = { specs, made, ...asked, pair };
  let summary: DyadSummary | undefined;
  let told = -1;
  for (const [index, spec] of order.entries()) {
    if (index === first.length) summary = await summaryOf(workspace, pair, from, made.values());
    const sections = sectionsOf(sofar, true);
    // What is known so far comes with the step that follows it.
    const isNews = summary !== undefined && sections.length > told;
    if (isNews) told = sections.length;
    onStep({
      ...{ step: measureById(spec.measure).title, index: index + 1, of: specs.length },
      ...(isNews ? { part: resultOf(workspace, sofar, sections, summary!) } : {}),
    });
    // Lets the step be sent before the next panel is computed.
    await setImmediate();
    made.set(spec, await panelOf(workspace, spec, asked));
  }
  summary ??= await summaryOf(workspace, pair, from, made.values());
  return resultOf(workspace, sofar, sectionsOf(sofar, false), summary);
}

/** The request, and the panels made so far. */
interface SoFar extends Requested {
  readonly pair: readonly [number, number];
  readonly specs: readonly PanelSpec[];
  readonly made: ReadonlyMap<PanelSpec, DyadPanel>;
}

/** The sections with their panels; of a part the first ones that are whole. */
function sectionsOf({ specs, made }: SoFar, isPart: boolean): DyadSection[] {
  const sections = sectionIds.map((id) => ({
    id,
    specs: specs.filter(({ section }) => section === id),
  }));
  const open = sections.findIndex(({ specs: of }) => !of.every((spec) => made.has(spec)));
  return sections
    .slice(0, isPart && open >= 0 ? open : undefined)
    .map(({ id, specs: of }) => ({
      id,
      panels: of.map((spec) => made.get(spec)!),
      lacking: ofStates
        .filter(({ section }) => section === id)
        .map(({ measure }) => {
          const { title, lacks = '' } = measureById(measure);
          return { measure, title, lacks };
        }),
    }))
    .filter((one) => one.panels.length + one.lacking.length > 0);
}

function resultOf(
  workspace: Workspace,
  { pair, pairs, third, from, made }: SoFar,
  sections: readonly DyadSection[],
  summary: DyadSummary,
): DyadResult {
  const panels = [...made.values()];
  return {
    pair: labelsOf(pair),
    third: third === undefined ? null : labelOf(third),
    compared: pairs
      .filter(({ role }) => role.startsWith('x'))
      .map(({ states }) => labelsOf(states)),
    names: {
      first: nameInText(pair[0]),
      second: nameInText(pair[1]),
      third: third === undefined ? null : nameInText(third),
    },
    years: { from, to: Math.max(from, ...panels.map(({ to }) => to)) },
    observed: observedYears(panels),
    summary,
    sections,
    datasets: Object.fromEntries(
      [...new Set(panels.flatMap(({ datasets }) => datasets))]
        .sort()
        .map((id) => [id, datasetById(id).title]),
    ),
    dataVersion: workspace.panel.dataVersion,
  };
}

function chosenSpecs({ panels }: DyadRequest): readonly PanelSpec[] {
  if (panels === undefined) return panelSpecs;
  const ids = panelSpecs.map(({ id }) => id);
  const unknown = panels.find((id) => !ids.includes(id));
  if (unknown === undefined) return panelSpecs.filter(({ id }) => panels.includes(id));
  throw new UsageError(`there is no panel ${quoted(unknown)}`, {
    code: 'unknown-panel',
    details: { value: unknown, expected: ids.join(', ') },
    hint: didYouMean(unknown, ids),
  });
}

function check({ pair, third, compared = [] }: DyadRequest): void {
  for (const one of [pair, ...compared]) checkDifferent(one);
  if (third !== undefined && pair.includes(third))
    throw new UsageError(
      `${labelOf(third).name} is one of the pair and cannot be the third state`,
      { code: 'same-state-twice', hint: 'name another state as the third one' },
    );
}

function pairsOf({ pair: [a, b], third: k, compared = [] }: DyadRequest): Requested['pairs'] {
  return [
    { role: 'ab', states: [a, b] },
    ...(k === undefined
      ? []
      : [
          { role: 'ak' as const, states: [a, k] as const },
          { role: 'bk' as const, states: [b, k] as const },
        ]),
    ...compared.map((states, i) => ({ role: (['x1', 'x2', 'x3'] as const)[i]!, states })),
  ];
}

const labelsOf = ([a, b]: readonly [number, number]): StatePair => [labelOf(a), labelOf(b)];

async function panelOf(
  workspace: Workspace,
  spec: PanelSpec,
  { pairs, third, from: first }: Requested,
): Promise<DyadPanel> {
  const { id, measure, params: chosen = {} } = spec;
  const query = { measure, params: chosen, from: first };
  const computed = await workspace.compute(query);
  const { definition, population } = computed;
  const from = Math.max(first, definition.coverage.from);
  const to = Math.max(from, lastWholeYear(definition));
  const lines: DyadPanel['lines'][number][] = [];
  for (const asked of linesOf(spec, computed, pairs, third)) {
    const isOther = pairOf(measure, asked.states) !== undefined || hasGroup(asked);
    const ofLine = isOther ? await computeUnit(workspace, query, asked) : computed;
    const line = lineOf(ofLine, asked, from, to);
    const percentiles = spec.unranked === true ? line.values.map(() => null) : line.percentiles;
    lines.push({ role: asked.role, back: asked.back, ...line, percentiles });
  }
  const context = contextOf(population, from, to);
  return { id, ...factsOf(computed, chosen), from, to, context, lines };
}

/** What a panel says of its measure. */
function factsOf(
  { definition, request: { params } }: ComputedMeasure,
  chosen: Readonly<Record<string, unknown>>,
) {
  const { id, title, summary, unit, range, direction, grain, dimension, symmetric } = definition;
  const uses = [...new Set(Object.values(usesOf(definition, params)).map((use) => use.measure))];
  return {
    measure: id,
    ...{ title, summary, unit, range, direction, grain, dimension, symmetric },
    population: definition.population,
    ...{ params, chosen },
    datasets: definition.datasets,
    references: definition.references.map(citationText),
    uses: uses.map((used) => ({ id: used, title: measureById(used).title })),
    interval: hasIntervals(definition) ? intervalWords(definition) : null,
  };
}

/** First and last year with a value for the pair, whatever is measured: distance and the like are known always, and do not count. */
function observedYears(panels: readonly DyadPanel[]): DyadResult['observed'] {
  const years = panels.flatMap(({ from, lines, dimension, direction }) =>
    dimension === 'conflict' && direction === 'none'
      ? []
      : lines
          .filter(({ role }) => role === 'ab')
          .flatMap(({ values }) =>
            values.flatMap((value, i) => (value === null ? [] : [from + i])),
          ),
  );
  return years.length === 0 ? null : { from: Math.min(...years), to: Math.max(...years) };
}
