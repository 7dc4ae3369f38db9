import { formatWindow, plural } from '../../../core/format.js';

const grains: Readonly<Record<string, string>> = {
  state: 'state',
  'state-year': 'state and year',
  'dyad-year': 'pair and year',
  'directed-dyad-year': 'ordered pair and year',
  'triad-year': 'pair, third state and year',
  'group-year': 'group and year',
  'arena-year': 'pair, contested state and year',
};

export const data = {
  title: 'Data and methods',
  lead: 'Every number here comes from public data by a stated formula. Look up what a source holds and where it has gaps, how a measure is made, ask the tables in SQL, or lay your own figures beside them.',
  sections: 'Sections',
  tabs: {
    datasets: 'Datasets',
    measures: 'Measures',
    import: 'Your data',
    sql: 'SQL',
    glossary: 'Glossary',
  },
  loading: 'Reading…',
  find: 'Find',
  findDataset: 'a word, as trade or alliance',
  findMeasure: 'a word, as votes or trade',
  all: 'all',
  found: (n: number, all: number, what: 'datasets' | 'measures'): string =>
    n === all ? plural(all, what.slice(0, -1)) : `${n} of ${plural(all, what.slice(0, -1))}`,
  noneFound: 'Nothing fits. Take fewer words, or another choice.',
  years: ({ from, to }: { from: number; to: number }): string => formatWindow([from, to]),
  grain: (grain: string): string => grains[grain] ?? grain,
  columns: {
    dataset: 'Dataset',
    years: 'Years',
    edition: 'Edition',
    licence: 'Licence',
    measure: 'Measure',
    what: 'What it says',
    by: 'By',
    dimension: 'Dimension',
    column: 'Column',
    unit: 'Unit',
    meaning: 'Meaning',
    rows: 'Rows',
    digest: 'SHA-256',
  },
  dataset: {
    backTo: 'All datasets',
    edition: 'Edition',
    years: 'Years',
    licence: 'Licence',
    use: 'In this panel',
    uses: {
      yes: 'its figures as published',
      'derived-only': 'shares, ranks and ratios alone: the licence keeps levels back',
    } as Readonly<Record<string, string>>,
    site: 'Source',
    derivedFrom: 'Estimated from',
    unmatched: 'Names not matched',
    unmatchedValue: (n: number): string =>
      n === 0 ? 'none' : `${n.toLocaleString('en')}, which are no states or not known as any`,
    coverage: 'Where it has values',
    traps: 'What misleads in it, and how it is read',
    cite: 'How to cite it',
    tables: 'In the panel',
    files: 'Files it was read from',
    filesNone: 'Facts coded by hand for this project, each with its source.',
    import: 'A newer edition',
    importHow: (id: string): string =>
      `Download the file from the source and bring it in; it is checked as the shipped one was: counterpoise data import ${id} FILE, then counterpoise data build.`,
    importTakes: (path: string, columns: readonly string[]): string =>
      `${path}: columns ${columns.join(', ')}`,
    measures: 'Measures made of it',
    ask: 'Ask it in SQL',
    rows: (rows: number, grain: string): string =>
      `${plural(rows, 'row')} by ${grains[grain] ?? grain}`,
  },
  measure: {
    backTo: 'All measures',
    coverage: 'Where it has values',
    noMap:
      'It is computed for a pair with a third state, or for a group, so no map of states and years can show it.',
    cite: 'References as BibTeX',
  },
  coverage: {
    reading: 'Counting values…',
    subtitle: {
      states: 'One row a state, one column a year: dark where there is a value.',
      pairs:
        'One row a state, one column a year: the darker, the more of the state’s pairs with other members have a value.',
    },
    footer: (source: string): string =>
      `Counted from the panel: ${source}. Members of the state system after Correlates of War.`,
    order: 'Order',
    orders: { region: 'by region', name: 'by name' },
    region: 'Region',
    world: 'the world',
    table: 'Table',
    lookUp: 'Look up a state and year',
    state: 'State',
    year: 'Year',
    cell: {
      outside: 'no member of the state system',
      value: 'a value',
      share: (percent: number): string => `a value for ${percent}% of its pairs`,
      none: (reason: string): string => `no value. ${reason}`,
    },
    said: (name: string, year: number, what: string): string => `${name}, ${year}: ${what}`,
  },
};
