import { Link } from 'wouter-preact';
import type { SectionId, DyadResult, DyadSummary } from '../../../contract/index.js';
import { DataTable } from '../../components/data-table.js';
import { common } from '../../components/strings.js';
import { capitalised } from '../../../core/format.js';
import { isSite } from '../../api/source.js';
import { codeOf } from '../../state/address.js';
import { caseAddress } from '../../state/subject.js';
import { hasGroup } from './of-groups.js';
import { dyadPage } from './strings.js';

interface SummaryProps {
  readonly result: DyadResult;
  /** The sections that the page shows: links lead there. */
  readonly shown: readonly SectionId[];
}

/** What the indicators say, in sentences made of their numbers. */
export function Summary({ result, shown }: SummaryProps) {
  const { names, summary } = result;
  const { first: a, second: b, third } = names;
  const { dimensions, overall, dependence, minorPartner } = summary;
  const [near, far] = [dimensions[0], dimensions.at(-1)];
  return (
    <section class="dyad-summary" aria-labelledby="in-short">
      <h2 id="in-short" class="hidden">
        {dyadPage.summary}
      </h2>
      <div class="sentences">
        <p class="answer">
          {near === undefined || far === undefined
            ? dyadPage.noDimension
            : near === far
              ? dyadPage.only(a, b, near)
              : dyadPage.closest(a, b, near, far)}
        </p>
        {overall !== null && <p>{dyadPage.overall(overall)}</p>}
        {dependence.map((one) => (
          <p key={one.channel}>{dyadPage.dependence(a, b, one, result.years.to)}</p>
        ))}
        {dependence.length === 0 && <NoDependence result={result} />}
        {minorPartner !== null && <p>{dyadPage.minorPartner(a, b, minorPartner)}</p>}
        {summary.third !== null && third !== null && (
          <p>{dyadPage.thirdTies(a, b, third, summary.third)}</p>
        )}
        {overall !== null && !isSite && <Weighed result={result} />}
      </div>
      {dimensions.length > 0 && <Profile dimensions={dimensions} shown={shown} />}
    </section>
  );
}

/** What these ranks do not tell, and where it is weighed: the case can call two partners that stand below the middle. */
function Weighed({ result: { pair, third, names } }: Pick<SummaryProps, 'result'>) {
  const codes = [codeOf(pair[0]), codeOf(pair[1])] as const;
  const address = caseAddress({ pair: codes, third: third === null ? undefined : codeOf(third) });
  return (
    <p>
      {dyadPage.ranksOnly}{' '}
      <Link href={`/case/${address}`}>{common.weighTheTwo(names.first, names.second)}</Link>
    </p>
  );
}

/** Why nothing tells who needs whom more: of a group it is the case that says it. */
function NoDependence({ result }: Pick<SummaryProps, 'result'>) {
  if (!hasGroup(result)) return <p>{dyadPage.noDependence}</p>;
  const { pair, third } = result;
  return (
    <p>
      {dyadPage.noDependenceOfGroup}{' '}
      {third !== null && !isSite && (
        <Link href={`/case/${[...pair, third].map(codeOf).join('-')}`}>
          {dyadPage.dependenceOfCase}
        </Link>
      )}
    </p>
  );
}

const numberOr = (value: number | null): string =>
  value === null ? dyadPage.none : dyadPage.number(value);

type ProfileProps = Pick<DyadSummary, 'dimensions'> & Pick<SummaryProps, 'shown'>;

function Profile({ dimensions, shown }: ProfileProps) {
  const { dimension, value, year, ten, twentyFive, since } = dyadPage.columns;
  const numeric = [value, year, ten, twentyFive].map((label) => ({ label, numeric: true }));
  return (
    <div class="profile">
      <DataTable
        class="dimensions"
        isCards
        caption={dyadPage.profile}
        columns={[dimension, ...numeric, since]}
        rows={dimensions.map((one) => [
          <Domain id={one.dimension} shown={shown} />,
          <span class="place">
            <meter min={0} max={1} value={one.value} aria-hidden="true" />
            {dyadPage.number(one.value)}
          </span>,
          one.year,
          numberOr(one.tenBefore),
          numberOr(one.twentyFiveBefore),
          dyadPage.sinceWords(one),
        ])}
      />
      <p class="small">{dyadPage.profileNote}</p>
    </div>
  );
}

/** Where the indicators of a domain of alignment stand. */
const sectionOfDomain: Readonly<Record<string, SectionId>> = {
  hostility: 'conflict',
  security: 'security',
  votes: 'norms',
  ties: 'economy',
};

/** A domain, with the way to its indicators where the page shows them. */
function Domain({ id, shown }: { readonly id: string } & Pick<SummaryProps, 'shown'>) {
  const name = capitalised(dyadPage.domain(id));
  const section = sectionOfDomain[id];
  return section !== undefined && shown.includes(section) ? (
    <a href={`#${section}`}>{name}</a>
  ) : (
    <>{name}</>
  );
}
