import { Link } from 'wouter-preact';
import type { datasetList } from '../../../app/data.js';
import { get } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';
import { Answered, Empty } from '../../components/status.js';
import { useQuery } from '../../state/query.js';
import { data } from '../../strings/data.js';
import { FindField, hasWords } from './find-field.js';

type Listed = ReturnType<typeof datasetList>;

export function DatasetList() {
  const [query, change] = useQuery();
  const words = query.get('find') ?? '';
  const asked = useAnswer('datasets', (signal) => get<Listed>('/api/datasets', {}, signal));
  return (
    <Answered asked={asked} what={data.loading}>
      {(all) => {
        const found = all.filter(({ id, title, licence }) => hasWords(words, id, title, licence));
        return (
          <>
            <div class="fields">
              <FindField
                value={words}
                placeholder={data.findDataset}
                onChange={(find) => change({ find }, { replace: true })}
              />
              <p class="small" role="status">
                {data.found(found.length, all.length, 'datasets')}
              </p>
            </div>
            {found.length === 0 ? <Empty>{data.noneFound}</Empty> : <Rows datasets={found} />}
          </>
        );
      }}
    </Answered>
  );
}

function Rows({ datasets }: { readonly datasets: Listed }) {
  const { dataset, years, edition, licence } = data.columns;
  return (
    <div class="scroll" role="region" aria-label={data.tabs.datasets} tabIndex={0}>
      <table class="list">
        <thead>
          <tr>
            {[dataset, years, edition, licence].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {datasets.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <Link href={`/data/datasets/${one.id}`}>{one.title}</Link>{' '}
                <code class="small">{one.id}</code>
              </th>
              <td class="years-cell">{data.years(one.coverage)}</td>
              <td>{one.version}</td>
              <td class="licence">{one.licence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
