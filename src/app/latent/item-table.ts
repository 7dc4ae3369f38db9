import type { Frame, FrameNeed } from '../../core/frames.js';
import type { Panel } from '../../panel/read.js';
import { type DyadYears, dyadYears, latentYears } from './dyad-years.js';
import { latentItems, type LatentItem } from './items/index.js';
import { type Opportunity, opportunityNeeds, opportunityOf } from './opportunity.js';
import { relevantDyads, relevantNeeds } from './relevant.js';

/** What is known of the dyads: the items of the model, opportunity, and which dyads are relevant. */
export interface ItemTable {
  readonly dyads: DyadYears;
  /** By the id of the item; continuous ones to the hundredth. NaN where nobody looked. */
  readonly items: Readonly<Record<string, Float64Array>>;
  readonly opportunity: Readonly<Record<Opportunity, Float64Array>>;
  readonly relevant: Uint8Array;
}

export interface ItemTableOptions {
  /** Last year: nothing later is looked at. */
  readonly to?: number;
  readonly items?: readonly LatentItem[];
  readonly onItem?: (id: string, done: number, total: number) => void;
}

/** Reads the items of all dyads from the panel. */
export async function readItems(
  panel: Pick<Panel, 'loadFrame'>,
  { to = latentYears.to, items = latentItems, onItem }: ItemTableOptions = {},
): Promise<ItemTable> {
  const dyads = dyadYears(to);
  const load = async <Needs extends Readonly<Record<string, FrameNeed>>>(needs: Needs) => {
    const frames: Record<string, Frame> = {};
    for (const [name, need] of Object.entries(needs))
      frames[name] = until(await panel.loadFrame(need), to);
    return frames as never;
  };
  const values: Record<string, Float64Array> = {};
  for (const [done, item] of items.entries()) {
    onItem?.(item.id, done, items.length);
    const column = item.values(await load(item.needs), dyads);
    values[item.id] = item.family === 'continuous' ? column.map(toHundredths) : column;
  }
  const opportunity = opportunityOf(await load(opportunityNeeds), dyads);
  for (const column of Object.values(opportunity))
    column.forEach((value, row) => (column[row] = toHundredths(value)));
  return {
    dyads,
    items: values,
    opportunity,
    relevant: relevantDyads(await load(relevantNeeds), dyads),
  };
}

const toHundredths = (value: number): number => Math.round(100 * value) / 100;

/** The rows of a frame up to a year. */
export function until(frame: Frame, to: number): Frame {
  const year = frame.numbers.year!;
  if (!year.some((one) => one > to)) return frame;
  const numbers = Object.fromEntries(
    Object.entries(frame.numbers).map(([name, column]) => [
      name,
      column.filter((_, row) => year[row]! <= to),
    ]),
  );
  const texts = Object.fromEntries(
    Object.entries(frame.texts).map(([name, column]) => [
      name,
      column.filter((_, row) => year[row]! <= to),
    ]),
  );
  return { ...frame, rows: numbers.year!.length, numbers, texts };
}
