import type { RunManifest } from '../../app/assess/manifest.js';
import { html, type Html } from '../html.js';
import { paramsText, scalar } from '../words.js';

/** Everything needed to compute this page again. */
export function runSection(manifest: RunManifest): Html {
  const { command, measures, ...rest } = manifest;
  return html`<section id="run" aria-labelledby="run-title">
    <h2 id="run-title">This run</h2>
    <p>The same case, data and seed give the same bytes:</p>
    <pre
      tabindex="0"
      role="region"
      aria-label="Command of this run"
    ><code>npx ${command}</code></pre>
    <dl class="manifest">
      ${Object.entries(rest).map(
        ([name, value]) =>
          html`<dt>${words(name)}</dt>
            <dd><code>${scalar(value)}</code></dd>`,
      )}
    </dl>
    <details>
      <summary>${measures.length} measures with their parameters</summary>
      <ul class="bare small">
        ${measures.map(({ id, params }) => html`<li><code>${id}</code>: ${paramsText(id, params)}</li> `)}
      </ul>
    </details>
  </section> `;
}

/** `dataVersion` as `data version`. */
function words(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
