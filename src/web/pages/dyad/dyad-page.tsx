import { useMemo } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import './dyad.css';
import type { DyadResult } from '../../../contract/index.js';
import { useAnswer } from '../../api/use-answer.js';
import { useStateNames } from '../../api/answers.js';
import { Answered, Empty } from '../../components/status.js';
import { followLinks } from '../../state/follow.js';
import { useTitle } from '../../state/title.js';
import { dyadPage } from './strings.js';
import type { PageProps } from '../define.js';
import { Choices } from './choices.js';
import { Controls } from './controls.js';
import { Detail } from './detail.js';
import { FindField } from './find-field.js';
import { foundIn, panelsOf } from './find.js';
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
  const nameOf = useStateNames();
  const [first, second] = asked.value?.pair.map(({ name }) => name) ?? [nameOf(a), nameOf(b)];
  const title = dyadPage.title(first!, second!);
  useTitle(title);
  return (
    <div class="page dyad-page" onClick={followLinks(navigate)}>
      <h1>{title}</h1>
      <p class="question">{dyadPage.lead}</p>
      <Choices view={view} change={change} />
      <Answered asked={asked} what={dyadPage.reading} canStop>
        {(result) => <Explorer result={result} view={view} change={change} />}
      </Answered>
    </div>
  );
}

interface ExplorerProps {
  readonly result: DyadResult;
  readonly view: DyadView;
  readonly change: ChangeView;
}

function Explorer({ result, view, change }: ExplorerProps) {
  const found = useMemo(() => foundIn(result, view.find), [result, view.find]);
  const there = result.observed;
  if (there === null) return <Empty>{dyadPage.noPanels}</Empty>;
  const isNone = found.sections.length === 0;
  const years = yearsOf(view, there);
  const shown = { years, as: view.as };
  const opened = result.sections.flatMap(({ panels }) => panels).find(({ id }) => id === view.show);
  return (
    <>
      <Summary result={result} shown={found.sections.map(({ id }) => id)} />
      {hasRelations(result) && <Relations {...{ view, change, years }} />}
      <Controls {...{ result, found, view, change, there, years }} />
      <FindField
        words={view.find}
        found={panelsOf(found)}
        of={panelsOf(result)}
        isNone={isNone}
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
