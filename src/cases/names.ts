import { capitalised } from '../core/format.js';
import { nameInText } from '../states/label.js';

/** What `{A}`, `{B}` and `{K}` stand for. */
export function namesOf(a: number, b: number, third: number): Readonly<Record<string, string>> {
  return { A: nameInText(a), B: nameInText(b), K: nameInText(third) };
}

/** The value with `{A}`, `{B}` and `{K}` replaced in every text, whatever is left unchanged. */
export function named<T>(value: T, names: Readonly<Record<string, string>>): T {
  if (typeof value === 'string') return textWith(value, names) as T;
  if (Array.isArray(value)) return value.map((entry: unknown) => named(entry, names)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, named(entry as unknown, names)]),
  ) as T;
}

/** The text with the names in place of `{A}`, `{B}` and `{K}`, with a capital where a sentence begins with one. */
export function textWith(text: string, names: Readonly<Record<string, string>>): string {
  return text.replace(/\{([ABK])\}/g, (_, role: string, at: number) => {
    const name = names[role]!;
    return /(^|[.!?] )$/.test(text.slice(0, at)) ? capitalised(name) : name;
  });
}
