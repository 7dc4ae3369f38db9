/*
 * A chart is drawn as text: the same few functions serve maps, matrices and lines over years, need no DOM, and run in a browser as on
 * a server.
 */

/** Elements in a frame that begins at 0, 0, and how much of the page they take. */
export interface Block {
  readonly height: number;
  readonly elements: readonly string[];
}

/** What a chart draws for a width. */
export interface Picture extends Block {
  /** For assistive technology, in place of the finding. */
  readonly name?: string;
  /** `group` where the picture holds links, which a plain image would swallow. */
  readonly role?: 'img' | 'group';
  readonly className?: 'chart' | 'spark';
  /** Where plots lie and which years they span, for the marker of one year on every chart of a page. */
  readonly data?: Readonly<Record<string, string | number>>;
  /** Definitions that elements refer to. */
  readonly defs?: readonly string[];
}

export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** An element; attributes without a value are left out. */
export function element(name: string, attributes: Attributes, content?: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeText(String(value))}"`)
    .join('');
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

export const group = (attributes: Attributes, elements: readonly string[]): string =>
  element('g', attributes, elements.join(''));

/** Elements moved to a place. */
export const at = (x: number, y: number, elements: readonly string[]): string =>
  group({ transform: `translate(${x},${y})` }, elements);

/** Elements that lead somewhere, where there is a target. */
export const linked = (href: string | undefined, elements: readonly string[]): string =>
  href === undefined ? elements.join('') : element('a', { href }, elements.join(''));

/**
 * One `<svg>`: numbers rounded to hundredths of a pixel, figures of one width, no style sheet (the page's rules apply, and
 * content security policies hold), name and description inside.
 */
export function svgOf(
  picture: Picture,
  words: { readonly name: string; readonly description: string },
  { width, idPrefix }: { readonly width: number; readonly idPrefix: string },
): string {
  const { role = 'img', className = 'chart', data = {}, defs = [], name = words.name } = picture;
  const height = Math.ceil(picture.height);
  const attributes = {
    ...{ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, height, width },
    ...{ 'font-size': 13, 'font-family': 'system-ui, sans-serif', 'font-variant': 'tabular-nums' },
    ...{ fill: 'currentColor', class: className, role },
    ...{ 'aria-labelledby': `${idPrefix}-title`, 'aria-describedby': `${idPrefix}-desc` },
    ...Object.fromEntries(Object.entries(data).map(([key, value]) => [`data-${key}`, value])),
  };
  return element(
    'svg',
    attributes,
    element('title', { id: `${idPrefix}-title` }, escapeText(name)) +
      element('desc', { id: `${idPrefix}-desc` }, escapeText(words.description)) +
      (defs.length === 0 ? '' : element('defs', {}, defs.join(''))) +
      rounded(picture.elements.join('')),
  );
}

/** The numbers of geometry attributes, rounded; text and titles are left alone. */
function rounded(svg: string): string {
  return svg.replace(
    / (d|transform|x|y|x1|x2|y1|y2|width|height|r|cx|cy|points)="([^"]*)"/g,
    (_, name: string, value: string) =>
      ` ${name}="${value.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) => String(hundredth(Number(number))))}"`,
  );
}

/** A place to a hundredth of a pixel, never -0. */
export const hundredth = (value: number): number => Math.round(value * 100) / 100 + 0;

/** A place to a tenth of a pixel, never -0. */
export const tenth = (value: number): number => Math.round(value * 10) / 10 + 0;
