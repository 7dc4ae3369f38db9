import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { latentDomains } from '../../../src/app/latent/items/index.js';
import type { LatentDomain } from '../../../src/core/latent-domains.js';
import { parseCsv } from '../../../src/app/files/read-csv.js';
import { CounterpoiseError, DataError } from '../../../src/core/errors.js';
import { isInSystem, parseStateAt } from '../../../src/states/index.js';

export const contrastsFile = fileURLToPath(new URL('contrasts.csv', import.meta.url));

export const contrastKinds = ['within', 'between', 'hard'] as const;

/** Two states in a year. */
export interface Side {
  readonly a: number;
  readonly b: number;
  readonly year: number;
}

/** One relation is higher or lower than another, as it was written down before any value was seen. */
export interface Contrast {
  readonly id: string;
  readonly kind: (typeof contrastKinds)[number];
  readonly domain: LatentDomain;
  readonly side: Side;
  readonly than: Side;
  readonly relation: 'higher' | 'lower';
  readonly why: string;
  readonly source: string;
}

const columns = [
  ...['id', 'kind', 'domain', 'a', 'b', 'year', 'than_a', 'than_b', 'than_year'],
  ...['relation', 'why', 'source'],
] as const;
type Column = (typeof columns)[number];

/**
 * The contrasts of a file.
 *
 * @throws DataError with line and column for another header, an unknown word, year or state, a state that was none in the year, an id that
 *   stands twice, and an empty cell
 */
export function readContrasts(file = contrastsFile, text = readFileSync(file, 'utf8')): Contrast[] {
  const { header, rows } = parseCsv(file, text, {
    expected: `a table with the columns ${columns.join(', ')}`,
    brokenHint: 'close every quote, and give every line as many cells as the header',
  });
  if (header.cells.join() !== columns.join())
    throw new DataError(`${file} has the columns ${header.cells.join(', ')}`, {
      code: 'contrast-columns',
      details: { file, line: 1, value: header.cells.join(), expected: columns.join() },
      hint: 'give the columns in this order',
    });
  const seen = new Set<string>();
  return rows.map(({ line, cells }) => {
    const row = new Row(file, line, cells);
    const id = row.text('id');
    if (seen.has(id))
      row.fail('id', 'an id that stands once', 'give the contrast an id of its own');
    seen.add(id);
    return {
      id,
      kind: row.oneOf('kind', contrastKinds),
      domain: row.oneOf('domain', latentDomains),
      side: row.side('a', 'b', 'year'),
      than: row.side('than_a', 'than_b', 'than_year'),
      relation: row.oneOf('relation', ['higher', 'lower']),
      why: row.text('why'),
      source: row.text('source'),
    };
  });
}

class Row {
  constructor(
    private readonly file: string,
    private readonly line: number,
    private readonly cells: readonly string[],
  ) {}

  text(column: Column): string {
    const value = this.cells[columns.indexOf(column)] ?? '';
    if (value === '') this.fail(column, 'a text', 'fill the cell in');
    return value;
  }

  oneOf<const Word extends string>(column: Column, words: readonly Word[]): Word {
    const value = this.text(column);
    const found = words.find((word) => word === value);
    return found ?? this.fail(column, words.join(', '), 'use one of these words');
  }

  side(a: Column, b: Column, at: Column): Side {
    const year = Number(this.text(at));
    if (!(Number.isInteger(year) && year >= 1946 && year <= 2025))
      this.fail(at, 'a year from 1946 to 2025', 'give a year for which relations are estimated');
    return { a: this.state(a, year), b: this.state(b, year), year };
  }

  private state(column: Column, year: number): number {
    let ccode: number;
    try {
      ccode = parseStateAt(this.text(column), year);
    } catch (error) {
      if (!(error instanceof CounterpoiseError)) throw error;
      return this.fail(column, 'the code or name of one state', error.hint ?? error.message);
    }
    if (!isInSystem(ccode, year))
      this.fail(column, `a state that was one in ${year}`, 'give another year, or its predecessor');
    return ccode;
  }

  fail(column: Column, expected: string, hint: string): never {
    const { file, line } = this;
    const value = this.cells[columns.indexOf(column)] ?? '';
    throw new DataError(`${file}, line ${line}, column ${column}: “${value}” is not ${expected}`, {
      code: 'contrast-cell',
      details: { file, line, column, value, expected },
      hint,
    });
  }
}
