import { plot, type Markish, type PlotOptions } from '@observablehq/plot';
import type { ChartContext } from './define.js';
import { textSize } from './layout.js';
import { inkColour } from './palette.js';

export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

interface SvgText {
  /** Short name for assistive technology. */
  readonly name: string;
  readonly description: string;
  /** `group` where the picture holds links, which a plain image would swallow. */
  readonly role: 'img' | 'group';
  readonly data?: Readonly<Record<string, string | number>>;
  /** Definitions that marks refer to, as SVG text. */
  readonly defs?: string;
}

/**
 * Draw marks and return one `<svg>` as text: numbers rounded to hundredths of a pixel, no style sheet of its own
 * (the page's rules apply, and content security policies hold), name and description inside.
 */
export function drawSvg(
  context: ChartContext,
  options: Omit<PlotOptions, 'document' | 'width' | 'className' | 'marks'> & {
    readonly marks: readonly Markish[];
  },
  text: SvgText,
): string {
  const element = plot({
    ...options,
    marks: [...options.marks],
    ...({ document: context.document } as object),
    width: context.width,
    className: 'chart',
  }) as unknown as { readonly outerHTML: string };
  const { attributes, head } = headOf(context, text);
  return (
    roundNumbers(element.outerHTML)
      .replace(/<style>[\s\S]*?<\/style>/, '')
      // Groups have no role, so a name on them is not allowed; the picture as a whole has one.
      .replace(/(<g[^>]*) aria-label="[^"]*"/g, '$1')
      .replace(/ font-size="10"/, ` font-size="${textSize}"`)
      .replace(
        /^<svg([^>]*)>/,
        `<svg xmlns="http://www.w3.org/2000/svg"$1 ${attributes}>${head}${text.defs ?? ''}`,
      )
  );
}

/** One `<svg>` from elements that are text already, with the same head as `drawSvg` gives. */
export function wrapSvg(
  context: ChartContext,
  { height, className = 'chart' }: { readonly height: number; readonly className?: string },
  elements: readonly string[],
  text: SvgText,
): string {
  const { attributes, head } = headOf(context, text);
  const size = `viewBox="0 0 ${context.width} ${Math.ceil(height)}" height="${Math.ceil(height)}" width="${context.width}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-size="${textSize}" font-family="system-ui, sans-serif" fill="currentColor" class="${className}" ${attributes}>${head}${text.defs ?? ''}${roundNumbers(elements.join(''))}</svg>`;
}

/** Where the plot lies and which years it spans, for the mark of one year in every chart of a page. */
export const plotArea = (
  { left, right, top, bottom }: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>,
  [from, to]: readonly [number, number],
): NonNullable<SvgText['data']> => ({
  ...{ left, right: Math.round(right * 100) / 100, top, bottom, from, to },
});

function headOf({ idPrefix }: ChartContext, { name, description, role, data = {} }: SvgText) {
  const values = Object.entries(data)
    .map(([key, value]) => ` data-${key}="${escapeText(String(value))}"`)
    .join('');
  return {
    attributes: `role="${role}" aria-labelledby="${idPrefix}-title" aria-describedby="${idPrefix}-desc"${values}`,
    head:
      `<title id="${idPrefix}-title">${escapeText(name)}</title>` +
      `<desc id="${idPrefix}-desc">${escapeText(description)}</desc>`,
  };
}

/** Round the numbers of geometry attributes; text and titles are left alone. */
function roundNumbers(svg: string): string {
  return svg.replace(
    / (d|transform|x|y|x1|x2|y1|y2|width|height|r|cx|cy|dx|dy|points)="([^"]*)"/g,
    (_, name: string, value: string) =>
      ` ${name}="${value.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100 + 0))}"`,
  );
}

/** A channel in pixels that bypasses the scale. */
export function pixels<T>(value: (datum: T) => number): {
  value: (datum: T) => number;
  scale: null;
} {
  return { value, scale: null };
}

/** Marks in pixels still need a scale, or Plot stretches them over the whole plot. */
export const unusedScale = { type: 'linear', domain: [0, 1], axis: null } as const;

/** An edge in the colour of the page, so that text stays readable where a line passes below it. */
export const halo = { stroke: inkColour('page'), strokeWidth: 3 } as const;
