import { useMemo } from 'preact/hooks';
import { readingsChart } from '../../../charts/readings.js';
import type { AnyChart } from '../../../charts/define.js';
import type { EvidenceBoard } from '../../../contract/index.js';
import { Figure } from '../../components/figure.js';
import { Folded } from '../../components/folded.js';
import { Loading, Notice } from '../../components/status.js';
import { useQuery, yearOf } from '../../state/address.js';
import { common } from '../../components/strings.js';
import { evidence as words } from './strings.js';
import type { BoardState } from './board-context.js';
import { BoardHead } from './board-head.js';
import { ClaimsPart } from './claims-part.js';
import { HolesPart } from './holes-part.js';
import { ItemsPart } from './items-part.js';
import { choicesFrom } from './judgement-query.js';
import { Kept, useSettled } from './kept.js';
import { MatrixPart } from './matrix-part.js';
import { ReadingsPanel } from './readings-panel.js';
import { SavePart } from './save-part.js';
import { withStandings } from './standings.js';
import { useActions } from './use-actions.js';
import { useWeighing, type Weighing } from './use-weighing.js';

interface BoardProps {
  readonly board: EvidenceBoard;
  readonly subject: string;
}

export function Board({ board, subject }: BoardProps) {
  const [query, changeNow] = useQuery();
  const { questions, items, holes, seed, draws: count } = board;
  const asOf = yearOf(query, 'asOf');
  const { choices, unknown } = useMemo(() => choicesFrom(query, board), [query, board]);
  const { change, update, openItem } = useActions(changeNow, choices, board);
  const question = questions.find(({ id }) => id === query.get('q')) ?? questions[0]!;
  const weighed = useMemo(() => ({ questions, items, holes, seed, draws: count }), [board]);
  const { answers, draws, drawn, failed, stopped } = useWeighing(weighed, choices, question.id);
  const { published } = board;
  const known = { published, choices, question: question.id, draws: draws?.readings };
  const standing = answers && withStandings(answers, known);
  const head = <BoardHead {...{ board, subject, asOf, question, change }} answers={standing} />;
  const answer = standing?.find(({ id }) => id === question.id);
  if (answers === undefined || answer === undefined)
    return (
      <>
        {head}
        <NotWeighed failed={failed} stopped={stopped} />
        {failed === undefined && stopped === undefined && <Loading what={words.computing} />}
      </>
    );
  const state: BoardState = {
    ...{ board, choices, question, answer, answers, draws, drawn, query, change, update },
    published: published.find(({ id }) => id === question.id)!,
    titleOf: (id) => question.readings.find((reading) => reading.id === id)?.title ?? id,
    openItem,
  };
  return (
    <>
      {head}
      {unknown.length > 0 && <p class="status">{words.unknown(unknown)}</p>}
      <NotWeighed failed={failed} stopped={stopped} />
      <div class="evidence-layout">
        <ReadingsPanel {...state} />
        <div class="evidence-parts">
          <ItemsPart {...state} />
          <ReadingsFigure {...state} />
          <Kept by={[answer, query.get('sort')]}>{() => <MatrixPart {...state} />}</Kept>
          <ClaimsPart {...{ board, query, change, openItem }} />
          <Kept by={[answer]}>{() => <HolesPart {...state} />}</Kept>
          <SavePart {...state} subject={subject} />
        </div>
      </div>
    </>
  );
}

/** What is wrong with the weighing, if anything. */
function NotWeighed({ failed, stopped }: Pick<Weighing, 'failed' | 'stopped'>) {
  return (
    <>
      {failed !== undefined && <p class="status failed">{words.failed(failed)}</p>}
      {stopped !== undefined && (
        <Notice role="alert" action={common.again} onAction={stopped.again}>
          {words.stopped(stopped.why)}
        </Notice>
      )}
    </>
  );
}

/** The picture of the readings, drawn again when the reader pauses. */
function ReadingsFigure({ board, question, answer, draws, drawn }: BoardState) {
  const readings = question.readings.map(({ id, title }, index) => {
    const { prior, posterior } = answer.readings[index]!;
    const found = draws?.readings.find((reading) => reading.id === id);
    const { lead = 0, interval = [posterior, posterior] } = found ?? {};
    return { id, title, prior, posterior, lead, interval };
  });
  const state = useSettled(
    {
      question: question.text,
      draws: board.draws,
      standing: answer.standing,
      premise: answer.premise,
      readings,
    },
    drawn,
  );
  return (
    <Folded id="readings" title={words.parts.readings}>
      {state !== undefined && (
        <Kept by={[state]}>
          {() => (
            <Figure
              id="readings-now"
              chart={readingsChart as AnyChart}
              state={state}
              topic={state.question}
              subtitle={words.posteriorSubtitle}
              footer={words.posteriorFooter(board.draws)}
              dataTitle={state.question}
            />
          )}
        </Kept>
      )}
    </Folded>
  );
}
