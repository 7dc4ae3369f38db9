import type { ComponentChildren } from 'preact';
import { Empty } from '../../components/status.js';
import { useQuery } from '../../state/query.js';
import { data } from './strings.js';
import { FindField } from './find-field.js';

interface ListingProps<T> {
  readonly what: 'datasets' | 'measures';
  readonly placeholder: string;
  readonly all: readonly T[];
  readonly found: readonly T[];
  readonly columns: readonly string[];
  /** The cells of one row. */
  readonly row: (one: T) => ComponentChildren;
  /** Choices beside the words. */
  readonly children?: ComponentChildren;
}

/** A list that is searched by words: how many of all are found, and a table of them. */
export function Listing<T extends { readonly id: string }>(props: ListingProps<T>) {
  const { what, placeholder, all, found, columns, row, children } = props;
  const [query, change] = useQuery();
  return (
    <>
      <div class="fields">
        <FindField
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
        <div class="scroll" role="region" aria-label={data.tabs[what]} tabIndex={0}>
          <table class="list">
            <thead>
              <tr>
                {columns.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.map((one) => (
                <tr key={one.id}>{row(one)}</tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
