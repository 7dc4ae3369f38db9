import type { ShownEvidence } from '../../../contract/index.js';
import type { ItemWeight } from '../../../evidence/posterior.js';
import { otherReading } from '../../../evidence/expectation.js';
import { codedWeights, type EvidenceItem } from '../../../evidence/types.js';
import { formatFixed, formatPercent } from '../../../core/format.js';
import { Button } from '../../components/button.js';
import { RangeField, Select } from '../../components/fields.js';
import { evidence as words } from './strings.js';
import { itemById, sourceTitle, type BoardState } from './board-context.js';
import {
  changedItems,
  withExpectation,
  withoutItem,
  withReliability,
  withWeight,
} from './choices.js';
import { ItemSource } from './item-source.js';
import { wordsFor } from './judgement-query.js';

interface ItemEditorProps extends BoardState {
  readonly shown: ShownEvidence;
  readonly weight: ItemWeight | undefined;
}

/** What is judged of an item, to be judged otherwise. */
export function ItemEditor({ shown, weight, ...state }: ItemEditorProps) {
  const { board, choices, update } = state;
  const item = itemById(board, shown.id);
  const value = choices.reliability[item.id] ?? item.reliability;
  return (
    <div class="editor">
      <div class="judged">
        <LikelihoodTable {...state} item={item} />
        <RangeField
          label={words.reliability}
          text={formatFixed(value, 2)}
          {...{ value, min: 0, max: 1, step: 0.05 }}
          onChange={(next) => update((now) => withReliability(now, item, next), { replace: true })}
        />
        {weight !== undefined && (
          <p class="small">
            {item.learned?.[state.question.id] === undefined
              ? words.share(sourceTitle(board, item.cluster), weight.tempering)
              : words.shareLearned}
          </p>
        )}
        <Button
          disabled={!changedItems(choices).includes(item.id)}
          onClick={() => update((now) => withoutItem(now, item.id))}
        >
          {words.resetItem}
        </Button>
      </div>
      <ItemSource board={board} shown={shown} change={state.change} />
    </div>
  );
}

interface OfItem extends BoardState {
  readonly item: EvidenceItem;
}

function LikelihoodTable({ item, ...state }: OfItem) {
  const { question, answer, choices } = state;
  const { type } = item.observed;
  const stated = item.weights?.[question.id];
  if (type === 'coded' && stated === undefined) return <p class="small">{words.notOfQuestion}</p>;
  const likelihoods = answer.likelihoods[item.id] ?? {};
  const most = Math.max(1e-9, ...Object.values(likelihoods));
  const db = { ...stated, ...choices.weights[item.id]?.[question.id] };
  return (
    <table class="plain likelihoods">
      <thead>
        <tr>
          <th scope="col">{words.reading}</th>
          <th scope="col">{type === 'coded' ? words.weighs : words.expected}</th>
          <th scope="col">{words.likelihood}</th>
        </tr>
      </thead>
      <tbody>
        {question.readings.map(({ id, title }) => (
          <tr key={id}>
            <th scope="row">{title}</th>
            <td>
              <Judgement {...state} item={item} reading={id} title={title} />
            </td>
            <td class="num">
              {likelihoods[id] !== undefined && (
                <>
                  <span class="mini" aria-hidden="true">
                    <span style={{ width: `${(100 * likelihoods[id]) / most}%` }} />
                  </span>
                  {type === 'binary'
                    ? formatPercent(likelihoods[id])
                    : formatFixed(likelihoods[id], 2)}
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
      <caption>
        {words.likelihoodNotes[item.learned?.[question.id] === undefined ? type : 'learned']}
        {type === 'coded' && Math.max(...Object.values(db)) !== 0 && <b> {words.noBest}</b>}
      </caption>
    </table>
  );
}

interface JudgementProps extends OfItem {
  readonly reading: string;
  readonly title: string;
}

/** The choice of an expectation or of a weight; of a measured item the catch-all reading expects nothing. */
function Judgement({ item, reading, title, ...state }: JudgementProps) {
  const { choices, update, question } = state;
  const label = { 'aria-label': words.judgement(title) };
  if (item.observed.type === 'coded') {
    const place = { question: question.id, reading };
    return (
      <Select
        {...label}
        value={
          choices.weights[item.id]?.[question.id]?.[reading] ??
          item.weights?.[question.id]?.[reading] ??
          0
        }
        options={codedWeights.map((db) => [db, words.weightWords(db)])}
        onChange={(db) => update((now) => withWeight(now, item, place, db))}
      />
    );
  }
  if (reading === otherReading) return <span class="small">{words.noExpectation}</span>;
  return (
    <Select
      {...label}
      value={choices.expect[item.id]?.[reading] ?? item.expect?.[reading] ?? 'any'}
      options={wordsFor(item).map((word) => [word, words.words[word]])}
      onChange={(word) => update((now) => withExpectation(now, item, reading, word))}
    />
  );
}
