import { Link } from 'wouter-preact';
import { slug } from '../../../core/slug.js';
import type { CaseOverview } from '../../../contract/index.js';
import { Button } from '../../components/button.js';
import { Folded } from '../../components/folded.js';
import { DataTable } from '../../components/data-table.js';
import { Commands, CopyButton } from '../../components/copy.js';
import { saveText } from '../../components/save.js';
import { usePage } from '../../state/pages.js';
import { casePage } from './strings.js';

interface BehindProps {
  readonly overview: CaseOverview;
  readonly reportHref: string;
  readonly boardHref: string | undefined;
}

/** Sources with their versions, the command that computes all again, and what to cite. */
export function BehindSection({ overview, reportHref, boardHref }: BehindProps) {
  const { sources, holes, command, bibtex, dataVersion, caseDigest, seed } = overview;
  const dataPage = usePage('data');
  return (
    <Folded id="behind" title={casePage.behindTitle}>
      <ul class="ways">
        <li>
          <a href={reportHref}>{casePage.report}</a> {casePage.reportIntro}
        </li>
        {boardHref !== undefined && (
          <li>
            <Link href={boardHref}>{casePage.board}</Link> {casePage.boardIntro}
          </li>
        )}
        {dataPage !== undefined && (
          <li>
            <Link href={dataPage.start}>{casePage.data}</Link>
          </li>
        )}
      </ul>
      {holes.length > 0 && (
        <>
          <h3>{casePage.holesTitle}</h3>
          <ul class="prose">
            {holes.map(({ id, title, reason }) => (
              <li key={id}>
                {title} <span class="small">{reason}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{casePage.again}</h3>
      <p>{casePage.againIntro}</p>
      <Commands lines={[command]} />
      <p class="small">{casePage.dataVersion(dataVersion, caseDigest, seed)}</p>
      <div class="cite">
        <h3>{casePage.cite}</h3>
        <p>{casePage.citeIntro}</p>
        <p class="go">
          <Button
            onClick={() => saveText(`${overview.case.id}.bib`, 'application/x-bibtex', bibtex)}
          >
            {casePage.saveBibtex}
          </Button>
          <CopyButton text={bibtex} />
        </p>
      </div>
      <h3>{casePage.sources(sources.length)}</h3>
      <p>{casePage.sourcesIntro}</p>
      <SourceTable sources={sources} />
    </Folded>
  );
}

const SourceTable = ({ sources }: Pick<CaseOverview, 'sources'>) => (
  <DataTable
    class="sources"
    caption={casePage.sourcesCaption}
    hidesCaption
    columns={[casePage.source, casePage.version, casePage.coverage, casePage.licence]}
    rows={sources.map(({ id, title, url, version, coverage, licence }) => ({
      id: sourceAnchor(id),
      cells: [
        /^https?:/.test(url) ? (
          <a href={url} rel="noreferrer">
            {title}
          </a>
        ) : (
          title
        ),
        version,
        coverage,
        licence,
      ],
    }))}
  />
);

/** As in the report, whose links lead here. */
export const sourceAnchor = (id: string): string => `source-${slug(id)}`;
