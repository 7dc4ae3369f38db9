import { requestPath } from '../../../core/request-key.js';
import { isActorCode, isStateCode } from '../../../core/three-states.js';
import { useAnswer } from '../../api/use-answer.js';
import { useMemo, useState } from 'preact/hooks';
import { Redirect } from 'wouter-preact';
import type { ArenaResult } from '../../../contract/index.js';
import { useCases, useStateNames } from '../../api/answers.js';
import { isSite } from '../../api/source.js';
import { StatesOnly } from '../../components/states-only.js';
import { Answered, Empty } from '../../components/status.js';
import { YearSlider } from '../../components/year-slider.js';
import { useQuery, codeOf } from '../../state/address.js';
import { useTitle } from '../../state/title.js';
import { arena } from './strings.js';
import { yearWords } from '../../components/year-strings.js';
import './arena.css';
import type { PageProps } from '../define.js';
import { requestOf } from './ask.js';
import { ChannelChoice } from './channel-choice.js';
import { Choices } from './choices.js';
import { ContestTable } from './contest-table.js';
import { MapFigure } from './map-figure.js';
import { shownOf } from './model.js';
import { placeName } from './place-name.js';
import { StateOverTime } from './state-over-time.js';
import { lookBack, summaryOf } from './summary.js';

/** A site without a server has the pairs of its subjects alone, and leads there from any other. */
export function ArenaPage(props: PageProps) {
  return isSite ? <OfSite {...props} /> : <Arena {...props} />;
}

function OfSite(props: PageProps) {
  const { a, b } = props.params;
  return (
    <Answered asked={useCases()}>
      {(listed) => {
        const pairs = listed.map(({ pair }) => pair.join('/'));
        return pairs.includes(`${a ?? ''}/${b ?? ''}`) ? (
          <Arena {...props} />
        ) : (
          <Redirect to={`/arena/${pairs[0]!}`} replace />
        );
      }}
    </Answered>
  );
}

function Arena({ params }: PageProps) {
  const [first, second] = [params['a'] ?? '', params['b'] ?? ''];
  const [query] = useQuery();
  const nameOf = useStateNames();
  const isPair = first !== second;
  const request = requestOf(first, second, query);
  const address = requestPath('/api/arena', request.query);
  const isOfStates = [first, second].every((code) => !isActorCode(code) || isStateCode(code));
  const asked = useAnswer('/api/arena', isPair && isOfStates ? request : null);
  const result = asked.latest;
  const groups = useAnswer('/api/arenas', {}).value ?? [];
  const [a, b] = result?.pair.map(({ name }) => name) ?? [nameOf(first), nameOf(second)];
  const heading = arena.heading(a!, b!);
  const place = result && placeName(result, groups);
  useTitle(place && `${heading}: ${place}`);
  return (
    <div class="page arena-page">
      <h1>
        {heading}
        {place !== undefined && <span class="place">{arena.headingIn(place)}</span>}
      </h1>
      {!isSite && <Choices {...{ first, second, groups, result }} />}
      {!isPair ? (
        <Empty>{arena.sameState}</Empty>
      ) : !isOfStates ? (
        <StatesOnly pair={[first, second]} why={arena.ofStates} />
      ) : (
        <Answered asked={asked} what={arena.loading} canStop>
          {(found) =>
            found.states.length === 0 ? (
              <Empty>{arena.none}</Empty>
            ) : (
              <Contest result={found} address={address} />
            )
          }
        </Answered>
      )}
    </div>
  );
}

interface ContestProps {
  readonly result: ArenaResult;
  /** Where the server gives the same as JSON. */
  readonly address: string;
}

function Contest({ result, address }: ContestProps) {
  const [query, change] = useQuery();
  const shown = useMemo(() => shownOf(result, query), [result, query]);
  const { year, notShown } = shown;
  const isOpening = (query.get('year') ?? '') === '';
  const names = { first: result.pair[0].inText, second: result.pair[1].inText };
  const [from, to] = result.years;
  const summary = useMemo(() => summaryOf(result, year), [result, year]);
  const selected = result.states.find((state) => codeOf(state) === query.get('state'));
  const [chosen, setChosen] = useState<string | null>(null);
  const select = (code: string | null): void => {
    setChosen(code);
    change({ state: code });
  };
  if (result.channels.every(({ states }) => states.every(({ series }) => series.length === 0)))
    return <Empty>{arena.noTies}</Empty>;
  return (
    <>
      {notShown !== undefined && (
        <p class="status">{yearWords.notShown(notShown, result.years, year)}</p>
      )}
      <p class="lead" role="status">
        {arena.summary(summary, names, year, year - lookBack)}
      </p>
      {isOpening && year < to && <p class="small">{arena.opensAt(year, shown.source, to)}</p>}
      <div class="moving">
        <YearSlider
          label={arena.year}
          from={from}
          to={to}
          value={year}
          play
          onChange={(next, moving) => change({ year: next }, { replace: moving })}
        />
        <ChannelChoice result={result} shown={shown} />
      </div>
      <MapFigure result={result} shown={shown} selected={selected} onSelect={select} />
      <ContestTable result={result} shown={shown} address={address} onSelect={select} />
      {selected !== undefined && (
        <StateOverTime
          result={result}
          state={selected}
          isChosen={chosen === codeOf(selected)}
          onClose={() => select(null)}
        />
      )}
    </>
  );
}
