import { ink } from '../palette.js';
import { element, escapeText, type Block } from './svg.js';

/** Size of all chart text in pixels: the page's smallest size. */
export const textSize = 13;
export const lineHeight = 16;
/** How much wider bold text is. */
const boldness = 1.1;

const narrow = new Set("iIljt.,:;|!'’‘ ()[]/-f".split(''));
const wide = new Set('mwMWGOQDHNU%@—–+−'.split(''));

/**
 * Width of a text in pixels, estimated from classes of letters. The classes are those of a wide sans-serif
 * (DejaVu Sans), so that labels keep clear of one another in any system font.
 */
export function textWidth(text: string, bold = false): number {
  let em = 0;
  for (const letter of text) em += narrow.has(letter) ? 0.36 : wide.has(letter) ? 0.82 : 0.61;
  return em * textSize * (bold ? boldness : 1);
}

/** Break a text into lines no wider than `width`; a word that is too long stands alone. */
export function wrapText(text: string, width: number, bold = false): string[] {
  const lines: string[] = [];
  let line = '';
  // A dash between names is a place to break, and stays with the first of them; a no-break space is none.
  for (const word of text.split(/(?<=[^\S\u00a0]|–)/)) {
    if (line !== '' && textWidth((line + word).trimEnd(), bold) > width) {
      lines.push(line.trimEnd());
      line = word;
    } else line += word;
  }
  lines.push(line.trimEnd());
  return lines;
}

/** A text that is too wide is cut, with an ellipsis. */
export function cutText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let cut = text;
  while (cut !== '' && textWidth(`${cut}…`) > width) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}

export interface LabelOptions {
  /** Default: the ink of the page. */
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  /** An edge in the colour of the page, for text over marks; a number is its width, 3 the usual one. */
  readonly halo?: boolean | number;
}

/** One line of text with its middle at y. */
export function label(
  x: number,
  y: number,
  text: string,
  { fill, anchor = 'start', bold = false, halo = false }: LabelOptions = {},
): string {
  const edge = { stroke: ink.page, 'stroke-width': halo === true ? 3 : halo || null };
  return element(
    'text',
    {
      ...{ x, y, dy: '0.34em', fill, 'text-anchor': anchor === 'start' ? null : anchor },
      'font-weight': bold ? 600 : null,
      ...(halo === false ? {} : { ...edge, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }),
    },
    escapeText(text),
  );
}

/** Lines of text below one another, from the top of the first. */
export const labels = (x: number, top: number, lines: readonly string[], options?: LabelOptions) =>
  lines.map((line, i) => label(x, top + (i + 0.5) * lineHeight, line, options));

/** Lines of text around a middle. */
export const labelsAround = (
  x: number,
  middle: number,
  lines: readonly string[],
  options?: LabelOptions,
): string[] => labels(x, middle - (lines.length * lineHeight) / 2, lines, options);

/** What is said beside a picture, broken into lines; without words no room. */
export function paragraph(text: string, width: number, options: LabelOptions = note): Block {
  const lines = text === '' ? [] : wrapText(text, width, options.bold);
  return { height: lines.length * lineHeight, elements: labels(0, 0, lines, options) };
}

/** How words are written that are not data: of axes, keys, sources. */
export const note: LabelOptions = { fill: ink.muted };
export const noteLeft: LabelOptions = { ...note, anchor: 'end' };
export const noteMiddle: LabelOptions = { ...note, anchor: 'middle' };
