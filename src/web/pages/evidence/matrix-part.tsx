import { formatDecibels, formatFixed } from '../../../core/format.js';
import type { MatrixCell, MatrixRow } from '../../../evidence/matrix.js';
import { Button } from '../../components/button.js';
import { evidence as words } from './strings.js';
import { itemTitle, type BoardState } from './board-context.js';

const symbols = { CC: '++', C: '+', N: '·', I: '−', II: '−−' } as const;

/** Items by readings, most diagnostic first; by a reading what speaks most for it first. */
export function MatrixPart(state: BoardState) {
  const { answer, question, query, titleOf } = state;
  const { matrix, leader } = answer;
  const sort = query.get('sort') ?? 'diagnosticity';
  const rows = sortedRows(matrix.items, sort, state);
  const least = matrix.leastInconsistent;
  return (
    <section id="matrix" aria-labelledby="matrix-title">
      <h2 id="matrix-title" tabIndex={-1}>
        {words.matrix}
      </h2>
      <p>{words.matrixLead}</p>
      <p>{words.least(least === null ? null : titleOf(least), titleOf(leader))}</p>
      <div class="scroll" role="region" aria-label={words.matrix} tabIndex={0}>
        <table class="plain matrix">
          <thead>
            <tr>
              <SortHead {...state} sort={sort} name="item" label={words.item} />
              {question.readings.map(({ id, title }) => (
                <SortHead key={id} {...state} sort={sort} name={id} label={title} />
              ))}
              <SortHead {...state} sort={sort} name="diagnosticity" label={words.diagnosticity} />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Button class="item-title" onClick={() => state.openItem(row.id)}>
                    {itemTitle(state.board, row.id)}
                  </Button>
                </th>
                {question.readings.map(({ id }) => (
                  <Mark key={id} {...row.byReading[id]!} />
                ))}
                <td class="num">{formatFixed(row.diagnosticity, 1)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            {(['inconsistency', 'consistency'] as const).map((sum) => (
              <tr key={sum}>
                <th scope="row">{words[sum]}</th>
                {matrix.readings.map((column) => (
                  <td key={column.id} class="num">
                    <b>{formatFixed(column[sum], 1)}</b>
                  </td>
                ))}
                <td />
              </tr>
            ))}
          </tfoot>
        </table>
      </div>
    </section>
  );
}

function Mark({ mark, weight }: MatrixCell) {
  return (
    <td class={`mark mark-${mark}`}>
      <b aria-hidden="true">{symbols[mark]}</b>
      <span class="hidden">{words.marks[mark]}</span>{' '}
      <span class="num small">{formatDecibels(weight).replace(' dB', '')}</span>
    </td>
  );
}

interface SortHeadProps extends Pick<BoardState, 'change'> {
  readonly sort: string;
  readonly name: string;
  readonly label: string;
}

function SortHead({ sort, name, label, change }: SortHeadProps) {
  const isSorted = sort === name;
  const direction = name === 'item' ? 'ascending' : 'descending';
  return (
    <th scope="col" aria-sort={isSorted ? direction : 'none'}>
      <Button
        class="sort"
        onClick={() => change({ sort: name === 'diagnosticity' ? null : name }, { replace: true })}
      >
        {label}
        <span aria-hidden="true">{isSorted ? (name === 'item' ? ' ▲' : ' ▼') : ''}</span>
      </Button>
    </th>
  );
}

function sortedRows(
  items: readonly MatrixRow[],
  sort: string,
  { board, question }: BoardState,
): MatrixRow[] {
  if (sort === 'item') {
    const title = ({ id }: MatrixRow): string => itemTitle(board, id);
    return [...items].sort((a, b) => (title(a) < title(b) ? -1 : 1));
  }
  if (!question.readings.some(({ id }) => id === sort)) return [...items];
  return [...items].sort((a, b) => b.byReading[sort]!.weight - a.byReading[sort]!.weight);
}
