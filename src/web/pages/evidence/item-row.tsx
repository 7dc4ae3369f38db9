import { memo } from 'preact/compat';
import type { ShownEvidence } from '../../../contract/index.js';
import { formatDecibels } from '../../../core/format.js';
import { placeAmong } from '../../../core/place-among.js';
import { Button } from '../../components/button.js';
import { evidence as words } from './strings.js';
import type { BoardState } from './board-context.js';
import { changedItems, withSwitch } from './choices.js';
import { ItemEditor } from './item-editor.js';

interface ItemRowProps extends BoardState {
  readonly shown: ShownEvidence;
  /** Decibels at the end of the bars. */
  readonly extent: number;
}

/** What a closed row shows that may change. */
const looksOf = ({ shown: { id }, choices, answer, query, extent }: ItemRowProps): unknown[] => [
  ...[extent, choices.off.includes(id), changedItems(choices).includes(id)],
  ...[choices.reliability[id], query.get('item') === id],
  answer.items.find((item) => item.id === id)?.leaderVsRunnerUp,
];

const isSame = (before: ItemRowProps, after: ItemRowProps): boolean => {
  if (after.query.get('item') === after.shown.id || before.shown !== after.shown) return false;
  const [old, now] = [looksOf(before), looksOf(after)];
  return now.every((value, at) => value === old[at]);
};

/** An item in use or set aside: what was seen, and what it weighs between the first two readings. */
export const ItemRow = memo(Row, isSame);

function Row({ shown, extent, ...state }: ItemRowProps) {
  const { choices, update, answer, query, change } = state;
  const { id, title } = shown;
  const isOn = !choices.off.includes(id);
  const isOpen = query.get('item') === id;
  const found = answer.items.find((item) => item.id === id);
  const isChanged = changedItems(choices).includes(id);
  return (
    <li id={`item-${id}`} class={isOn ? 'item' : 'item aside'} data-item={id}>
      <div class="item-row">
        <label class="switch">
          <input
            type="checkbox"
            role="switch"
            checked={isOn}
            aria-label={words.use(title)}
            onChange={({ currentTarget }) =>
              update((now) => withSwitch(now, id, currentTarget.checked))
            }
          />
        </label>
        <div class="item-name">
          <Button
            class="item-title"
            aria-expanded={isOpen}
            aria-controls={`edit-${id}`}
            onClick={() => change({ item: isOpen ? null : id }, { replace: true })}
          >
            {title}
          </Button>
          <Meta shown={shown} state={state} isChanged={isChanged} />
        </div>
        <Seen {...shown} />
        <Weight {...{ isOn, extent }} db={found?.leaderVsRunnerUp} />
      </div>
      <div id={`edit-${id}`} hidden={!isOpen}>
        {isOpen && <ItemEditor {...state} shown={shown} weight={found} />}
      </div>
    </li>
  );
}

function Meta({
  shown: { id, kind, dimension, cluster, reliability },
  state: { choices },
  isChanged,
}: {
  readonly shown: ShownEvidence;
  readonly state: BoardState;
  readonly isChanged: boolean;
}) {
  return (
    <p class="small">
      {words.meta(words.kinds[kind], dimension, cluster)} ·{' '}
      {words.reliabilityOf(choices.reliability[id] ?? reliability)}
      {isChanged && <span class="tag">{words.changed}</span>}
    </p>
  );
}

function Seen({ observed, span, date, ...ranked }: ShownEvidence) {
  const place = placeAmong(ranked);
  return (
    <div class="seen small">
      {observed === undefined ? <span>{date}</span> : <span class="num value">{observed}</span>}
      {span !== undefined && <span>{span}</span>}
      {place !== undefined && (
        <span class="num" title={words.among(ranked.population)}>
          <svg class="strip" width="48" height="8" viewBox="0 0 48 8" aria-hidden="true">
            <path d="M0 4H48M24 1V7" stroke="var(--strong)" stroke-width="1" />
            <circle cx={3 + 42 * place.u} cy="4" r="3" fill="var(--ink)" />
          </svg>{' '}
          {place.words}
        </span>
      )}
    </div>
  );
}

interface WeightProps {
  readonly isOn: boolean;
  readonly db: number | undefined;
  readonly extent: number;
}

/** A bar from the middle: right for the reading that is ahead, left for the next one. */
function Weight({ isOn, db, extent }: WeightProps) {
  const share = db === undefined ? 0 : Math.min(1, Math.abs(db) / extent) * 50;
  return (
    <div class="weight">
      <div class="db-bar" aria-hidden="true">
        <span
          class={db !== undefined && db < 0 ? 'against' : 'for'}
          style={{
            width: `${share}%`,
            left: db !== undefined && db < 0 ? `${50 - share}%` : '50%',
          }}
        />
      </div>
      <span class="num small">
        {!isOn ? words.aside : db === undefined ? words.saysNothing : formatDecibels(db)}
      </span>
    </div>
  );
}
