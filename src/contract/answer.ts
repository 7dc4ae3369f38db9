import type { z } from 'zod';
import type { ReadOnly } from '../core/read-only.js';

/** The type of an answer by its shape: read-only, with the keys that are named and no others. */
export type Answer<S extends z.ZodType> = ReadOnly<z.output<S>>;
