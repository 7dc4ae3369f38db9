import { rowsNeeded, type FrameNeed } from '../../core/frames.js';
import type { AnyMeasure } from '../../core/measure.js';
import { measureById } from '../../measures/index.js';
import type { KeptColumns, KeptRequest } from './kept-columns/index.js';
import { everyInput, keptInputs } from './kept-columns/inputs.js';
import { parseParams, usesOf, variantOf } from './measure-params.js';

type Params = Readonly<Record<string, unknown>>;

/** How a measure will be asked for: with all its parameters, from which year on, and whether for its values alone. */
interface Requested extends Omit<KeptRequest, 'measure'> {
  readonly from: number;
  readonly valuesAlone?: boolean | undefined;
}

/** First years are rounded down, so that measures with nearly the same one share their tables. */
const STEP = 5;

/** The first year whose rows a measure must be given, itself and by the measures it uses, to be right from `from` on. */
export function firstInput(definition: AnyMeasure, params: Params, from: number): number {
  const { lookback } = definition;
  const first = from - (typeof lookback === 'function' ? lookback(params) : lookback);
  return Math.floor(first / STEP) * STEP;
}

/** A need of the rows from a year on; of all rows where it is minus infinity, or the table is needed in whole. */
export function needFrom<N extends FrameNeed>(need: N, from: number): N {
  return Number.isFinite(from) && need.whole !== true ? { ...need, from } : need;
}

/** From which year on each measure and table will be asked for, so that each is made once, for the earliest. */
export class FirstYears {
  private readonly years = new Map<string, number>();
  /** From which year on it will be made of its inputs: later, or not at all, where its columns are kept. */
  private readonly madeFrom = new Map<string, number>();
  private readonly needed = new Map<string, FrameNeed>();

  constructor(private readonly kept: KeptColumns) {}

  /** A measure will be asked for, from a year on; and with it all that it is made of. */
  add(definition: AnyMeasure, { from, valuesAlone = false, ...asked }: Requested): void {
    const { params, pair } = asked;
    const key = keyOf(definition, params);
    const known = this.years.get(key) ?? Infinity;
    const { tables, uses } = this.kept.has({ measure: definition.id, ...asked })
      ? keptInputs(definition, valuesAlone)
      : everyInput;
    const madeFrom = this.madeFrom.get(key) ?? Infinity;
    if (from >= known && (!uses || from >= madeFrom)) return;
    this.years.set(key, Math.min(from, known));
    const first = firstInput(definition, params, from);
    if (!tables) return;
    const needs: unknown = variantOf(definition, params).needs;
    for (const need of Object.values(needs as Readonly<Record<string, FrameNeed>>))
      this.addNeed(needFrom(need, first));
    if (!uses) return;
    this.madeFrom.set(key, from);
    for (const use of Object.values(usesOf(definition, params))) {
      const used = measureById(use.measure);
      this.add(used, {
        params: parseParams(used, use.params ?? {}),
        pair: use.ofPair === true ? pair : undefined,
        from: first,
      });
    }
  }

  addNeed(need: FrameNeed): void {
    const rows = rowsNeeded(need);
    const known = this.needed.get(rows);
    this.needed.set(rows, known === undefined ? need : merged(known, need));
  }

  /** The earliest year that the measure was said to be asked for; undefined where nobody said so. */
  of(definition: AnyMeasure, params: Params): number | undefined {
    return this.years.get(keyOf(definition, params));
  }

  /** Every table that was said to be read, once, with all columns and from the earliest year. */
  needs(): Iterable<FrameNeed> {
    return this.needed.values();
  }
}

function keyOf({ id }: AnyMeasure, params: Params): string {
  return JSON.stringify([id, params]);
}

function merged(a: FrameNeed, b: FrameNeed): FrameNeed {
  const from = Math.min(a.from ?? -Infinity, b.from ?? -Infinity);
  return {
    ...a,
    from: Number.isFinite(from) ? from : undefined,
    numbers: [...new Set([...a.numbers, ...b.numbers])],
    texts: [...new Set([...a.texts, ...b.texts])],
  };
}
