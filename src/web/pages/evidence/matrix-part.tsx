import { Folded } from '../../components/folded.js';
import { formatDecibels, formatFixed } from '../../../core/format.js';
import type { MatrixCell, MatrixRow } from '../../../evidence/matrix.js';
import { Button } from '../../components/button.js';
import { DataTable } from '../../components/data-table.js';
import { evidence as words } from './strings.js';
import { itemTitle, type BoardState } from './board-context.js';

const symbols = { CC: '++', C: '+', N: '·', I: '−', II: '−−' } as const;

/** Items by readings, most diagnostic first; by a reading what speaks most for it first. */
export function MatrixPart(state: BoardState) {
  const { answer, question, query, titleOf, change } = state;
  const { matrix, leader } = answer;
  const sort = query.get('sort') ?? 'diagnosticity';
  const rows = sortedRows(matrix.items, sort, state);
  const least = matrix.leastInconsistent;
  const column = (name: string, label: string) => ({
    label,
    sort: {
      by: sort !== name ? undefined : name === 'item' ? ascending : descending,
      onSort: () => change({ sort: name === 'diagnosticity' ? null : name }, { replace: true }),
    },
  });
  const sums = (name: 'inconsistency' | 'consistency') => [
    words[name],
    ...matrix.readings.map((reading) => <b>{formatFixed(reading[name], 1)}</b>),
    null,
  ];
  return (
    <Folded id="matrix" title={words.matrix}>
      <p>{words.matrixLead}</p>
      <p>{words.least(least === null ? null : titleOf(least), titleOf(leader))}</p>
      <DataTable
        caption={words.matrix}
        hidesCaption
        class="plain matrix"
        columns={[
          column('item', words.item),
          ...question.readings.map(({ id, title }) => column(id, title)),
          { ...column('diagnosticity', words.diagnosticity), numeric: true },
        ]}
        classOfCell={(i, j) => {
          if (i < 0) return j > 0 ? 'num' : undefined;
          const reading = question.readings[j - 1];
          const mark = reading && rows[i]?.byReading[reading.id]?.mark;
          return mark && `mark mark-${mark}`;
        }}
        rows={rows.map((row) => [
          <Button class="item-title" onClick={() => state.openItem(row.id)}>
            {itemTitle(state.board, row.id)}
          </Button>,
          ...question.readings.map(({ id }) => <Mark {...row.byReading[id]!} />),
          formatFixed(row.diagnosticity, 1),
        ])}
        foot={[sums('inconsistency'), sums('consistency')]}
      />
    </Folded>
  );
}

const [ascending, descending] = ['ascending', 'descending'] as const;

const Mark = ({ mark, weight }: MatrixCell) => (
  <>
    <b aria-hidden="true">{symbols[mark]}</b>
    <span class="hidden">{words.marks[mark]}</span>{' '}
    <span class="num small">{formatDecibels(weight).replace(' dB', '')}</span>
  </>
);

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
