import { evidence as words } from '../../strings/evidence.js';
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
    <section id="holes" aria-labelledby="holes-title">
      <h2 id="holes-title" tabIndex={-1}>
        {words.holes}
      </h2>
      {holes.length === 0 ? (
        <p>{words.noHoles(measured, board.items.length - measured)}</p>
      ) : (
        <>
          <p>{words.holesLead}</p>
          <div class="scroll" role="region" aria-label={words.holes} tabIndex={0}>
            <table class="plain holes">
              <thead>
                <tr>
                  <th scope="col">{words.observation}</th>
                  <th scope="col">{words.bits}</th>
                  <th scope="col">{words.why}</th>
                </tr>
              </thead>
              <tbody>
                {holes.map(({ id, title, reason, waitsFor }) => (
                  <tr key={id}>
                    <th scope="row">{title}</th>
                    <td class="num">
                      <span class="mini" aria-hidden="true">
                        <span style={{ width: `${(100 * bits(id)) / most}%` }} />
                      </span>
                      {words.bitsOf(bits(id))}
                    </td>
                    <td>{waitsFor.length > 0 ? words.waitsFor(waitsFor) : reason}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {waiting.length > 0 && (
        <>
          <p>{words.openClaims(waiting.length)}</p>
          <ul class="waiting">
            {waiting.map(({ id, statement }) => (
              <li key={id}>
                <button type="button" class="plain-button" onClick={() => change({ claim: id })}>
                  {id}
                </button>{' '}
                {statement}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
