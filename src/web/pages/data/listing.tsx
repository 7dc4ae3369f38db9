import type { ComponentChildren } from 'preact';
import { DataTable } from '../../components/data-table.js';
import { SearchField } from '../../components/fields.js';
import { Empty } from '../../components/status.js';
import { useQuery } from '../../state/address.js';
import { data } from './strings.js';

interface ListingProps<T> {
  readonly what: 'datasets' | 'measures';
  readonly placeholder: string;
  readonly all: readonly T[];
  readonly found: readonly T[];
  readonly columns: readonly string[];
  /** The cells of one row. */
  readonly row: (one: T) => readonly ComponentChildren[];
  /** Choices beside the words. */
  readonly children?: ComponentChildren;
}

/** A list that is searched by words: how many of all are found, and a table of them. */
export function Listing<T>(props: ListingProps<T>) {
  const { what, placeholder, all, found, columns, row, children } = props;
  const [query, change] = useQuery();
  return (
    <>
      <div class="fields">
        <SearchField
          class="find"
          label={data.find}
          value={query.get('find') ?? ''}
          placeholder={placeholder}
          onChange={(find) => change({ find }, { replace: true })}
        />
        {children}
        <p class="small" role="status">
          {data.found(found.length, all.length, what)}
        </p>
      </div>
      {found.length === 0 ? (
        <Empty>{data.noneFound}</Empty>
      ) : (
        <DataTable
          class="list"
          caption={data.tabs[what]}
          hidesCaption
          columns={columns}
          rows={found.map(row)}
        />
      )}
    </>
  );
}

/** Whether a text has all the words, in any order. */
export function hasWords(words: string, ...texts: readonly string[]): boolean {
  const all = texts.join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
