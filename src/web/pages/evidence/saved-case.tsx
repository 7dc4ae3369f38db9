import type { SavedCase } from '../../../contract/index.js';
import { Link } from 'wouter-preact';
import { formatPercent } from '../../../core/format.js';
import { saving as words } from './saving-strings.js';
import type { BoardState } from './board-context.js';
import { Commands } from './commands.js';

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
    <div class="scroll" role="region" aria-label={words.compared} tabIndex={0}>
      <table class="plain">
        <caption>{words.compared}</caption>
        <thead>
          <tr>
            <th scope="col">{words.reading}</th>
            <th scope="col" class="num">
              {words.original}
            </th>
            <th scope="col" class="num">
              {id}
            </th>
          </tr>
        </thead>
        {board.questions.map((question, q) => (
          <tbody key={question.id}>
            <tr>
              <th scope="rowgroup" colSpan={3}>
                {question.text}
              </th>
            </tr>
            {question.readings.map(({ id: reading, title }, k) => (
              <tr key={reading}>
                <th scope="row">{title}</th>
                <td class="num">{formatPercent(board.published[q]!.readings[k]!.posterior)}</td>
                <td class="num">{formatPercent(answers[q]!.readings[k]!.posterior)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
