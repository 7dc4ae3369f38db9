import { formatFixed, plural } from '../../core/format.js';
import type { HoleResult } from '../../app/assess/assessment.js';
import { anchors, type ReportContext } from '../context.js';
import { html, joined, raw, type Html } from '../html.js';

/** What is not observed yet, the most informative first. */
export function notObservedSection({ assessment }: ReportContext): Html {
  const { holes, questions } = assessment;
  const total = (hole: HoleResult): number =>
    Object.values(hole.expectedInformation).reduce((sum, bits) => sum + bits, 0);
  const ordered = [...holes].sort((a, b) => total(b) - total(a) || (a.id < b.id ? -1 : 1));
  const first = ordered[0];
  return html`<section id="not-observed" aria-labelledby="not-observed-title">
    <h2 id="not-observed-title">What is not observed yet</h2>
    ${
      first === undefined
        ? html`<p>Every observation of the case can be made.</p>`
        : html`<p>
              ${plural(holes.length, 'observation')} of the case cannot be made yet. Look next at
              <a href="#${anchors.hole(first.id)}">${first.title}</a>: it is expected to tell most,
              ${formatFixed(total(first), 2)} bits. One bit would settle an even question of two
              readings.
            </p>
            <div
              class="scroll"
              role="region"
              tabindex="0"
              aria-label="Table of what is not observed yet"
            >
              <table class="holes">
                <caption>
                  Information expected about each question, in
                  bits${holes.some(({ dimension }) => dimension === 'composite') && '; composite: of several dimensions together'}
                </caption>
                <thead>
                  <tr>
                    <th scope="col">Observation</th>
                    ${questions.map(({ text }) => html`<th scope="col" class="num">${text}</th>`)}
                    <th scope="col">Waits for</th>
                    <th scope="col" class="dimension">Dimension</th>
                  </tr>
                </thead>
                <tbody>
                  ${ordered.map((hole) =>
                    row(
                      hole,
                      questions.map(({ id }) => id),
                    ),
                  )}
                </tbody>
              </table>
            </div>`
    }
  </section> `;
}

function row(hole: HoleResult, questions: readonly string[]): Html {
  const waits =
    hole.waitsFor.length === 0
      ? hole.reason
      : joined(hole.waitsFor.map((id) => html`<code>${id}</code>`));
  return html`<tr id="${anchors.hole(hole.id)}">
    <th scope="row">${hole.title}</th>
    ${questions.map((id) => informationCell(hole.expectedInformation[id]))}
    <td>${waits}</td>
    <td class="dimension">${hole.dimension}</td>
  </tr> `;
}

function informationCell(bits: number | undefined): Html {
  if (bits === undefined) return html`<td class="num">–</td>`;
  const width = Math.round(Math.min(1, bits) * 64 * 10) / 10;
  return html`<td class="num">
    ${raw(`<svg class="strip" width="64" height="8" viewBox="0 0 64 8" aria-hidden="true"><rect width="64" height="8" fill="var(--line)"/><rect width="${width}" height="8" fill="var(--for)"/></svg>`)}
    ${formatFixed(bits, 2)} bits
  </td>`;
}
