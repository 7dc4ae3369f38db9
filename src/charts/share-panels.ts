import type { ChartContext } from './define.js';
import { at, brokenPath, element, keyRow, label } from './draw.js';
import { formatPercent } from '../core/format.js';
import { inkColour } from './palette.js';
import { wrapSvg } from './svg.js';

/** Lines of probabilities over a choice, in panels with one key: up to six lines, told apart by dash and weight. */
export interface SharePanels {
  /** In the order of the key; the first is drawn strongest. */
  readonly lines: readonly {
    readonly id: string;
    readonly title: string;
    readonly strong: boolean;
  }[];
  readonly panels: readonly SharePanel[];
}
export interface SharePanel {
  readonly title: string;
  readonly domain: readonly [number, number];
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  /** Points of each line by its id, from left to right. */
  readonly points: Readonly<Record<string, readonly (readonly [number, number])[]>>;
  /** A value with words, as a rule from top to bottom. */
  readonly rules: readonly {
    readonly value: number;
    readonly label: string;
    readonly strong: boolean;
  }[];
  /** Points to mark: filled where a line stands, open where it would come first. */
  readonly marks: readonly { readonly x: number; readonly y: number; readonly open: boolean }[];
}

const dashes = [null, '7 3', '2 3', '9 3 2 3', '4 4', '1 4'] as const;
const narrowBelow = 560;
const plotHeight = 190;
const gap = 36;
const margin = { left: 48, right: 22, top: 44, bottom: 26 } as const;

export function renderSharePanels(
  state: SharePanels,
  context: ChartContext,
  text: { readonly name: string; readonly description: string },
): string {
  const stacked = context.width < narrowBelow || state.panels.length === 1;
  const columns = stacked ? 1 : state.panels.length;
  const panelWidth = (context.width - gap * (columns - 1)) / columns;
  const panelHeight = margin.top + plotHeight + margin.bottom;
  const key = keyRow(
    state.lines.map((line, i) => ({
      swatch: element('line', { x1: 0, x2: 24, y1: 8, y2: 8, ...stroke(line.strong, i) }),
      text: line.title,
    })),
    context.width,
  );
  const top = key.height + 8;
  const panels = state.panels.map((panel, i) => {
    const place = stacked
      ? { x: 0, y: top + i * (panelHeight + 12) }
      : { x: i * (panelWidth + gap), y: top };
    return at(place.x, place.y, panelElements(state, panel, panelWidth));
  });
  const rows = stacked ? state.panels.length : 1;
  return wrapSvg(
    context,
    { height: top + rows * panelHeight + (rows - 1) * 12 },
    [at(0, 0, key.elements), ...panels],
    { ...text, role: 'img' },
  );
}

function stroke(strong: boolean, line: number) {
  return {
    stroke: inkColour(strong ? 'ink' : 'strong'),
    'stroke-width': strong ? 2.5 : 1.75,
    'stroke-dasharray': dashes[line % dashes.length],
    fill: 'none',
  };
}

function panelElements(state: SharePanels, panel: SharePanel, width: number): string[] {
  const { left, right, top, bottom } = margin;
  const [from, to] = panel.domain;
  const x = (value: number): number =>
    left + ((value - from) / (to - from)) * (width - left - right);
  const y = (share: number): number => top + (1 - share) * plotHeight;
  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    element('line', {
      x1: left,
      x2: width - right,
      y1: y(share),
      y2: y(share),
      stroke: inkColour('line'),
    }),
    label(left - 8, y(share), formatPercent(share), { fill: inkColour('muted'), anchor: 'end' }),
  ]);
  const ticks = panel.ticks.map((tick) =>
    label(x(tick.value), top + plotHeight + bottom - 10, tick.label, {
      fill: inkColour('muted'),
      anchor: 'middle',
    }),
  );
  const lines = [...state.lines]
    .map((line, i) => ({ line, i }))
    .reverse()
    .map(({ line, i }) =>
      element('path', {
        d: brokenPath((panel.points[line.id] ?? []).map(([at, share]) => [x(at), y(share)])),
        ...stroke(line.strong, i),
      }),
    );
  return [
    label(0, 8, panel.title, { bold: true }),
    ...grid,
    ...ticks,
    ...ruleElements(panel, x, width),
    ...lines,
    ...panel.marks.map((mark) =>
      element('circle', {
        cx: x(mark.x),
        cy: y(mark.y),
        r: 4.5,
        fill: inkColour(mark.open ? 'page' : 'ink'),
        stroke: inkColour(mark.open ? 'ink' : 'page'),
        'stroke-width': 1.5,
      }),
    ),
  ];
}

/** Rules with their words above the plot, on the side that has room. */
function ruleElements(panel: SharePanel, x: (value: number) => number, width: number): string[] {
  const { top } = margin;
  return panel.rules.flatMap((rule) => [
    element('line', {
      x1: x(rule.value),
      x2: x(rule.value),
      y1: top - 4,
      y2: top + plotHeight,
      stroke: inkColour(rule.strong ? 'against' : 'muted'),
      'stroke-dasharray': rule.strong ? null : '3 3',
    }),
    label(x(rule.value), top - 11, rule.label, {
      fill: inkColour(rule.strong ? 'against' : 'muted'),
      anchor:
        x(rule.value) > width * 0.7 ? 'end' : x(rule.value) < width * 0.3 ? 'start' : 'middle',
      halo: true,
    }),
  ]);
}
