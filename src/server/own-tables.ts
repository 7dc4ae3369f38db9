import { z } from 'zod';
import type { OwnTable } from '../app/own-table/tables.js';

export const ownTableShape = z.object({
  name: z.string().describe('as a query names it'),
  rows: z.number().int(),
});

/** The first rows of a table; what is missing is null. */
export function cellsOf(columns: OwnTable['columns'], rows: number): (string | number | null)[][] {
  return Array.from({ length: rows }, (_, row) =>
    columns.map(({ values }) => {
      const value = values[row] ?? null;
      return typeof value === 'number' && Number.isNaN(value) ? null : value;
    }),
  );
}
