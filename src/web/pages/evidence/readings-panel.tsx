import { firstReadings, isUnanswered, unansweredText } from '../../../core/answer-standing.js';
import { ItemLinks } from './part.js';
import { reveal } from './use-actions.js';
import { formatPercent } from '../../../core/format.js';
import { Button } from '../../components/button.js';
import { CopyButton } from '../../components/copy.js';
import { common } from '../../components/strings.js';
import { evidence as words } from './strings.js';
import { type BoardState } from './board-context.js';
import { countChanges } from './choices.js';
import { noJudgements } from '../../../evidence/judgements.js';
import { PriorFields } from './prior-fields.js';

/** The posterior as it stands now, beside that of the case; always in sight. */
export function ReadingsPanel(state: BoardState) {
  const { answer, published, titleOf } = state;
  const top = published.readings.find(({ id }) => id === answer.leader)!;
  const now = answer.readings.find(({ id }) => id === answer.leader)!;
  return (
    <>
      <aside class="now" aria-labelledby="now-title">
        <h2 id="now-title">{words.now}</h2>
        <ReadingRows {...state} />
        <p class="small">{words.legend(state.board.draws)}</p>
        <p class="hidden" role="status">
          {words.spoken(
            words.first(titleOf(answer.leader), answer.standing),
            now.posterior,
            top.posterior,
          )}
        </p>
        <Actions {...state} />
        <details class="priors">
          <summary>{words.priors}</summary>
          <PriorFields {...state} />
        </details>
        <Standing {...state} />
        <HowGood {...state} />
      </aside>
      <p class="now-bar" aria-hidden="true">
        <span>{words.first(titleOf(answer.leader), answer.standing)}</span>
        <Share before={top.posterior} now={now.posterior} />
      </p>
    </>
  );
}

/** `91% → 84%`, or the one number where nothing has moved that can be seen. */
function Share({ before, now }: { readonly before: number; readonly now: number }) {
  const texts = [before, now].map((share) => formatPercent(share)) as [string, string];
  return (
    <span class="share num">
      {texts[0] !== texts[1] && <span class="small">{words.wasNow(texts[0], '')}</span>}
      <b>{texts[1]}</b>
    </span>
  );
}

function ReadingRows({ question, answer, published, draws, drawn }: BoardState) {
  const mark = answer.standing === 'level' ? words.level : words.leads;
  const marked = firstReadings(answer);
  return (
    <ul class="reading-rows">
      {question.readings.map(({ id, title }, index) => {
        const { posterior } = answer.readings[index]!;
        const before = published.readings[index]!.posterior;
        const found = draws?.readings.find((reading) => reading.id === id);
        const leads = marked.includes(id);
        return (
          <li key={id} class={leads ? 'leads' : undefined} data-reading={id}>
            <div class="reading-name">
              <span>
                {title}
                {leads && <span class="tag">{mark}</span>}
              </span>
              <Share before={before} now={posterior} />
            </div>
            <div class="track" aria-hidden="true">
              {found !== undefined && (
                <span
                  class={drawn ? 'band' : 'band stale'}
                  style={{
                    left: `${100 * found.interval[0]}%`,
                    width: `${100 * (found.interval[1] - found.interval[0])}%`,
                  }}
                />
              )}
              <span class="tick" style={{ left: `${100 * before}%` }} />
              <span class="dot" style={{ left: `${100 * posterior}%` }} />
            </div>
            <p class={drawn ? 'small' : 'small stale'}>
              {found === undefined ? words.drawing : words.draws(found.interval, found.lead)}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** How far ahead the first reading is, and what would change it. */
function Standing({ board, answer, titleOf, openItem }: BoardState) {
  const { overturning, priorToOverturn, leader, runnerUp, margin, standing } = answer;
  if (isUnanswered(standing)) return <p class="small">{unansweredText(answer)}</p>;
  return (
    <div class="small standing">
      <p>{words.margin(titleOf(leader), titleOf(runnerUp), margin, standing)}</p>
      {overturning === null ? (
        <p>{words.noOverturn}</p>
      ) : (
        <>
          <p>{words.overturn(overturning.items.length, titleOf(overturning.to))}</p>
          <ItemLinks {...{ board, openItem }} ids={overturning.items} class="overturning" />
        </>
      )}
      {priorToOverturn !== null && <p>{words.priorNeeded(titleOf(leader), priorToOverturn)}</p>}
    </div>
  );
}

/** How often such a leader was right: of what is published alone, since nobody has counted it of other judgements. */
function HowGood({ board, question, choices }: BoardState) {
  if (board.howGood === undefined || question.id !== 'what' || countChanges(choices) > 0)
    return null;
  return <p class="small">{board.howGood.sentence}</p>;
}

function Actions(state: BoardState) {
  const { choices, update } = state;
  const changes = countChanges(choices);
  return (
    <>
      <p class="small same">{changes > 0 ? words.changes(changes) : sameWords(state)}</p>
      <p class="actions">
        <Button disabled={changes === 0} onClick={() => update(() => noJudgements)}>
          {words.resetAll}
        </Button>
        <Button onClick={() => reveal('save')}>{words.save}</Button>
        <CopyButton text={location.href} words={words.copy} />
      </p>
    </>
  );
}

/** Whether what was computed here is what was published, to the last digit. */
function sameWords({ answers, board, published, draws, drawn }: BoardState): string {
  if (!drawn || draws === undefined) return common.loading;
  const same =
    board.published.every(({ readings }, q) =>
      readings.every(({ posterior }, k) => posterior === answers[q]!.readings[k]!.posterior),
    ) &&
    published.readings.every(({ lead, interval }, k) => {
      const here = draws.readings[k]!;
      return here.lead === lead && here.interval.every((end, i) => end === interval[i]);
    });
  return same ? words.same : words.different;
}
