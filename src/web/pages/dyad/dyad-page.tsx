import { useMemo } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import './dyad.css';
import type { DyadResult } from '../../../contract/index.js';
import { partOf, useAnswer } from '../../api/use-answer.js';
import { useStateNames } from '../../api/answers.js';
import { Answered, Empty, Loading } from '../../components/status.js';
import { WrongYear } from '../../components/wrong-year.js';
import { followLinks } from '../../state/follow.js';
import { useTitle } from '../../state/title.js';
import { dyadPage } from './strings.js';
import type { PageProps } from '../define.js';
import { Choices } from './choices.js';
import { Controls } from './controls.js';
import { Detail } from './detail.js';
import { FindField } from './find-field.js';
import { foundIn, panelsOf } from './find.js';
import { hasGroup, whyNothing } from './of-groups.js';
import { hasRelations, Relations } from './relations.js';
import { Sections } from './sections.js';
import { Summary } from './summary.js';
import { useView, yearsOf, type ChangeView, type DyadView } from './view.js';

/** Any two states, and a third: every indicator of how they stand to each other. */
export function DyadPage({ params }: PageProps) {
  const [view, change] = useView(params);
  const [, navigate] = useLocation();
  const { a, b, third, compared } = view;
  const asked = useAnswer('/api/dyad', {
    query: { state: [a, b], with: compared, third: third ?? undefined },
  });
  // The first sentences and sections are there long before the last.
  const known = partOf(asked);
  const nameOf = useStateNames();
  const [first, second] = known?.pair.map(({ name }) => name) ?? [nameOf(a), nameOf(b)];
  const title = dyadPage.title(first!, second!);
  useTitle(title);
  return (
    <div
      class="page dyad-page"
      aria-busy={asked.state === 'loading'}
      onClick={followLinks(navigate)}
    >
      <h1>{title}</h1>
      <p class="question">{dyadPage.lead}</p>
      <WrongYear names={['from', 'to']} instead={dyadPage.otherYears} />
      <Choices view={view} change={change} />
      {known === undefined ? (
        <Answered asked={asked} what={dyadPage.reading} canStop>
          {(result) => <Explorer {...{ result, view, change }} />}
        </Answered>
      ) : (
        <>
          {(asked.state === 'failed' || asked.state === 'stopped') && (
            <Answered asked={asked}>{() => null}</Answered>
          )}
          <Explorer result={known} {...{ view, change }} isPart={asked.state !== 'ready'} />
          {asked.state === 'loading' && (
            <div class="more-to-come">
              <Loading step={asked.step} what={dyadPage.more} onCancel={asked.stop} />
            </div>
          )}
        </>
      )}
    </div>
  );
}

const nothingWords = (result: DyadResult): string =>
  hasGroup(result) ? dyadPage.noPanelsOfGroup(whyNothing(result)) : dyadPage.noPanels;

interface ExplorerProps {
  readonly result: DyadResult;
  readonly view: DyadView;
  readonly change: ChangeView;
  /** Whether more is to come. */
  readonly isPart?: boolean;
}

function Explorer({ result, view, change, isPart = false }: ExplorerProps) {
  const found = useMemo(() => foundIn(result, view.find), [result, view.find]);
  const there = result.observed;
  if (isPart && result.sections.length === 0) return <Summary result={result} shown={[]} />;
  if (there === null) return isPart ? null : <Empty>{nothingWords(result)}</Empty>;
  const isNone = found.sections.length === 0;
  const years = yearsOf(view, there);
  const shown = { years, as: view.as };
  const opened = result.sections.flatMap(({ panels }) => panels).find(({ id }) => id === view.show);
  return (
    <>
      <Summary result={result} shown={found.sections.map(({ id }) => id)} />
      {hasRelations(result, isPart) && <Relations {...{ view, change, years, isPart }} />}
      <Controls {...{ result, found, view, change, there, years }} />
      <FindField
        words={view.find}
        found={panelsOf(found)}
        of={panelsOf(result)}
        {...{ isNone, isPart }}
        onChange={(find) => change({ find }, { replace: true })}
      />
      {!isNone && (
        <Sections
          {...{ result: found, shown }}
          onOpen={(id) => change({ show: id })}
          onChoose={(from, to) => change({ from, to })}
        />
      )}
      {opened !== undefined && (
        <Detail
          key={opened.id}
          panel={opened}
          shown={shown}
          result={result}
          onClose={() => change({ show: null }, { replace: true })}
        />
      )}
    </>
  );
}
