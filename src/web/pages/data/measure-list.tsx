import { Link } from 'wouter-preact';
import { Answered, Empty } from '../../components/status.js';
import { useQuery } from '../../state/query.js';
import { data } from '../../strings/data.js';
import { FindField, hasWords } from './find-field.js';
import { useMeasures, type ListedMeasure } from './measures.js';

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

export function MeasureList() {
  const [query, change] = useQuery();
  const words = query.get('find') ?? '';
  const asked = useMeasures();
  return (
    <Answered asked={asked} what={data.loading}>
      {(all) => {
        const [dimension, grain] = [query.get('dimension'), query.get('by')];
        const found = all.filter(
          (one) =>
            (dimension === null || one.dimension === dimension) &&
            (grain === null || one.grain === grain) &&
            hasWords(words, one.id, one.title, one.summary, one.datasets.join(' ')),
        );
        const choices = [
          ['dimension', data.columns.dimension, distinct(all.map((one) => one.dimension))],
          ['by', data.columns.by, distinct(all.map((one) => one.grain))],
        ] as const;
        return (
          <>
            <div class="fields">
              <FindField
                value={words}
                placeholder={data.findMeasure}
                onChange={(find) => change({ find }, { replace: true })}
              />
              {choices.map(([name, label, values]) => (
                <label key={name} class="field">
                  <span>{label}</span>
                  <select
                    value={query.get(name) ?? ''}
                    onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
                  >
                    <option value="">{data.all}</option>
                    {values.map((value) => (
                      <option key={value} value={value}>
                        {name === 'by' ? data.grain(value) : value}
                      </option>
                    ))}
                  </select>
                </label>
              ))}
              <p class="small" role="status">
                {data.found(found.length, all.length, 'measures')}
              </p>
            </div>
            {found.length === 0 ? <Empty>{data.noneFound}</Empty> : <Rows measures={found} />}
          </>
        );
      }}
    </Answered>
  );
}

function Rows({ measures }: { readonly measures: readonly ListedMeasure[] }) {
  const { measure, what, by, years, unit } = data.columns;
  return (
    <div class="scroll" role="region" aria-label={data.tabs.measures} tabIndex={0}>
      <table class="list">
        <thead>
          <tr>
            {[measure, what, by, unit, years].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {measures.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <Link href={`/data/measures/${one.id}`}>{one.title}</Link>{' '}
                <span class="small">{one.dimension}</span>
              </th>
              <td class="what">{one.summary}</td>
              <td>{data.grain(one.grain)}</td>
              <td>{one.unit}</td>
              <td class="years-cell">{data.years(one.coverage)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
