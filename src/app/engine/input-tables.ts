import type { FrameNeed } from '../../core/frames.js';
import type { AnyMeasure } from '../../core/measure.js';
import { measureById } from '../../measures/index.js';
import { parseParams, usesOf, variantOf } from './measure-params.js';

type Params = Readonly<Record<string, unknown>>;

/** The tables that measures are computed from, with those of the measures they are made of. */
export class InputTables {
  private readonly added = new Set<string>();
  private readonly ids = new Set<string>();

  /** A measure with all its parameters. */
  add(definition: AnyMeasure, params: Params): void {
    const key = JSON.stringify([definition.id, params]);
    if (this.added.has(key)) return;
    this.added.add(key);
    const needs = variantOf(definition, params).needs as Readonly<Record<string, FrameNeed>>;
    for (const { table } of Object.values(needs)) this.ids.add(table);
    for (const use of Object.values(usesOf(definition, params))) {
      const used = measureById(use.measure);
      this.add(used, parseParams(used, use.params ?? {}));
    }
  }

  has(table: string): boolean {
    return this.ids.has(table);
  }
}
