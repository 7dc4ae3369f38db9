import { z } from 'zod';
import type { Answer } from './answer.js';
import { missingReason, number, params, rowFlag, spanShape, text, texts, whole } from './common.js';

const kind = z.enum(['state', 'pair', 'directed', 'triad', 'arena']);
/** Of what a measure is, and so which tables it fits. */
export type OfferedKind = Answer<typeof kind>;

/** What a table can be made of. */
export const panelOfferShape = z.object({
  measures: z.array(
    z.object({ id: text, title: text, unit: text, kind, params: texts, coverage: spanShape }),
  ),
  columns: z.array(
    z.object({ table: text, shape: kind.exclude(['triad', 'arena']), columns: texts }),
  ),
  groups: texts,
});
export type PanelOffer = Answer<typeof panelOfferShape>;

const facts = z.object({
  values: whole,
  missing: whole,
  reasons: z.partialRecord(missingReason, whole).describe('rows without a value'),
  flags: z.partialRecord(rowFlag, whole).describe('values with a caveat'),
  min: number.nullable(),
  max: number.nullable(),
  years: spanShape.nullable().describe('first and last year with a value'),
});
/** What a column turned out to hold. */
export type ColumnFacts = Answer<typeof facts>;

const file = z.object({ format: z.enum(['csv', 'parquet', 'json']), bytes: whole, sha256: text });
export type TableFile = Answer<typeof file>;

/** What it takes to make a table again and to read it by program: no clock, host, path or thread count. */
export const tableManifestShape = z.object({
  tool: z.literal('counterpoise'),
  version: text,
  verb: z.literal('panel'),
  dataVersion: text,
  command: text,
  unit: z.enum(['state-year', 'dyad-year', 'directed-dyad-year']),
  years: spanShape,
  states: text,
  partners: text.optional(),
  relevant: z.boolean().optional(),
  rows: whole,
  key: texts,
  file,
  columns: z.array(
    facts.extend({
      name: text,
      role: z.enum(['key', 'id', 'value', 'part', 'missing', 'flag']),
      type: text,
      holds: text,
      unit: text,
      source: text.optional(),
    }),
  ),
  sources: z.array(
    z.object({
      asked: text,
      kind: z.enum(['measure', 'stored']),
      id: text,
      title: text,
      summary: text,
      params,
      fixed: text.optional(),
      range: z.tuple([number.nullable(), number.nullable()]),
      population: text,
      coverage: spanShape.nullable(),
      datasets: texts,
    }),
  ),
  datasets: z.array(
    z.object({
      id: text,
      title: text,
      version: text,
      licence: text,
      url: text,
      digest: text.nullable(),
    }),
  ),
  notes: texts,
});
export type TableManifest = Answer<typeof tableManifestShape>;
