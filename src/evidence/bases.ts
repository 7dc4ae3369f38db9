import { listed } from '../core/format.js';

/** A claim with the letters of what it rests on. */
interface Based {
  readonly id: string;
  readonly basis?: readonly string[] | undefined;
}

/** What a claim rests on, and which others rest on the same: those are one witness and not several. */
export function basisSentences(
  { id, basis = [] }: Based,
  claims: readonly Based[],
  titles: Readonly<Record<string, string>> = {},
): string[] {
  return basis.map((letter) => {
    const others = claims.filter((one) => one.id !== id && one.basis?.includes(letter) === true);
    const shared =
      others.length === 0
        ? 'no other claim rests on it.'
        : `so ${others.length === 1 ? 'does' : 'do'} ${listed(others.map((one) => one.id))}: together one witness.`;
    return `Rests on ${letter}, ${lowered(titles[letter] ?? letter)}; ${shared}`;
  });
}

const lowered = (text: string): string =>
  /^[A-Z][a-z]/.test(text) && !/^(Russia|China|Central|Chinese|Russian)/.test(text)
    ? text[0]!.toLowerCase() + text.slice(1)
    : text;
