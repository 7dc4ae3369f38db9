import { booksFacts } from './china-books.js';
import { levelFacts, levelSources } from './trade-levels.js';

/*
 * What each source of bilateral trade counts, and what the project has of it.
 */

export interface TradeConcept {
  readonly source: string;
  readonly dataset: string;
  readonly coverage: { readonly from: number; readonly to: number };
  readonly goods: string;
  /** Who reports a flow, and at what value. */
  readonly books: string;
  /** Whether the panel has dollars. */
  readonly dollars: boolean;
  /** Whether it has the trade of a state with all its partners. */
  readonly totals: boolean;
}

const hasDollars = (source: string): boolean => levelSources.some((one) => one === source);

const concepts = {
  cow: {
    books:
      'the importer’s report, freight included where that counts it; an export is the partner’s import',
    totals: true,
  },
  dots: {
    books:
      'Russia’s reports: exports free on board, imports with freight; the partner’s share mirrors them',
    totals: true,
  },
  itpd: { books: 'the importer’s report, else the exporter’s, as the source chose', totals: true },
  baci: {
    books: 'both reports reconciled, free on board; one alone where the other does not report',
    totals: true,
  },
  'baci-club': {
    books: 'both reports reconciled, free on board, another release than baci',
    totals: false,
  },
  'china-books': {
    books: 'China’s reports: exports free on board, imports with freight',
    totals: false,
  },
} as const;

const facts = { ...levelFacts, 'china-books': { ...booksFacts, what: 'goods' } } as const;

/** Every source of bilateral trade: series with totals, series without, the snapshot. */
export const tradeConcepts: readonly TradeConcept[] = (
  ['cow', 'itpd', 'dots', 'baci-club', 'china-books', 'baci'] as const
).map((source) => ({
  source,
  dataset: facts[source].dataset,
  coverage: facts[source].coverage,
  goods: facts[source].what,
  dollars: hasDollars(source),
  ...concepts[source],
}));
