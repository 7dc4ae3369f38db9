import { Link } from 'wouter-preact';
import { useAnswer } from '../../api/use-answer.js';
import { Answered } from '../../components/status.js';
import { useQuery } from '../../state/address.js';
import { data } from './strings.js';
import { hasWords, Listing } from './listing.js';

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
          row={({ id, title, coverage, version, licence: terms }) => [
            <>
              <Link href={`/data/datasets/${id}`}>{title}</Link> <code class="small">{id}</code>
            </>,
            <span class="years-cell">{data.years(coverage)}</span>,
            version,
            <div class="licence">{terms}</div>,
          ]}
        />
      )}
    </Answered>
  );
}
