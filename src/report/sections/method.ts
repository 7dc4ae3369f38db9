import { formatNumber } from '../../core/format.js';
import type { ReportContext } from '../context.js';
import { html, type Html } from '../html.js';

/** How the numbers come about, in the order in which they are computed. */
export function methodSection({ assessment }: ReportContext): Html {
  const draws = assessment.questions[0]?.robustness.draws ?? 0;
  return html`<section id="method" aria-labelledby="method-title">
    <h2 id="method-title">Method in short</h2>
    <dl class="method">
      <dt>Evidence</dt>
      <dd>
        A measured item is the mean over the last five covered years up to ${assessment.asOf}, or a
        trend, expressed as the percentile <i>u</i> of the pair in the population of the measure. A
        coded item is a dated fact with a source. Missing years stay missing.
      </dd>
      <dt>Expectations</dt>
      <dd>
        Each reading says beforehand what it expects of each observation: high, rather high, middle,
        rather low or low on <i>u</i>, a yes or no, or nothing. An expectation is a Beta density
        mixed with a uniform one, so that no single item can rule a reading out. Coded facts carry
        weights in decibels, each with its reason.
      </dd>
      <dt>Weight</dt>
      <dd>
        The weight of an item is ten times the logarithm of the likelihood ratio of two readings, in
        decibels (dB). +6.0 dB is about 4 to 1. Less reliable sources weigh less; <i>n</i> items of
        one source share the weight of √<i>n</i>.
      </dd>
      <dt>Posterior</dt>
      <dd>
        Prior times likelihood, rescaled to one over the readings of a question. “None of these”
        expects nothing in particular and is there to be chosen when no reading fits.
      </dd>
      <dt>Robustness</dt>
      <dd>
        ${formatNumber(draws)} draws vary sharpness, dependence, prior and reliabilities, and draw
        the sources again. The 90% interval and the share of draws a reading leads come from them.
        Items, datasets and dimensions are also left out one at a time.
      </dd>
      <dt>Claims</dt>
      <dd>
        A measured claim is turned into predicates with a threshold. It is <b>supported</b> if all
        hold with their whole 90% interval, <b>contradicted</b> if all fail, <b>undecided</b> if
        none can be said to hold or to fail, <b>untestable</b> where too little of the window is
        covered, and <b>mixed</b> otherwise or where sources disagree. Verdicts are computed, never
        typed in.
      </dd>
      <dt>Not evidence</dt>
      <dd>Opinions of authors and outcomes of scenarios are never evidence.</dd>
      <dt>Who chose what</dt>
      <dd>
        The expectations and the weights of coded facts are judgements of the people who wrote the
        case; each carries its reason, and some were revised after a first look at the result
        (<code>docs/methods/assessment.md</code>). Coded facts taken from one work were chosen by
        its author and count as one source. A reading that expects nothing of an item neither gains
        nor loses by design, but falls behind one that expected what was seen.
      </dd>
    </dl>
  </section> `;
}
