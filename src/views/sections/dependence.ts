import type { DependenceLine, DependenceResult } from '../../contract/index.js';
import { nameInText } from '../../states/label.js';
import { caveatsOfResults } from '../../measures/series-caveats.js';
import type { DependenceState } from '../../charts/dependence.js';
import { dependenceChart } from '../../charts/index.js';
import type { Slot } from '../../charts/palette.js';
import { figure, list, p } from '../blocks.js';
import type { Content } from '../content.js';
import { figureYears, type ViewContext } from '../context.js';
import { caveatLine, flagLine, measureList, sourceLine, withoutValues } from '../lineage.js';
import type { SectionDefinition } from '../section.js';

const sources: Readonly<Record<string, { label: string; short: string; slot: Slot }>> = {
  cow: { label: 'Correlates of War, goods', short: 'COW', slot: 'x1' },
  itpd: { label: 'ITPD-E, goods and services', short: 'ITPD-E', slot: 'x2' },
  dots: { label: 'IMF, goods', short: 'IMF', slot: 'x3' },
};
const arms = { label: 'SIPRI, arms imports over five years', short: 'SIPRI', slot: 'x4' } as const;

export function dependenceState(
  { asymmetry, minorPartner }: DependenceResult,
  context: ViewContext,
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
export const dependenceSection: SectionDefinition = {
  id: 'dependence',
  title: 'Dependence',
  heading: 'Who needs whom more',
  figures: 'measured',
  content(context) {
    const { dependence } = context.assessment;
    if (dependence === undefined) return null;
    const empty = withoutValues([
      ...dependence.asymmetry.map(({ channel, result }) => ({
        name: `Asymmetry of ${channel}`,
        result,
      })),
      ...dependence.minorPartner.map(({ result }) => ({ name: 'Minor partner', result })),
    ]);
    return [
      p`Dependence is the share of the other in a state’s trade or arms imports. Where the sources of trade disagree, each is shown: none is joined to another.`,
      empty.length > 0 && list(empty, 'prose small'),
      dependenceFigure(dependence, context),
    ];
  },
};

function dependenceFigure(dependence: DependenceResult, context: ViewContext): Content {
  const [a, b] = context.assessment.case.pair.map(({ ccode }) => nameInText(ccode));
  const results = [...dependence.asymmetry, ...dependence.minorPartner].map(({ result }) => result);
  return figure(dependenceChart, dependenceState(dependence, context), {
    id: 'dependence-figure',
    topic: 'Asymmetry and minor partner',
    subtitle: `Above the middle line ${a!} depends more or is the minor partner, below it ${b!}`,
    footer: [
      sourceLine(results, context),
      caveatLine(caveatsOfResults(results)),
      flagLine(results, 'Flags of values in the table'),
    ],
    notes: [
      p`The year in which ${a} passes one half is the first of three years running above it; with a star it was above already in the first covered year. Years that rest on a bound do not count.`,
      measureList(results),
    ],
    dataTitle: 'Asymmetry and minor partner by year',
    paperWidth: 1040,
  });
}

const seriesOf = ({ channel, source, result }: DependenceLine) => ({
  channel,
  result,
  ...(channel === 'arms' ? arms : sources[source ?? 'cow']!),
});
