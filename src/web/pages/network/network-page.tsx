import type { NetworkAnswer, RuleChoice } from '../../../contract/index.js';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { Link, useLocation, useSearch } from 'wouter-preact';
import { blocsFinding } from '../../../charts/network-state.js';
import { Answered, Failed, Loading, Notice } from '../../components/status.js';
import { useAnswer, type Asked } from '../../api/use-answer.js';
import { YearSlider } from '../../components/year-slider.js';
import { usePage } from '../../state/pages.js';
import { LATEST } from '../../../core/years.js';
import { useQuery } from '../../state/address.js';
import { useTitle } from '../../state/title.js';
import { words } from './strings.js';
import './network.css';
import type { PageProps } from '../define.js';
import { prefetchNetwork, useNetwork, useRules } from './answer.js';
import { BalanceSection } from './balance-section.js';
import { asksForGroup, choiceOf, type NetworkChoice, withoutUnknown } from './choice.js';
import { networkState, tiesByState, type NetworkView } from './model.js';
import { PairSection } from './pair-section.js';
import { Picture } from './picture.js';
import { MainFields, ParameterFields } from './rule-fields.js';
import { SourcesSection } from './sources-section.js';
import { StatePanel } from './state-panel.js';
import { YearsSection } from './years-section.js';

/** The signed network of a year: blocs, balance, tension, and the years around it. */
export function NetworkPage({ params }: PageProps) {
  const [query] = useQuery();
  const { choice: asked, unknown, rules } = useChoice(choiceOf(params['year'], query));
  const year = params['year'] === LATEST ? rules.value?.asked.coverage.to : asked.year;
  const choice = { ...asked, year: year ?? NaN };
  const title = words.title(choice.year);
  useTitle(title);
  return (
    <div class="page network-page">
      <h1>{title}</h1>
      <p class="question">{words.question}</p>
      {unknown.length > 0 && <p class="status">{words.unknown(unknown)}</p>}
      {asksForGroup(query) && <p class="status">{words.groupPair}</p>}
      {rules.state === 'failed' && <ResetRule />}
      <Answered asked={rules}>
        {(known) => <Year choice={choice} rules={known} isLatest={params['year'] === LATEST} />}
      </Answered>
    </div>
  );
}

/** What of an address there is: other names are left out, which the server would refuse. */
function useChoice(asked: NetworkChoice): {
  readonly choice: NetworkChoice;
  readonly unknown: readonly string[];
  readonly rules: Asked<RuleChoice>;
} {
  const hasParams = Object.keys(asked.params).length > 0;
  const names = useAnswer('/api/network-rules', hasParams ? { query: { rule: 'default' } } : null);
  const known = names.value?.parameters.map(({ name }) => name);
  const { choice, unknown } = withoutUnknown(asked, known);
  const rules = useRules(choice, !hasParams || names.state === 'ready');
  return { choice, unknown, rules: hasParams && names.state === 'failed' ? names : rules };
}

/** A way out of an address with a rule or parameter that there is not. */
const ResetRule = () => (
  <p>
    <Link href={usePage('network')?.start ?? '/'}>{words.usualRule}</Link>
  </p>
);

interface YearProps {
  readonly choice: NetworkChoice;
  readonly rules: RuleChoice;
}

function Year({ choice, rules, isLatest }: YearProps & { readonly isLatest: boolean }) {
  const [query, change] = useQuery();
  // Sources of another rule may end long before those of the usual one.
  const isOwnLatest =
    isLatest && (choice.rule !== 'default' || Object.keys(choice.params).length > 0);
  const goTo = useYear();
  const { coverage } = rules.asked;
  const isCovered = coverage.from <= choice.year && choice.year <= coverage.to;
  // Votes give nearly every pair a tie.
  const dense = (rules.asked.params['sources'] as readonly string[]).includes('votes');
  const asked = useNetwork(choice, isCovered ? dense : undefined);
  useNextYear(choice, asked.state === 'ready' && !dense && choice.year < coverage.to);
  const fields = { rules, choice, query, change };
  const parameters = <ParameterFields {...fields} />;
  // Where there is a picture they stand below it.
  const isShown = isCovered && asked.state !== 'failed' && asked.latest !== undefined;
  return (
    <>
      <div class="controls">
        <MainFields {...fields} />
        <YearSlider
          label={words.year}
          from={coverage.from}
          to={coverage.to}
          value={nearestYear(choice.year, coverage)}
          onChange={goTo}
          play
          waiting={asked.state === 'loading'}
        />
        {!isShown && parameters}
      </div>
      {isOwnLatest && <p class="small rule-ends">{words.latestOfRule(coverage.to)}</p>}
      {isCovered ? (
        <Latest
          asked={asked}
          what={dense ? words.askedDense : words.asked}
          onCancel={
            dense ? () => change({ [choice.thorough ? 'search' : 'rule']: null }) : undefined
          }
        >
          {(answer) => (
            <Network
              {...{ answer, choice, rules, dense, parameters }}
              ready={asked.state === 'ready'}
            />
          )}
        </Latest>
      ) : (
        <NoYear choice={choice} rules={rules} onYear={goTo} />
      )}
    </>
  );
}

interface LatestProps {
  readonly asked: Asked<NetworkAnswer>;
  readonly what: string;
  readonly onCancel: (() => void) | undefined;
  readonly children: (answer: NetworkAnswer) => ComponentChildren;
}

/** The network that was there last stays until the next one is, so that its states can be seen to move. */
function Latest({ asked, what, onCancel, children }: LatestProps) {
  const { latest } = asked;
  if (asked.state === 'failed') return <Failed {...asked} />;
  const isLoading = asked.state === 'loading';
  return (
    <>
      {isLoading && (latest === undefined || onCancel !== undefined) && (
        <Loading what={what} onCancel={onCancel} />
      )}
      {latest !== undefined && <div aria-busy={isLoading}>{children(latest)}</div>}
    </>
  );
}

/** What the ties rest on, for the foot of a picture. */
function sourceOf({ asked: { rule, sources } }: RuleChoice): string {
  const titles = new Set(sources.flatMap(({ datasets }) => datasets.map(({ title }) => title)));
  return words.sourceLine(rule, [...titles]);
}

/** Another year at the same address otherwise; dragging leaves no trail in the history. */
function useYear(): (year: number, moving: boolean) => void {
  const [, navigate] = useLocation();
  const search = useSearch();
  return (year, moving) =>
    navigate(`/network/${year}${search === '' ? '' : `?${search}`}`, { replace: moving });
}

/** The next year is asked for while the reader looks at this one. */
function useNextYear(choice: NetworkChoice, wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    const gone = new AbortController();
    const timer = setTimeout(
      () => prefetchNetwork({ ...choice, year: choice.year + 1 }, gone.signal),
      100,
    );
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [wanted, choice.year, choice.rule, JSON.stringify(choice.params)]);
}

/** The nearest year that there is, the last where none was asked for. */
const nearestYear = (year: number, { from, to }: RuleChoice['asked']['coverage']): number =>
  Number.isNaN(year) ? to : Math.min(to, Math.max(from, year));

interface NoYearProps extends YearProps {
  readonly onYear: (year: number, moving: boolean) => void;
}

function NoYear({ choice, rules, onYear }: NoYearProps) {
  const { coverage } = rules.asked;
  const nearest = nearestYear(choice.year, coverage);
  return (
    <Notice action={words.toYear(nearest)} onAction={() => onYear(nearest, false)}>
      {words.noYear(choice.year, coverage)}
    </Notice>
  );
}

interface NetworkProps extends YearProps {
  readonly answer: NetworkAnswer;
  readonly dense: boolean;
  /** The fields for thresholds and sources. */
  readonly parameters: ComponentChildren;
  /** Whether the network is that of the year. */
  readonly ready: boolean;
}

function Network({ dense, ready, parameters, ...props }: NetworkProps) {
  const { answer, choice, rules } = props;
  const [, change] = useQuery();
  const ties = useMemo(() => tiesByState(answer), [answer]);
  const { focus = null, pair } = choice;
  const view: NetworkView = {
    ...{ ...props, ties, source: sourceOf(rules) },
    onFocus: (code) => change({ focus: code, pair: null }),
    onPair: (other) =>
      change(other === null ? { focus, pair: null } : { pair: `${focus!}-${other}`, focus: null }),
  };
  const finding = useMemo(() => blocsFinding(networkState(answer, undefined, '')), [answer]);
  return (
    <>
      <p class="hidden" role="status">
        {finding}
      </p>
      {dense && <Thorough answer={answer} choice={choice} />}
      <div class="look">
        <Picture {...view} />
        <StatePanel {...view} />
      </div>
      {parameters}
      {pair !== undefined && <PairSection {...view} pair={pair} />}
      <BalanceSection {...view} />
      <YearsSection {...view} ready={ready} dense={dense} />
      <SourcesSection {...view} />
    </>
  );
}

/** What a short search left open in a dense network, and the long one. */
function Thorough({ answer, choice }: Pick<NetworkProps, 'answer' | 'choice'>) {
  const [, change] = useQuery();
  if (choice.thorough) return null;
  return (
    <Notice action={words.longSearch} onAction={() => change({ search: 'long' })}>
      {words.shortSearch(answer)}
    </Notice>
  );
}
