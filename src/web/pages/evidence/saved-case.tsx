import type { SavedCase } from '../../../contract/index.js';
import { Link } from 'wouter-preact';
import { formatPercent } from '../../../core/format.js';
import { DataTable } from '../../components/data-table.js';
import { saving as words } from './saving-strings.js';
import type { BoardState } from './board-context.js';
import { Commands } from '../../components/copy.js';

interface ComparedCaseProps extends BoardState {
  readonly saved: SavedCase;
  /** Whether the saved case is assessed with all that this page shows. */
  readonly isWhole: boolean;
}

/** What was saved, the way to it, and what it says beside the original. */
export function ComparedCase({ saved, isWhole, ...state }: ComparedCaseProps) {
  const { id, files, commands } = saved;
  return (
    <div class="status">
      <p>{words.savedFiles(files)}</p>
      <p class="actions">
        <Link href={`/evidence/${id}`}>{words.open}</Link>
        <Link href={`/case/${id}`}>{words.openAnswer}</Link>
      </p>
      {isWhole ? <Compared {...state} id={id} /> : <p>{words.notCompared}</p>}
      <p>{words.later}</p>
      <Commands lines={commands} />
    </div>
  );
}

function Compared({ board, answers, id }: BoardState & { readonly id: string }) {
  return (
    <DataTable
      caption={words.compared}
      columns={[
        words.reading,
        { label: words.original, numeric: true },
        { label: id, numeric: true },
      ]}
      rows={board.questions.flatMap(({ text, readings }, q) => [
        { cells: [text], heads: true },
        ...readings.map(({ title }, k) => [
          title,
          formatPercent(board.published[q]!.readings[k]!.posterior),
          formatPercent(answers[q]!.readings[k]!.posterior),
        ]),
      ])}
    />
  );
}
