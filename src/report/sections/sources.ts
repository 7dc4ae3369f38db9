import type { SourceEntry } from '../../app/assess/assessment.js';
import { anchors, type ReportContext } from '../context.js';
import { html, joined, webLink, type Html } from '../html.js';

/** An address in a text, without the full stop or bracket after it. */
const address = /(https?:\/\/\S*[^\s.,;)])/;

/** Sources with version, coverage, licence and citation, and what rests on each. */
export function sourcesSection(context: ReportContext): Html {
  return html`<section id="sources" aria-labelledby="sources-title">
    <h2 id="sources-title">Sources</h2>
    <ol class="sources">
      ${context.assessment.sources.map((source) => entry(source, context))}
    </ol>
  </section> `;
}

function entry(source: SourceEntry, context: ReportContext): Html {
  const used = context.assessment.evidence.filter(
    (item) => item.datasets.includes(source.id) || item.source === source.id,
  );
  const facts = [
    source.version !== '' && `version ${source.version}`,
    source.coverage !== '' && `coverage ${source.coverage}`,
    source.licence !== '' && `licence: ${source.licence}`,
  ].filter((fact) => fact !== false);
  return html`<li id="${anchors.source(source.id)}">
    <b>${source.title}</b> <code>${source.id}</code>
    ${citation(source)} ${facts.length > 0 && html`<p class="small">${facts.join(' · ')}</p>`}
    ${
      used.length > 0 &&
      html`<p class="small">
        Evidence:
        ${joined(
          used.map(({ id }) => context.evidenceLink(id)),
          '; ',
        )}
      </p>`
    }
  </li> `;
}

/** Every cited work on a line, its address as a link; the address of the source where no work has it. */
function citation({ citation: text, url }: SourceEntry): Html[] {
  const works = text.split(/(?<=https?:\/\/\S+)\s+/).map((work) => work.split(address));
  const known = works.some((parts) => parts.includes(url));
  return [...works, ...(url === '' || known ? [] : [[url]])].map(
    (parts) =>
      html`<p>
        ${parts.map((part) => (address.test(part) ? html`<span class="url">${webLink(part)}</span>` : part))}
      </p>`,
  );
}
