import { nameInText } from '../../app/engine/catalogue.js';
import type { DependenceLine, DependenceResult } from '../../app/assess/figure-results.js';
import { caveatsOfResults } from '../../app/series/series-caveats.js';
import type { DependenceState } from '../../charts/dependence.js';
import { dependenceChart } from '../../charts/index.js';
import type { Slot } from '../../charts/palette.js';
import { figureYears, type ReportContext } from '../context.js';
import { figure } from '../figure.js';
import { html, type Html } from '../html.js';
import { caveatLine, flagLine, measureList, sourceLine, whyEmpty } from '../lineage.js';

const sources: Readonly<Record<string, { label: string; short: string; slot: Slot }>> = {
  cow: { label: 'Correlates of War, goods', short: 'COW', slot: 'x1' },
  itpd: { label: 'ITPD-E, goods and services', short: 'ITPD-E', slot: 'x2' },
  dots: { label: 'IMF, goods', short: 'IMF', slot: 'x3' },
};
const arms = { label: 'SIPRI, arms imports over five years', short: 'SIPRI', slot: 'x4' } as const;

export function dependenceState(
  { asymmetry, minorPartner }: DependenceResult,
  context: ReportContext,
): DependenceState {
  const [a, b] = context.assessment.case.pair;
  return {
    years: figureYears(context),
    first: a.name,
    second: b.name,
    asymmetry: asymmetry.map(seriesOf),
    minorPartner: minorPartner.map(seriesOf),
  };
}

/** Who depends more on whom by channel, and who is the minor partner by variant. */
export function dependenceSection(context: ReportContext): Html {
  const { dependence, case: subject } = context.assessment;
  if (dependence === undefined) return html``;
  const [a, b] = subject.pair.map(({ ccode }) => nameInText(ccode));
  const results = [...dependence.asymmetry, ...dependence.minorPartner].map(({ result }) => result);
  const state = dependenceState(dependence, context);
  return html`<section id="dependence" aria-labelledby="dependence-title">
    <h2 id="dependence-title">Who needs whom more</h2>
    <p>
      Dependence is the share of the other in a state’s trade or arms imports. Where the sources of
      trade disagree, each is shown: none is joined to another.
    </p>
    ${emptyLines(dependence)}
    ${figure(
      dependenceChart,
      state,
      {
        id: 'dependence-figure',
        topic: 'Asymmetry and minor partner',
        subtitle: `Above the middle line ${a!} depends more or is the minor partner, below it ${b!}`,
        footer: [
          ...sourceLine(results, context),
          caveatLine(caveatsOfResults(results)),
          flagLine(results, 'Flags of values in the table'),
        ],
        notes: html`<p>
            The year in which ${a} passes one half is the first of three years running above it;
            with a star it was above already in the first covered year. Years that rest on a bound
            do not count.
          </p>
          ${measureList(results)}`,
        dataTitle: 'Asymmetry and minor partner by year',
      },
      context,
    )}
  </section> `;
}

function seriesOf({ channel, source, result }: DependenceLine) {
  return { channel, result, ...(channel === 'arms' ? arms : sources[source ?? 'cow']!) };
}

/** Lines without a value in any year, with the reason. */
function emptyLines({ asymmetry, minorPartner }: DependenceResult): Html | false {
  const named = [
    ...asymmetry.map((line) => ({
      name: `Asymmetry of ${line.channel}`,
      why: whyEmpty(line.result),
    })),
    ...minorPartner.map((line) => ({ name: 'Minor partner', why: whyEmpty(line.result) })),
  ].filter(({ why }) => why !== null);
  return (
    named.length > 0 &&
    html`<ul class="prose small">
      ${named.map(({ name, why }) => html`<li>${name}: no value in any year. ${why}</li> `)}
    </ul>`
  );
}
