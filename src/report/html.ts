import { escapeText } from '../charts/svg.js';

/** Text that is HTML already. Everything else is escaped where it enters a page. */
export class Html {
  constructor(readonly text: string) {}
}

export type HtmlValue = string | number | Html | readonly HtmlValue[] | null | undefined | false;

function render(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  return value.map(render).join('');
}

const written = new WeakMap<TemplateStringsArray, readonly string[]>();

/** The fixed parts of a template without its indentation, which no page shows. */
function partsOf(strings: TemplateStringsArray): readonly string[] {
  let parts = written.get(strings);
  if (parts === undefined) {
    parts = strings.map((part) => part.replace(/[ \t]*\n[ \t\n]*/g, '\n'));
    written.set(strings, parts);
  }
  return parts;
}

/** Template tag: values are escaped unless they are `Html`; nothing is written for null, undefined and false. */
export function html(strings: TemplateStringsArray, ...values: HtmlValue[]): Html {
  const parts = partsOf(strings);
  let text = parts[0]!;
  for (let i = 0; i < values.length; i++) text += render(values[i]) + parts[i + 1]!;
  return new Html(text);
}

/** Trusted text, made by this project. */
export const raw = (text: string): Html => new Html(text);

/** Values with something between them. */
export function joined(values: readonly HtmlValue[], between: HtmlValue = ', '): HtmlValue[] {
  return values.flatMap((value, i) => (i === 0 ? [value] : [between, value]));
}

/** Links of other schemes are shown as text. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s"'<>]+$/.test(url);
}

export function webLink(url: string, text: HtmlValue = url): HtmlValue {
  return isWebAddress(url) ? html`<a href="${url}" rel="noreferrer">${text}</a>` : text;
}
