import { lazy, Suspense } from 'preact/compat';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import type { Weighting } from '../../../evidence/vocabulary.js';
import type { CaseOverview, FigureSection } from '../../../contract/index.js';
import { useFigures, useOverview, useSubjectNames } from '../../api/answers.js';
import { loaded } from '../../api/loaded.js';
import { isSite } from '../../api/source.js';
import { partOf, type Asked } from '../../api/use-answer.js';
import { CaseChanged } from '../../components/case-changed.js';
import { Answered, Failed, Loading } from '../../components/status.js';
import { UnknownCase } from '../../components/unknown-case.js';
import { WrongYear } from '../../components/wrong-year.js';
import { BuiltIn } from './built-in.js';
import { followLinks, usePlaceOfAddress } from '../../state/follow.js';
import { usePage } from '../../state/pages.js';
import { useQuery, weightsOf, yearOf } from '../../state/address.js';
import { useTitle } from '../../state/title.js';
import { common } from '../../components/strings.js';
import { casePage } from './strings.js';
import './case.css';
import type { PageProps } from '../define.js';
import { AgainstSection, speaksAgainst } from './against.js';
import { BehindSection, sourceAnchor } from './behind.js';
import { Headline } from './headline.js';
import { InWords } from './in-words.js';
import { boardPath, hrefOf, reportPath, type Places } from '../../components/report-links.js';
import { SectionNav } from './section-nav.js';

/** What draws is large: it comes while the answer is computed, and the page does not wait for it. */
const figures = () => loaded(() => import('./figures.js'));
const Sections = lazy(() => figures().then((parts) => ({ default: parts.Sections })));
const Replay = lazy(() => figures().then((parts) => ({ default: parts.Replay })));

/** So long a year that is dragged or played to has to stand before everything is loaded for it. */
const settledMs = 900;

export function CasePage({ params }: PageProps) {
  const subject = params['subject'] ?? '';
  return <CaseOf key={subject} subject={subject} />;
}

function CaseOf({ subject }: { readonly subject: string }) {
  const [query, change] = useQuery();
  const asOf = yearOf(query, 'asOf');
  const replay = query.get('replay') === '1';
  // A site has the learned weights alone.
  const weights = isSite ? undefined : weightsOf(query);
  const standing = useSettled(asOf, replay ? settledMs : 0);
  // A site has of other years the replay alone.
  const settled = isSite ? undefined : standing;
  const asked = useOverview(subject, { asOf: settled, weights });
  // The answers come before what is measured for the figures.
  const answered = partOf(asked);
  const shown = useLast(answered && { overview: answered, asOf: settled, weights });
  const [, navigate] = useLocation();
  const title = useSubjectNames()(subject);
  useTitle(shown?.overview.case.title ?? title);
  usePlaceOfAddress(shown !== undefined);
  if (shown !== undefined)
    return (
      <div class="page case-page" onClick={followLinks(navigate)}>
        <Case
          {...{ subject, asOf, weights, replay, asked }}
          overview={shown.overview}
          settled={asked.state === 'failed' ? shown.asOf : settled}
          onYear={(year, moving) => change({ asOf: year }, { replace: moving })}
          onWeights={(chosen) => change({ weights: chosen === 'hand' ? chosen : null })}
          onReplay={(wanted) => change({ replay: wanted ? 1 : null })}
          onCancel={() => change({ asOf: shown.asOf ?? null, weights: shown.weights ?? null })}
        />
      </div>
    );
  return (
    <div class="page case-page">
      <WrongYear />
      {asked.state === 'failed' ? (
        <UnknownCase {...{ subject, ...asked }} hasYear={asOf !== undefined} />
      ) : (
        <>
          <h1>{title}</h1>
          <Loading
            step={asked.state === 'loading' ? asked.step : undefined}
            what={casePage.loading}
            onCancel={() => navigate('/')}
          />
        </>
      )}
    </div>
  );
}

interface CaseProps {
  readonly subject: string;
  readonly asOf: number | undefined;
  readonly weights: 'hand' | undefined;
  readonly settled: number | undefined;
  readonly replay: boolean;
  readonly overview: CaseOverview;
  /** The answer of the year that is asked for; `overview` is that of the last one that could be had. */
  readonly asked: Asked<CaseOverview>;
  readonly onCancel: () => void;
  readonly onYear: (year: number, moving: boolean) => void;
  readonly onWeights: (weights: Weighting) => void;
  readonly onReplay: (wanted: boolean) => void;
}

function Case(props: CaseProps) {
  const { subject, asOf, weights, settled, replay, overview, asked } = props;
  const { onYear, onWeights, onReplay, onCancel } = props;
  const isStale = partOf(asked) !== overview;
  // The server does one thing after another: first the answers.
  const isFirst = asked.state !== 'loading' || !isStale;
  const figured = useFigures(subject, { asOf: settled, weights }, isFirst);
  // The sources of its figures are not known yet.
  const isPart = asked.state !== 'ready' && !isStale;
  const sections = levelsFirst(figured.latest?.sections ?? []);
  const places = usePlaces(props, sections);
  const toCome = overview.claimsToCome ?? 0;
  const isAgainst = speaksAgainst(overview.against) || overview.claims.length + toCome > 0;
  const entries = [
    { id: 'answer', title: casePage.answer },
    ...(isAgainst ? [{ id: 'against-the-case', title: casePage.against }] : []),
    { id: 'in-words', title: casePage.words },
    { id: 'by-year', title: casePage.byYear },
    ...sections,
    ...(isPart ? [] : [{ id: 'behind', title: casePage.behind }]),
  ];
  return (
    <>
      <SectionNav entries={entries} />
      <div class="body">
        <CaseChanged
          subject={subject}
          // As of another year, or by other weights, a case has another digest.
          shown={
            settled === undefined && weights === undefined ? asked.value?.caseDigest : undefined
          }
          question={`${settled ?? ''} ${weights ?? ''} ${replay}`}
        />
        <WrongYear />
        <BuiltIn {...{ subject, asOf }} />
        {isSite && asOf !== undefined && !replay && (
          <p class="status">{common.yearInSite(asOf, overview.asOf)}</p>
        )}
        {isStale && asked.state === 'loading' && (
          <Loading
            isFloating
            what={casePage.stale(settled ?? overview.answers[0]!.asOf, overview.asOf)}
            step={asked.step}
            onCancel={onCancel}
          />
        )}
        {asked.state === 'failed' && <Failed {...asked} />}
        <div class={isStale ? 'stale' : undefined} aria-busy={isStale && asked.state === 'loading'}>
          <Headline
            {...{ overview, asOf, weights, onWeights }}
            onYear={(year) => onYear(year, false)}
            itemHref={(id, question) => hrefOf(`evidence-${id}`, { ...places, question })}
          />
          {isAgainst && (
            <AgainstSection
              {...{ against: overview.against, toCome }}
              hasClaims={overview.claims.length > 0}
              claimHref={(id) => hrefOf(`claim-${id}`, places)}
            />
          )}
          <InWords overview={overview} />
        </div>
        <Suspense fallback={null}>
          <Replay
            {...{ subject, weights, onYear }}
            of={overview.case}
            year={asOf ?? overview.asOf}
            wanted={replay}
            onWanted={onReplay}
          />
        </Suspense>
        <Figures asked={isFirst ? figured : undefined} {...{ sections, places }} />
        {!isPart && (
          <BehindSection overview={overview} reportHref={places.report} boardHref={places.board} />
        )}
      </div>
    </>
  );
}

interface FiguresProps {
  /** Absent while they are not asked for: those of the answer before are shown. */
  readonly asked: Asked<unknown> | undefined;
  readonly sections: readonly FigureSection[];
  readonly places: Places;
}

function Figures({ asked, ...shown }: FiguresProps) {
  return (
    <Suspense fallback={<Loading what={casePage.drawing} />}>
      {asked === undefined ? (
        <div class="stale">
          <Sections {...shown} />
        </div>
      ) : (
        <Answered asked={asked} what={casePage.drawing}>
          {() => <Sections {...shown} />}
        </Answered>
      )}
    </Suspense>
  );
}

/** What the relationship is made of comes before how sure the answer is. */
const levelsFirst = (sections: readonly FigureSection[]): readonly FigureSection[] =>
  [...sections].sort((one, other) => Number(other.id === 'levels') - Number(one.id === 'levels'));

/** Where links of the report lead from here. */
function usePlaces(
  { subject, settled, weights, overview }: CaseProps,
  sections: readonly {
    readonly id: string;
    readonly figures: readonly { readonly id: string }[];
  }[],
): Places {
  const hasBoard = usePage('evidence') !== undefined;
  return {
    subject,
    here: new Set([
      ...sections.flatMap(({ id, figures: shown }) => [id, ...shown.map((figure) => figure.id)]),
      ...overview.sources.map(({ id }) => sourceAnchor(id)),
    ]),
    report: reportPath(subject, { asOf: settled, weights }),
    // The board weighs by the weights of the case: what is said of others stands in the report.
    board: hasBoard && weights === undefined ? boardPath(subject, settled) : undefined,
  };
}

/** The last value there was. */
function useLast<T>(value: T | undefined): T | undefined {
  const last = useRef(value);
  if (value !== undefined) last.current = value;
  return last.current;
}

/** The value when it has stood for so long; at once without a time. */
function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return ms === 0 ? value : settled;
}
