import { Part } from './part.js';
import { reveal } from './use-actions.js';
import { useEffect } from 'preact/hooks';
import type { AnyChart } from '../../../charts/define.js';
import { evidenceLadder } from '../../../charts/evidence-ladder.js';
import { escapeText } from '../../../charts/draw/svg.js';
import type { ShownEvidence } from '../../../contract/index.js';
import { Figure } from '../../components/figure.js';
import { SelectField } from '../../components/fields.js';
import { evidence as words } from './strings.js';
import { itemById, sourceTitle, type BoardState } from './board-context.js';
import { changedItems } from './choices.js';
import { ItemRow } from './item-row.js';
import { Kept, useSettled } from './kept.js';

const orders = ['weight', 'dimension', 'cluster'] as const;
type Order = (typeof orders)[number];
const shows = ['all', 'measured', 'fact', 'changed'] as const;
type Show = (typeof shows)[number];

const oneOf = <T extends string>(known: readonly T[], text: string | null): T =>
  known.find((one) => one === text) ?? known[0]!;

/** The items as a board; the order does not follow the changes, so that nothing moves away under the hand. */
export function ItemsPart(state: BoardState) {
  const { board, question, query, change, answer, choices } = state;
  useEffect(() => {
    // The address may name an item; those that are opened on the page are in sight already.
    const open = query.get('item');
    if (open !== null) reveal(`item-${open}`, { unlessSeen: true });
  }, []);
  const order = oneOf(orders, query.get('order'));
  const show = oneOf(shows, query.get('show'));
  const changed = new Set(changedItems(choices));
  const fits = ({ id, kind }: ShownEvidence): boolean =>
    show === 'all' || show === kind || (show === 'changed' && changed.has(id));
  const rows = sorted(board.evidence, order, question.id).filter(fits);
  const speaks = ({ id, weight }: ShownEvidence): boolean =>
    weight[question.id] !== undefined ||
    changed.has(id) ||
    answer.items.some((item) => item.id === id) ||
    query.get('item') === id;
  const [speaking, silent] = [rows.filter(speaks), rows.filter((row) => !speaks(row))];
  const extent = Math.max(
    1,
    ...board.evidence.map(({ weight }) => Math.abs(weight[question.id]?.leaderVsRunnerUp ?? 0)),
    ...answer.items.map(({ leaderVsRunnerUp }) => Math.abs(leaderVsRunnerUp)),
  );
  const list = (items: readonly ShownEvidence[]) => (
    <ul class="items">
      {items.map((item) => (
        <ItemRow key={item.id} {...state} shown={item} extent={extent} />
      ))}
    </ul>
  );
  return (
    <Part id="board" title={words.board}>
      <p>{words.boardLead(speaking.length, silent.length)}</p>
      <BoardFields {...{ order, show, change }} />
      <div class="axis small" aria-hidden="true">
        <span>{words.axisAgainst(state.titleOf(answer.runnerUp))}</span>
        <span>{words.axisFor(state.titleOf(answer.leader))}</span>
      </div>
      {rows.length === 0 && <p class="status">{words.noItems}</p>}
      {list(speaking)}
      {silent.length > 0 && (
        <details class="silent">
          <summary>{words.silent(silent.length)}</summary>
          {list(silent)}
        </details>
      )}
      <Ladder {...state} />
    </Part>
  );
}

function BoardFields({
  order,
  show,
  change,
}: Pick<BoardState, 'change'> & { readonly order: Order; readonly show: Show }) {
  return (
    <div class="fields">
      <SelectField
        label={words.show}
        value={show}
        options={shows.map((one) => [one, words.shows[one]])}
        onChange={(value) => change({ show: value === shows[0] ? null : value })}
      />
      <SelectField
        label={words.order}
        value={order}
        options={orders.map((one) => [one, words.orders[one]])}
        onChange={(value) => change({ order: value === orders[0] ? null : value })}
      />
    </div>
  );
}

function sorted(items: readonly ShownEvidence[], order: Order, question: string): ShownEvidence[] {
  const size = ({ weight }: ShownEvidence): number =>
    Math.abs(weight[question]?.leaderVsRunnerUp ?? -1);
  const group = (item: ShownEvidence): string => (order === 'weight' ? '' : item[order]);
  return [...items].sort(
    (a, b) =>
      (group(a) < group(b) ? -1 : group(a) > group(b) ? 1 : 0) ||
      size(b) - size(a) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** The same as a picture that can be saved. */
function Ladder({ board, answer, question, titleOf }: BoardState) {
  const [leader, runnerUp] = [titleOf(answer.leader), titleOf(answer.runnerUp)];
  const state = useSettled({
    ...{ leader, runnerUp, standing: answer.standing },
    items: answer.items.map(({ id, leaderVsRunnerUp }) => {
      const { title, kind } = itemById(board, id);
      return { id, title, kind, db: leaderVsRunnerUp };
    }),
  });
  const drawn = answer.items.flatMap(({ id }) => itemById(board, id).datasets);
  const sources = [...new Set(drawn)].sort().map((id) => sourceTitle(board, id));
  if (state === undefined) return null;
  return (
    <Kept by={[state]}>
      {() => (
        <Figure
          id="ladder-now"
          chart={evidenceLadder as AnyChart}
          state={state}
          topic={question.text}
          subtitle={words.ladderSubtitle(state.leader, state.runnerUp)}
          footer={escapeText(`${words.ladderFooter} ${sources.join('; ')}.`)}
          dataTitle={words.board}
        />
      )}
    </Kept>
  );
}
