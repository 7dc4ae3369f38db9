import type { EvidenceResult } from '../../app/assess/assessment.js';
import { formatDecibels } from '../../core/format.js';
import { anchors, type ReportContext } from '../context.js';
import { html, joined, webLink, type Html, type HtmlValue } from '../html.js';
import { weights } from './evidence.js';

/** Coded facts, by date. */
export function factsSection(context: ReportContext): Html {
  const coded = context.assessment.evidence
    .filter(({ kind }) => kind === 'coded')
    .sort((a, b) =>
      (a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0,
    );
  if (coded.length === 0) return html``;
  return html`<section id="facts" aria-labelledby="facts-title">
    <h2 id="facts-title">Coded facts</h2>
    <p>
      Dated facts with their source. An author’s interpretation is not among them: opinions are
      claims to be tested, never evidence.
    </p>
    <div class="scroll" role="region" tabindex="0" aria-label="Table of coded facts">
      <table class="evidence coded">
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Fact</th>
            <th scope="col">Actors</th>
            <th scope="col">Source</th>
            <th scope="col" class="num">Weight</th>
          </tr>
        </thead>
        <tbody>
          ${coded.map((item) => factRow(item, context))}
        </tbody>
      </table>
    </div>
  </section> `;
}

function factRow(item: EvidenceResult, context: ReportContext): Html {
  const claims = item.claims ?? [];
  return html`<tr id="${anchors.evidence(item.id)}">
    <td class="date">${item.date ?? '–'}</td>
    <th scope="row">
      ${item.title}<span class="small">${item.statement}</span
      ><span class="small">Weight: ${item.because}</span
      >${rangesOf(item, context)}${claims.length > 0 && html`<span class="small">Claims: ${joined(claims.map((id) => context.claimLink(id)))}</span>`}
    </th>
    <td class="actors">
      ${(item.actors ?? []).map((actor) => context.actorName(actor)).join(', ')}
    </td>
    <td class="small source">
      ${item.source !== undefined && context.sourceLink(item.datasets[0] ?? '', item.source)}${item.section !== undefined && `, ${item.section}`}${item.url !== undefined && html`<span class="small url">${webLink(item.url)}</span>`}
    </td>
    <td class="num weight">${weights(item, context)}</td>
  </tr> `;
}

/** Between which weights the case leaves it open, by reading; nothing where it states each. */
function rangesOf({ ranges }: EvidenceResult, context: ReportContext): HtmlValue {
  const byReading = Object.values(ranges?.weights ?? {}).flatMap((one) => Object.entries(one));
  if (byReading.length === 0) return null;
  const told = byReading.map(([reading, [low, high]]) => {
    const between = `${formatDecibels(low).replace(' dB', '')} to ${formatDecibels(high)}`;
    return `${context.readingTitle(reading)}, ${between}`;
  });
  return html`<span class="small">Range, of which the middle counts: ${told.join('; ')}</span>`;
}
