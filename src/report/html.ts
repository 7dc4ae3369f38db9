import { escapeText } from '../charts/draw/svg.js';

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

/** Elements that stand on lines of their own. */
const blocks = new Set(
  'p div section h1 h2 h3 h4 ul ol li dl dt dd details summary tr td th'.split(' '),
);

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Attributes with a value; those that are true are named alone. */
export function attributes(values: Attributes): Html {
  const written = Object.entries(values).map(([name, value]) => {
    if (value === undefined || value === false || value === '') return '';
    return value === true ? ` ${name}` : ` ${name}="${escapeText(String(value))}"`;
  });
  return raw(written.join(''));
}

export const element = (tag: string, values: Attributes, content: HtmlValue): Html =>
  raw(
    `<${tag}${attributes(values).text}>${render(content)}</${tag}>${blocks.has(tag) ? '\n' : ''}`,
  );

/** Links of other schemes are shown as text. */
export const isWebAddress = (url: string): boolean => /^https?:\/\/[^\s"'<>]+$/.test(url);
