import type { ChartContext } from './define.js';
import { textSize } from './layout.js';

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeText(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => signs[sign]!) : text;
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
 * One `<svg>` as text from elements that are text already: no style sheet of its own (the page's rules apply, and
 * content security policies hold), name and description inside.
 */
export function wrapSvg(
  context: ChartContext,
  { height, className = 'chart' }: { readonly height: number; readonly className?: string },
  elements: readonly string[],
  text: SvgText,
): string {
  const { attributes, head } = headOf(context, text);
  const size = `viewBox="0 0 ${context.width} ${Math.ceil(height)}" height="${Math.ceil(height)}" width="${context.width}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-size="${textSize}" font-family="system-ui, sans-serif" fill="currentColor" class="${className}" ${attributes}>${head}${text.defs ?? ''}${elements.join('')}</svg>`;
}

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
