import { placeIn } from '../../core/text-place.js';

/** Where a text stops being JSON, counted from 1: the engine says it of some mistakes alone. */
export function jsonMistake(text: string): { readonly line: number; readonly column: number } {
  // What begins a JSON text can be completed up to the mistake and not beyond it.
  let [sound, broken] = [0, text.length + 1];
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (isBeginning(text.slice(0, middle))) sound = middle;
    else broken = middle;
  }
  return placeIn(text, sound);
}

function isBeginning(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const { message } = error as Error;
    if (/end of JSON|Unterminated string/.test(message)) return true;
    const at = / at position (\d+)/.exec(message)?.[1];
    return at !== undefined && Number(at) >= text.length;
  }
}
