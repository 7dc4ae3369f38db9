import { Link } from 'wouter-preact';
import { useAnswer } from '../../api/use-answer.js';
import { Answered } from '../../components/status.js';
import { data } from './strings.js';
import { CopyBlock } from './copy-block.js';
import { Coverage } from './coverage.js';
import type { DatasetPage } from '../../../contract/index.js';
import { DatasetTables } from './dataset-tables.js';

export function DatasetView({ id }: { readonly id: string }) {
  const asked = useAnswer('/api/datasets/{id}', { params: { id } });
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
    <dl class="facts">
      <dt>{words.years}</dt>
      <dd>
        {data.years(coverage)}
        {coverage.note !== undefined && <span class="small"> {coverage.note}</span>}
      </dd>
      <dt>{words.edition}</dt>
      <dd>{version}</dd>
      <dt>{words.licence}</dt>
      <dd>{licence}</dd>
      <dt>{words.use}</dt>
      <dd>{words.uses[redistributable]}</dd>
      {url !== '' && (
        <>
          <dt>{words.site}</dt>
          <dd>
            <a href={url} rel="noopener noreferrer">
              {url}
            </a>
          </dd>
        </>
      )}
      {derivedFrom !== undefined && (
        <>
          <dt>{words.derivedFrom}</dt>
          <dd>
            <Link href={`/data/datasets/${derivedFrom}`}>{derivedFrom}</Link>
          </dd>
        </>
      )}
      <dt>{words.unmatched}</dt>
      <dd>{words.unmatchedValue(unmatched)}</dd>
    </dl>
  );
}
