import type { Content, Element, Gauge } from './content.js';

export const element = (
  as: Element['as'],
  content: Content,
  rest?: Omit<Element, 'kind' | 'as' | 'content'>,
): Element => ({ kind: 'element', as, content, ...rest });

/** Template tag for content: lines are joined as in running text. */
export const prose = (strings: TemplateStringsArray, ...values: Content[]): Content =>
  strings.flatMap((text, i) => [text.replace(/\s*\n\s*/g, ' '), values[i]]);

/** Content with something between its parts. */
export const joined = (parts: readonly Content[], between: Content = ', '): Content[] =>
  parts.flatMap((part, i) => (i === 0 ? [part] : [between, part]));

export const bold = (content: Content): Element => element('b', content);
export const strong = (content: Content): Element => element('strong', content);
export const italic = (content: Content): Element => element('i', content);
export const code = (content: Content): Element => element('code', content);
export const lineBreak = element('br', null);
export const span = (style: string, content: Content): Element =>
  element('span', content, { style });
export const small = (content: Content): Element => span('small', content);
export const titled = (title: string, content: Content): Element =>
  element('abbr', content, { title });
export const link = (to: string, content: Content = to): Element => element('a', content, { to });

export const gauge = (as: Gauge['as'], value: number): Gauge => ({ kind: 'gauge', as, value });
