import { Link } from 'wouter-preact';
import { useAnswer } from '../../api/use-answer.js';
import { Answered } from '../../components/status.js';
import { useQuery } from '../../state/query.js';
import { data } from './strings.js';
import { hasWords } from './find-field.js';
import { Listing } from './listing.js';

export function DatasetList() {
  const [query] = useQuery();
  const words = query.get('find') ?? '';
  const asked = useAnswer('/api/datasets', {});
  const { dataset, years, edition, licence } = data.columns;
  return (
    <Answered asked={asked} what={data.loading}>
      {(all) => (
        <Listing
          what="datasets"
          placeholder={data.findDataset}
          all={all}
          found={all.filter((one) => hasWords(words, one.id, one.title, one.licence))}
          columns={[dataset, years, edition, licence]}
          row={(one) => (
            <>
              <th scope="row">
                <Link href={`/data/datasets/${one.id}`}>{one.title}</Link>{' '}
                <code class="small">{one.id}</code>
              </th>
              <td class="years-cell">{data.years(one.coverage)}</td>
              <td>{one.version}</td>
              <td class="licence">{one.licence}</td>
            </>
          )}
        />
      )}
    </Answered>
  );
}
