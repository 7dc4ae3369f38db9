import { Link } from 'wouter-preact';
import { SelectField } from '../../components/fields.js';
import { Answered } from '../../components/status.js';
import { useQuery } from '../../state/address.js';
import { data } from './strings.js';
import { hasWords, Listing } from './listing.js';
import type { ListedMeasure } from '../../../contract/index.js';
import { useMeasures } from '../../api/answers.js';

export function MeasureList() {
  const [query] = useQuery();
  const asked = useMeasures();
  const { measure, what, by, unit, years } = data.columns;
  return (
    <Answered asked={asked} what={data.loading}>
      {(all) => (
        <Listing
          what="measures"
          placeholder={data.findMeasure}
          all={all}
          found={all.filter((one) => isAsked(one, query))}
          columns={[measure, what, by, unit, years]}
          row={(one) => [
            <>
              <Link href={`/data/measures/${one.id}`}>{one.title}</Link>{' '}
              <span class="small">{one.dimension}</span>
            </>,
            <div class="what">{one.summary}</div>,
            data.grain(one.grain),
            one.unit,
            <span class="years-cell">{data.years(one.coverage)}</span>,
          ]}
        >
          <Choices all={all} />
        </Listing>
      )}
    </Answered>
  );
}

function isAsked(one: ListedMeasure, query: URLSearchParams): boolean {
  const [dimension, grain] = [query.get('dimension'), query.get('by')];
  return (
    (dimension === null || one.dimension === dimension) &&
    (grain === null || one.grain === grain) &&
    hasWords(query.get('find') ?? '', one.id, one.title, one.summary, one.datasets.join(' '))
  );
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

function Choices({ all }: { readonly all: readonly ListedMeasure[] }) {
  const [query, change] = useQuery();
  const choices = [
    ['dimension', data.columns.dimension, distinct(all.map((one) => one.dimension))],
    ['by', data.columns.by, distinct(all.map((one) => one.grain))],
  ] as const;
  return (
    <>
      {choices.map(([name, label, values]) => (
        <SelectField
          key={name}
          label={label}
          value={query.get(name) ?? ''}
          options={[
            ['', data.all],
            ...values.map((value) => [value, name === 'by' ? data.grain(value) : value] as const),
          ]}
          onChange={(value) => change({ [name]: value })}
        />
      ))}
    </>
  );
}
