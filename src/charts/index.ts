import * as catalogue from './catalogue.js';
import type { AnyChart } from './define.js';

export * from './catalogue.js';

export const charts: readonly AnyChart[] = Object.values(catalogue);
