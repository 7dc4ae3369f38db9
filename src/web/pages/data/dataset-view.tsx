import { Link } from 'wouter-preact';
import { useAnswer } from '../../api/use-answer.js';
import { Terms } from '../../components/terms.js';
import { Answered } from '../../components/status.js';
import { useTitle } from '../../state/title.js';
import { data } from './strings.js';
import { CopyBlock } from './copy-block.js';
import { Coverage } from './coverage.js';
import type { DatasetPage } from '../../../contract/index.js';
import { DatasetTables } from './dataset-tables.js';

export function DatasetView({ id }: { readonly id: string }) {
  const asked = useAnswer('/api/datasets/{id}', { params: { id } });
  useTitle(asked.value?.title ?? data.tabs.datasets);
  return (
    <>
      <p>
        <Link href="/data/datasets">{data.dataset.backTo}</Link>
      </p>
      <Answered asked={asked} what={data.loading}>
        {(dataset) => <Shown dataset={dataset} />}
      </Answered>
    </>
  );
}

function Shown({ dataset }: { readonly dataset: DatasetPage }) {
  const { id, title, traps, citations, bibtex, tables, measures } = dataset;
  const words = data.dataset;
  const mapped = tables.filter(({ map }) => map);
  return (
    <>
      <h1>{title}</h1>
      <Facts dataset={dataset} />
      {mapped.length > 0 && (
        <section>
          <h2>{words.coverage}</h2>
          <Coverage kind="datasets" id={id} title={title} tables={mapped} />
        </section>
      )}
      {traps.length > 0 && (
        <section>
          <h2>{words.traps}</h2>
          <ul class="prose traps">
            {traps.map((trap) => (
              <li key={trap}>
                <Coded text={trap} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{words.cite}</h2>
        {citations.map((citation) => (
          <p key={citation}>{citation}</p>
        ))}
        <CopyBlock text={bibtex} label={words.cite} />
      </section>
      <DatasetTables dataset={dataset} />
      {measures.length > 0 && (
        <section>
          <h2>{words.measures}</h2>
          <ul class="columns">
            {measures.map((measure) => (
              <li key={measure.id}>
                <Link href={`/data/measures/${measure.id}`}>{measure.title}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** A text in which names of columns stand in backticks. */
const Coded = ({ text }: { readonly text: string }) => (
  <>{text.split('`').map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part))}</>
);

function Facts({ dataset }: { readonly dataset: DatasetPage }) {
  const { version, coverage, licence, redistributable, url, derivedFrom, unmatched } = dataset;
  const words = data.dataset;
  return (
    <Terms
      of={[
        [
          words.years,
          <>
            {data.years(coverage)}
            {coverage.note !== undefined && <span class="small"> {coverage.note}</span>}
          </>,
        ],
        [words.edition, version],
        [words.licence, licence],
        [words.use, words.uses[redistributable]],
        [
          words.site,
          url !== '' && (
            <a href={url} rel="noopener noreferrer">
              {url}
            </a>
          ),
        ],
        [
          words.derivedFrom,
          derivedFrom && <Link href={`/data/datasets/${derivedFrom}`}>{derivedFrom}</Link>,
        ],
        [words.unmatched, words.unmatchedValue(unmatched)],
      ]}
    />
  );
}
