import { element, escapeText } from './draw/svg.js';
import { lineHeight, textSize, wrapText } from './draw/text.js';
import { ink } from './palette.js';

/** Room around the picture: a page would give it. */
const margin = 16;

/** What a page says around a chart, for a picture that leaves the page. */
export interface Caption {
  /** What the chart shows. */
  readonly title: string;
  /** Definition and unit. */
  readonly subtitle?: string;
  /** Below the chart, line by line: sources, and where the picture comes from. */
  readonly below: readonly string[];
}

/**
 * A chart as a separate file: colours of the light page in place of references to a page’s, on a white ground with a margin, with its
 * caption where one is given.
 */
export function standaloneSvg(svg: string, caption?: Caption): string {
  const drawn = caption === undefined ? svg : captioned(svg, caption);
  const coloured = drawn.replaceAll(/var\(--[a-z0-9-]+, (#[0-9a-f]{6})\)/g, '$1');
  const [, top = '0'] = /viewBox="0 (\S+) /.exec(coloured) ?? [];
  const ground = coloured.replace(
    '</desc>',
    `</desc><rect x="${-margin}" y="${Number(top) - margin}" width="100%" height="100%" fill="#ffffff"/>`,
  );
  return `${withMargin(ground).replace('fill="currentColor"', 'fill="#16191d"')}\n`;
}

/** The outermost element, widened on all sides. */
function withMargin(svg: string): string {
  return svg.replace(/^<svg [^>]*>/, (head) =>
    head
      .replace(
        /viewBox="0 (\S+) (\S+) (\S+)"/,
        (_, top: string, width: string, height: string) =>
          `viewBox="${-margin} ${Number(top) - margin} ${Number(width) + 2 * margin} ${Number(height) + 2 * margin}"`,
      )
      .replace(
        / (width|height)="([\d.]+)"/g,
        (_, name: string, size: string) => ` ${name}="${Number(size) + 2 * margin}"`,
      ),
  );
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly height: number;
  readonly bold?: boolean;
}

const titleSize = 17;
const gap = 12;

/** The chart with its title and definition above it and its sources below, in room that is added to it. */
function captioned(svg: string, { title, subtitle = '', below }: Caption): string {
  const [, width, height] = (/viewBox="0 0 (\S+) (\S+)"/.exec(svg) ?? []).map(Number);
  if (width === undefined || height === undefined) return svg;
  const usualLines = (text: string): Line[] =>
    text === ''
      ? []
      : wrapText(text, width).map((line) => ({ text: line, size: textSize, height: lineHeight }));
  const head: Line[] = [
    ...wrapText(title, (width * textSize) / titleSize, true).map((text) => ({
      ...{ text, size: titleSize, height: 22, bold: true },
    })),
    ...usualLines(subtitle),
  ];
  const foot = below.flatMap(usualLines);
  const above = heightOf(head) + gap;
  const whole = above + height + gap + heightOf(foot);
  const words = [...drawn(head, -above), ...drawn(foot, height + gap)].join('');
  return svg
    .replace(/viewBox="0 0 \S+ \S+"/, `viewBox="0 ${-above} ${width} ${whole}"`)
    .replace(/^(<svg [^>]*?) height="[\d.]+"/, `$1 height="${whole}"`)
    .replace(/<\/svg>\s*$/, `${words}</svg>`);
}

const heightOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { height }) => sum + height, 0);

function drawn(lines: readonly Line[], top: number): string[] {
  let y = top;
  return lines.map(({ text, size, height, bold }) => {
    y += height;
    return element(
      'text',
      {
        ...{ x: 0, y: y - height / 2, dy: '0.34em', 'font-size': size },
        ...(bold === true ? { 'font-weight': 600 } : { fill: ink.muted }),
      },
      escapeText(text),
    );
  });
}
