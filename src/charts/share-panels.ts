import { valueAxis } from './draw/axes.js';
import { columnsOf, isNarrow, key, stack } from './draw/layout.js';
import { across, disc, path, pathThrough, upright } from './draw/marks.js';
import { linear, quarters } from './draw/scales.js';
import { at, type Block } from './draw/svg.js';
import { label, noteMiddle } from './draw/text.js';
import { formatPercent } from '../core/format.js';
import { ink } from './palette.js';

/** Lines of probabilities over a choice, in panels with one key: up to six lines that differ in dash and weight. */
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
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
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
const plotHeight = 190;

export function drawSharePanels({ lines, panels }: SharePanels, width: number): Block {
  const columns = isNarrow(width) ? 1 : panels.length;
  const { each, left } = columnsOf(columns, width, 36);
  const legend = key(
    lines.map(({ title: text, strong }, i) => ({
      ...{ text, swatch: across([0, 24], 8, stroke(strong, i)) },
    })),
    width,
  );
  const drawn = panels.map((panel) => drawPanel(lines, panel, each));
  if (columns === 1) return stack([legend, ...drawn], 10);
  const elements = drawn.map((panel, i) => at(left(i), 0, panel.elements));
  return stack([legend, { elements, height: drawn[0]!.height }]);
}

const stroke = (strong: boolean, line: number) => ({
  stroke: strong ? ink.ink : ink.strong,
  width: strong ? 2.5 : 1.75,
  dash: dashes[line % dashes.length],
});

function drawPanel(lines: SharePanels['lines'], panel: SharePanel, width: number): Block {
  const { title, domain, ticks, format, points, rules, marks } = panel;
  const frame = { left: 48, right: width - 22, top: 44, bottom: 44 + plotHeight };
  const x = linear(domain, [frame.left, frame.right]);
  const y = linear([0, 1], [frame.bottom, frame.top]);
  const curves = lines.map(({ id, strong }, i) => {
    const places = (points[id] ?? []).map(([at, share]) => [x(at), y(share)] as const);
    return path(pathThrough(places), stroke(strong, i));
  });
  return {
    height: frame.bottom + 26,
    elements: [
      label(0, 8, title, { bold: true }),
      ...valueAxis(frame, quarters, y, { format: (share) => formatPercent(share) }),
      ...ticks.map((tick) => label(x(tick), frame.bottom + 16, format(tick), noteMiddle)),
      ...rules.flatMap((rule) => ruleMarks(rule, x(rule.value), frame, width)),
      ...curves.toReversed(),
      ...marks.map((mark) =>
        disc(x(mark.x), y(mark.y), 4.5, {
          ...{ fill: mark.open ? ink.page : ink.ink, stroke: mark.open ? ink.ink : ink.page },
          width: 1.5,
        }),
      ),
    ],
  };
}

/** A rule with its words above the plot, on the side that has room. */
function ruleMarks(
  { label: words, strong }: SharePanel['rules'][number],
  x: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  width: number,
): string[] {
  const colour = strong ? ink.against : ink.muted;
  const anchor = x > width * 0.7 ? 'end' : x < width * 0.3 ? 'start' : 'middle';
  return [
    upright(x, [top - 4, bottom], { stroke: colour, dash: strong ? null : '3 3' }),
    label(x, top - 11, words, { fill: colour, anchor, halo: true }),
  ];
}
