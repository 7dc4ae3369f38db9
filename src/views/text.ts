import type { Content, Gauge, Link, Mark } from './content.js';

/** Template tag for content: lines are joined as in running text. */
export const prose = (strings: TemplateStringsArray, ...values: Content[]): Content =>
  strings.flatMap((text, i) => [text.replace(/\s*\n\s*/g, ' '), values[i]]);

/** Content with something between its parts. */
export const joined = (parts: readonly Content[], between: Content = ', '): Content[] =>
  parts.flatMap((part, i) => (i === 0 ? [part] : [between, part]));

const mark =
  (as: Mark['as']) =>
  (content: Content): Mark => ({ kind: 'mark', as, content });

export const bold = mark('b');
export const strong = mark('strong');
export const italic = mark('i');
export const code = mark('code');
export const lineBreak = mark('br')(null);
export const span = (style: string, content: Content): Mark => ({
  ...mark('span')(content),
  style,
});
export const small = (content: Content): Mark => span('small', content);
export const titled = (title: string, content: Content): Mark => ({
  ...mark('abbr')(content),
  title,
});

export const link = (to: string, content: Content = to): Link => ({ kind: 'link', to, content });

export const gauge = (as: Gauge['as'], value: number): Gauge => ({ kind: 'gauge', as, value });
