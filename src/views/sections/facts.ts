import type { EvidenceResult, LaterFacts } from '../../contract/index.js';
import { formatDecibels, plural } from '../../core/format.js';
import { factsSince } from '../../evidence/since.js';
import { p, paragraph, table } from '../blocks.js';
import type { Content } from '../content.js';
import { joined, link, prose, small, span } from '../text.js';
import { anchors, type ViewContext } from '../context.js';
import type { SectionDefinition } from '../section.js';
import { weights } from './evidence.js';

/** Coded facts, by date. */
const factColumns = [
  { text: 'Date', style: 'date' },
  { text: 'Fact', names: true },
  { text: 'Actors', style: 'actors' },
  { text: 'Source', style: 'source' },
] as const;

export const factsSection: SectionDefinition = {
  id: 'facts',
  title: 'Coded facts',
  content(context) {
    const coded = context.assessment.evidence
      .filter(({ kind }) => kind === 'fact')
      .sort(({ date: a = '' }, { date: b = '' }) => (a < b ? -1 : a > b ? 1 : 0));
    const { evidenceTo, since: after } = context.assessment;
    if (coded.length === 0) return after === undefined ? null : laterTable(after);
    const since = new Set(factsSince(coded, evidenceTo));
    return [
      p`Dated facts with their source. An author’s interpretation is not among them: opinions are claims to be tested, never evidence.`,
      since.size > 0 &&
        p`The measured evidence reaches to ${evidenceTo}. ${plural(since.size, 'fact')} ${since.size === 1 ? 'is' : 'are'} later and marked so.`,
      table({
        label: 'Table of coded facts',
        style: 'evidence coded',
        columns: [...factColumns, { text: 'Weight', numeric: true, style: 'weight' }],
        rows: coded.map((fact) => ({
          id: anchors.evidence(fact.id),
          cells: [
            [fact.date ?? '–', since.has(fact) && small('since then')],
            factCell(fact, context),
            span('screen', (fact.actors ?? []).map((actor) => context.actorName(actor)).join(', ')),
            sourceCell(fact, context),
            weights(fact, context),
          ],
        })),
      }),
      after !== undefined && laterTable(after),
    ];
  },
};

/** What is known of the two after the last year that is coded in breadth. */
const laterTable = ({ after, facts }: LaterFacts): Content => [
  p`${plural(facts.length, 'event')} after ${after} between the two, or between one of them and the third party. Only the best known are coded, and this list is not weighed; a pact or a use of force among them may be, where a measure has it.`,
  paragraph('They are listed in the HTML report.', 'print small'),
  table({
    label: 'Table of later facts that weigh nothing',
    style: 'evidence coded screen',
    columns: factColumns,
    rows: facts.map(({ date, title, actors, source, url }) => ({
      cells: [
        date,
        title,
        actors.join(', '),
        [source, url === undefined ? ', recalled' : span('small url', link(url))],
      ],
    })),
  }),
];

function factCell(fact: EvidenceResult, context: ViewContext): Content {
  const claims = fact.claims ?? [];
  return [
    fact.title,
    span('small screen', fact.statement),
    span('small screen', `Weight: ${fact.because}`),
    rangesOf(fact, context),
    claims.length > 0 &&
      span('small screen', prose`Claims: ${joined(claims.map((id) => context.claimLink(id)))}`),
  ];
}

const sourceCell = (
  { source, datasets, grade, section, url, references = [] }: EvidenceResult,
  context: ViewContext,
): Content => [
  source !== undefined && context.sourceLink(datasets[0] ?? '', source),
  section !== undefined && `, ${section}`,
  url !== undefined && span('small url screen', link(url)),
  ...references.flatMap((one) => [
    span('small screen', one.citation),
    span('small url screen', link(one.url)),
  ]),
  grade !== undefined && span('small screen', `Grade: ${grade}`),
];

/** Between which weights the case leaves it open, by reading; nothing where it states each. */
function rangesOf({ ranges }: EvidenceResult, context: ViewContext): Content {
  const byReading = Object.values(ranges?.weights ?? {}).flatMap((one) => Object.entries(one));
  if (byReading.length === 0) return null;
  const between = byReading.map(
    ([reading, [low, high]]) =>
      `${context.readingTitle(reading)}, ${formatDecibels(low).replace(' dB', '')} to ${formatDecibels(high)}`,
  );
  return span('small screen', `Range, of which the middle counts: ${between.join('; ')}`);
}
