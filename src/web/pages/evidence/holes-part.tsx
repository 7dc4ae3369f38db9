import { Folded } from '../../components/folded.js';
import { LinkButton } from '../../components/button.js';
import { DataTable } from '../../components/data-table.js';
import { evidence as words } from './strings.js';
import type { BoardState } from './board-context.js';

/** What could not be observed, what it is expected to tell, and the claims that wait. */
export function HolesPart({ board, answer, question, change }: BoardState) {
  const bits = (id: string): number => answer.information[id] ?? 0;
  const holes = [...board.holes].sort((a, b) => bits(b.id) - bits(a.id) || (a.id < b.id ? -1 : 1));
  const most = Math.log2(question.readings.length);
  const measured = board.items.filter(({ kind }) => kind === 'measured').length;
  const waiting = board.claims.filter(({ group }) =>
    ['untestable', 'not-yet-measurable', 'needs-simulation'].includes(group),
  );
  return (
    <Folded id="holes" title={words.holes}>
      {holes.length === 0 ? (
        <p>{words.noHoles(measured, board.items.length - measured)}</p>
      ) : (
        <>
          <p>{words.holesLead}</p>
          <DataTable
            caption={words.holes}
            hidesCaption
            class="holes"
            columns={[words.observation, { label: words.bits, numeric: true }, words.why]}
            rows={holes.map(({ id, title, reason, waitsFor }) => [
              title,
              <>
                <span class="mini" aria-hidden="true">
                  <span style={{ width: `${(100 * bits(id)) / most}%` }} />
                </span>
                {words.bitsOf(bits(id))}
              </>,
              waitsFor.length > 0 ? words.waitsFor(waitsFor) : reason,
            ])}
          />
        </>
      )}
      {waiting.length > 0 && (
        <>
          <p>{words.openClaims(waiting.length)}</p>
          <ul class="waiting">
            {waiting.map(({ id, statement }) => (
              <li key={id}>
                <LinkButton onClick={() => change({ claim: id })}>{id}</LinkButton> {statement}
              </li>
            ))}
          </ul>
        </>
      )}
    </Folded>
  );
}
