import './data.css';
import type { ComponentChildren } from 'preact';
import { lazy, Suspense } from 'preact/compat';
import { loaded } from '../../api/loaded.js';
import { Loading } from '../../components/status.js';
import { useTitle } from '../../state/title.js';
import { common } from '../../components/strings.js';
import { data } from './strings.js';
import type { PageProps } from '../define.js';
import { DatasetList } from './dataset-list.js';
import { DatasetView } from './dataset-view.js';
import { MeasureList } from './measure-list.js';
import { MethodView } from './method-view.js';
import { Link } from 'wouter-preact';

const ImportPart = lazy(() =>
  loaded(() => import('./import/import-part.js')).then((part) => ({ default: part.ImportPart })),
);
const OwnTableView = lazy(() =>
  loaded(() => import('./import/own-table-view.js')).then((part) => ({
    default: part.OwnTableView,
  })),
);
const SqlPart = lazy(() =>
  loaded(() => import('./sql/sql-part.js')).then((part) => ({ default: part.SqlPart })),
);

/** Data and methods: what the numbers are made of. */
export function DataPage({ params }: PageProps) {
  const { section = 'datasets', id } = params;
  return (
    <div class="page data-page">
      <Suspense fallback={<Loading what={data.loading} />}>
        <Part section={section} id={id} />
      </Suspense>
    </div>
  );
}

function Part({ section, id }: { readonly section: string; readonly id: string | undefined }) {
  const part = (tab: Section, content: ComponentChildren, head?: ComponentChildren) => (
    <>
      {(id === undefined || section === 'import') && <Titled text={id ?? data.tabs[tab]} />}
      {id === undefined && head}
      <Tabs current={tab} />
      {content}
    </>
  );
  switch (section) {
    case 'datasets':
      return part(
        'datasets',
        id === undefined ? <DatasetList /> : <DatasetView key={id} id={id} />,
        <>
          <h1>{data.title}</h1>
          <p class="lead">{data.lead}</p>
        </>,
      );
    case 'measures':
      return part(
        'measures',
        id === undefined ? <MeasureList /> : <MethodView key={id} id={id} isMeasure />,
        <h1>{data.tabs.measures}</h1>,
      );
    case 'methods':
      return part(
        id === 'glossary' ? 'glossary' : 'measures',
        <MethodView key={id} id={id ?? ''} isMeasure={false} />,
      );
    case 'import':
      return part(
        'import',
        id === undefined ? <ImportPart /> : <OwnTableView key={id} name={id} />,
      );
    case 'sql':
      return part('sql', <SqlPart />, <h1>{data.tabs.sql}</h1>);
    default:
      return <h1>{common.noPage}</h1>;
  }
}

/** Datasets and measures name their pages themselves. */
function Titled({ text }: { readonly text: string }) {
  useTitle(text);
  return null;
}

const sections = ['datasets', 'measures', 'import', 'sql', 'glossary'] as const;
type Section = (typeof sections)[number];

/** The parts of the page, each under an address of its own. */
function Tabs({ current }: { readonly current: Section }) {
  return (
    <nav class="tabs" aria-label={data.sections}>
      <ul>
        {sections.map((section) => (
          <li key={section}>
            <Link
              href={section === 'glossary' ? '/data/methods/glossary' : `/data/${section}`}
              aria-current={section === current ? 'page' : undefined}
            >
              {data.tabs[section]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
