import { at, type Block } from './svg.js';
import { label, note, textWidth, type LabelOptions } from './text.js';

/** Below this width labels move from beside the marks to above them, and panels below one another. */
export const isNarrow = (width: number): boolean => width < 560;

/** Charts this wide are printed at two thirds of their size: more panels fit side by side. */
const BROAD = 1000;
const MOST_PANELS = 5;

/** How many panels stand side by side at a width that is not narrow. */
export const panelsAbreast = (width: number, usual: number): number =>
  width < BROAD ? usual : Math.max(usual, Math.min(2 * usual, MOST_PANELS));

/** Blocks below one another; those without height take no gap. */
export function stack(blocks: readonly Block[], gap = 8): Block {
  let y = 0;
  const elements = blocks
    .filter(({ height }) => height > 0)
    .map((block) => {
      const top = y;
      y += block.height + gap;
      return top === 0 ? block.elements.join('') : at(0, top, block.elements);
    });
  return { height: Math.max(0, y - gap), elements };
}

/** Columns of equal width: how wide each is, and where it begins. */
export function columnsOf(count: number, width: number, gap: number) {
  const each = (width - gap * (count - 1)) / count;
  return { each, left: (column: number): number => column * (each + gap) };
}

/** Things in rows of so many. */
export const inRows = <T>(things: readonly T[], columns: number): T[][] =>
  Array.from({ length: Math.ceil(things.length / columns) }, (_, row) =>
    things.slice(row * columns, (row + 1) * columns),
  );

export interface KeyEntry {
  /** At most 26 pixels wide and 16 high; empty for words alone. */
  readonly swatch: string;
  readonly text: string;
  readonly options?: LabelOptions;
}

/** Entries of a key side by side, broken into rows. */
export function key(entries: readonly KeyEntry[], width: number): Block {
  const elements: string[] = [];
  let [x, y] = [0, 0];
  for (const { swatch, text, options = note } of entries) {
    const shift = swatch === '' ? 0 : 32;
    const wide = shift + textWidth(text, options.bold);
    if (x > 0 && x + wide > width) [x, y] = [0, y + 20];
    elements.push(at(x, y, [swatch, label(shift, 8, text, options)]));
    x += wide + 20;
  }
  return { elements, height: entries.length === 0 ? 0 : y + 20 };
}
