import { formatNumber } from '../../core/format.js';
import { terms } from '../blocks.js';
import { bold, code, italic, prose } from '../text.js';
import type { SectionDefinition } from '../section.js';

/** How the numbers come about, in the order in which they are computed. */
export const methodSection: SectionDefinition = {
  id: 'method',
  title: 'Method',
  heading: 'Method in short',
  content({ assessment: { asOf, questions } }) {
    const draws = questions[0]?.robustness.draws ?? 0;
    const u = italic('u');
    return terms(
      [
        [
          'Evidence',
          prose`A measured item is the mean over the last five covered years up to ${asOf}, or a
            trend, expressed as the percentile ${u} of the pair in the population of the measure. A
            coded item is a dated fact with a source. Missing years stay missing.`,
        ],
        [
          'Expectations',
          prose`Each reading says beforehand what it expects of each observation: high, rather high,
            middle, rather low or low on ${u}, a yes or no, or nothing. An expectation is a Beta
            density mixed with a uniform one, so that no single item can rule a reading out. Coded
            facts carry weights in decibels, each with its reason.`,
        ],
        [
          'Weight',
          prose`The weight of an item is ten times the logarithm of the likelihood ratio of two
            readings, in decibels (dB). +6.0 dB is about 4 to 1. Less reliable sources weigh less;
            ${italic('n')} items of one source share the weight of √${italic('n')}.`,
        ],
        [
          'Posterior',
          'Prior times likelihood, rescaled to one over the readings of a question. “None of these” expects nothing in particular and is there to be chosen when no reading fits.',
        ],
        [
          'Robustness',
          `${formatNumber(draws)} draws vary sharpness, dependence, prior and reliabilities, and draw the sources again. The 90% interval and the share of draws a reading leads come from them. Items, datasets and dimensions are also left out one at a time.`,
        ],
        [
          'Claims',
          prose`One central test decides a claim, or one for each half of its sentence, with the smallest
            difference that matters set beforehand. It is ${bold('supported')} or ${bold('contradicted')}
            where the probability of a difference that matters, or of the opposite one, is at least .95,
            has ${bold('no difference')} where that is as likely, leans from .8 on, and is ${bold('open')}
            otherwise; records are ${bold('true')} or ${bold('false')}. Other tests are shown and decide
            nothing. Fit says how near the test comes to the sentence, currency to which year the data
            reach. Verdicts are computed, never typed in (${code('docs/methods/claims.md')}).`,
        ],
        ['Not evidence', 'Opinions of authors and outcomes of scenarios are never evidence.'],
        [
          'Who chose what',
          prose`The expectations and the weights of coded facts are judgements of the people who
            wrote the case; each carries its reason, and some were revised after a first look at the
            result (${code('docs/methods/assessment.md')}). Coded facts taken from one work were
            chosen by its author and count as one source. A reading that expects nothing of an item
            neither gains nor loses by design, but falls behind one that expected what was seen.`,
        ],
      ],
      'method',
    );
  },
};
