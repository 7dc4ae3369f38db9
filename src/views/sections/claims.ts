import { claimGroups } from '../../charts/claims-overview.js';
import type { ClaimResult } from '../../contract/index.js';
import { formatWindow, plural } from '../../core/format.js';
import { formatInterval } from '../../core/units.js';
import { claimsOverview } from '../../charts/index.js';
import { levels, type Level } from '../../core/dimensions.js';
import { caveatsOfTests } from '../test-caveats.js';
import { leadingTest } from '../../evidence/index.js';
import { fits, testRoles, type PredicateResult } from '../../evidence/types.js';
import { formSentences } from '../../evidence/claim-words.js';
import { claimChart } from '../claim-chart.js';
import { dilemmaFigures } from '../trade-off.js';
import { box, figure, fold, list, note, paragraph, table } from '../blocks.js';
import type { Content, Row } from '../content.js';
import { bold, code, joined, prose, small, span } from '../text.js';
import { anchors, type ViewContext } from '../context.js';
import {
  basisSentences,
  deltaSentence,
  fitWords,
  verdictSentences,
  outcomeWord,
  roleTitles,
  standingWords,
} from '../claim-words.js';
import type { SectionDefinition } from '../section.js';
import {
  badge,
  coverageText,
  dimensionWords,
  groupOf,
  observedText,
  paramsText,
  percentile,
  sentence,
  unitOfPredicate,
  verdictRule,
} from '../words.js';

const levelTitles: Readonly<Record<Level, string>> = {
  external: 'External: against the third party',
  mutual: 'Mutual: between the two',
  multilateral: 'Multilateral: inside shared institutions',
  system: 'System: the two in the distribution of power',
};

/** All claims of the case: counts, what the data contradict, and each claim with its test. */
export const claimsSection: SectionDefinition = {
  id: 'claims',
  title: 'Claims',
  heading: 'Claim by claim',
  content(context) {
    const { claims } = context.assessment;
    if (claims.length === 0) return null;
    return [
      overviewFigure(claims),
      claimFilter(claims),
      note`${verdictRule} Beside the verdict stand its fit, how near the test comes to the sentence, and its currency, the last year used. A test beside the central one, with a 90% interval, holds or fails when the whole interval lies beyond its threshold, and decides nothing.`,
      basesNote(context),
      claims.some(({ predicates }) => predicates?.some(isPlotted)) &&
        paragraph(
          'Small charts: the series that was tested, its window shaded, the threshold as a blue dashed line, the mean or slope of the window as a thick line with its 90% interval as a band, the first year ahead as a vertical line. Where several series are asked, those that hold are plain, those that fail dashed, the others dotted. Of an effect: the estimate as a dot with its 90% interval, no effect as the dashed line, the side that the claim asks for shaded.',
          'small screen',
        ),
      table({
        id: 'claims-table',
        label: 'All claims',
        style: 'claims',
        columns: [
          'Id',
          { text: 'Verdict', style: 'verdict' },
          'Claim',
          { text: 'Observed, 90% interval', numeric: true, style: 'observed' },
          { text: 'Percentile', numeric: true, style: 'percentile' },
          { text: 'Sources', style: 'sources-cell' },
        ],
        groups: levels.flatMap((level) => {
          const ofLevel = claims.filter((claim) => claim.level === level);
          const rows = ofLevel.map((claim) => claimRow(claim, context));
          const title = [`${levelTitles[level]} `, small(rows.length)];
          return rows.length === 0 ? [] : [{ title, rows }];
        }),
      }),
      ...dilemmaFigures(context.assessment.claims, (claim) => sourcesCell(claim.sources, context)),
    ];
  },
};

function overviewFigure(claims: readonly ClaimResult[]): Content {
  const state = {
    claims: claims.map((claim) => ({
      id: claim.id,
      group: groupOf(claim),
      href: `#${anchors.claim(claim.id)}`,
    })),
  };
  return figure(claimsOverview, state, {
    id: 'claims-overview',
    subtitle: 'One square for each claim; each leads to its row below',
    footer:
      'Verdicts are computed from the central test of each claim. Documented facts and positions have no verdict: a position is never evidence.',
    dataTitle: 'Claims by verdict and status',
  });
}

function claimFilter(claims: readonly ClaimResult[]): Content {
  const groups = claims.map(groupOf);
  const kinds = claims.map(({ kind }) => kind);
  const fitted = claims.map(({ fit }) => fit?.kind ?? '');
  const ofLevel = claims.map(({ level }) => level);
  const count = (of: string, all: readonly string[]) => all.filter((one) => one === of).length;
  return {
    kind: 'claim-filter',
    claims: claims.length,
    groups: claimGroups
      .filter(({ id }) => groups.includes(id))
      .map(({ id, word }) => ({ id, word, count: count(id, groups) })),
    fits: fits
      .filter((id) => fitted.includes(id))
      .map((id) => ({ id, word: fitWords[id], count: count(id, fitted) })),
    levels: levels
      .filter((id) => ofLevel.includes(id))
      .map((id) => ({ id, word: id, count: count(id, ofLevel) })),
    kinds: [...new Set(kinds)].map((id) => ({ id, word: id, count: count(id, kinds) })),
  };
}

/** Claims with a letter in common are one witness: how many verdicts rest on how many bases. */
function basesNote({ assessment: { claims } }: ViewContext): Content {
  const decided = claims.filter(
    ({ verdict, basis }) =>
      verdict !== undefined && verdict !== 'untestable' && basis !== undefined,
  );
  if (decided.length === 0) return false;
  const letters = new Set(decided.flatMap(({ basis = [] }) => basis));
  return note`${plural(decided.length, 'tested claim')} rest on ${plural(letters.size, 'basis', 'bases')}: claims that read the same index or fact are one witness and not several.`;
}

function claimRow(claim: ClaimResult, context: ViewContext): Row {
  const group = groupOf(claim);
  const test = leadingTest(claim.verdict, claim.predicates ?? []);
  const { percentile: place, sources } = claim;
  const chart = test !== undefined && claimChart(test, `${anchors.claim(claim.id)}-0`);
  return {
    id: anchors.claim(claim.id),
    keys: { group, kind: claim.kind, level: claim.level, fit: claim.fit?.kind ?? '' },
    cells: [
      claim.id,
      [
        badge(group),
        standingWords(claim).map((words) => paragraph(words, 'small standing')),
        chart !== false && box(chart, 'screen'),
      ],
      [
        paragraph(claim.statement),
        paragraph(`${claim.kind} · ${dimensionWords(claim.dimension)}`, 'small screen'),
        explanation(claim, context),
      ],
      observedCell(claim),
      percentile(place),
      sourcesCell(sources, context),
    ],
  };
}

/** Sources of a claim that are shown at once; more are folded away. */
const SHOWN_SOURCES = 2;

function sourcesCell(sources: readonly string[], context: ViewContext): Content {
  const links = joined(sources.map((id) => context.sourceLink(id)));
  return sources.length <= SHOWN_SOURCES ? links : fold(`${sources.length} sources`, links);
}

const observedCell = ({ observed, unit = '', interval }: ClaimResult): Content =>
  observed === null || observed === undefined
    ? '–'
    : [
        observedText(observed, unit, null),
        interval !== null && interval !== undefined && small(formatInterval(interval, unit)),
      ];

function explanation(claim: ClaimResult, context: ViewContext): Content {
  const { predicates = [] } = claim;
  const tested = predicates.length > 0;
  return [
    ...(claim.halves === undefined
      ? verdictSentences(claim).map((text) => paragraph(text))
      : [list(verdictSentences(claim), 'halves')]),
    box(
      [
        formSentences(claim).map((text) => paragraph(text, 'small')),
        claim.change !== undefined &&
          paragraph(prose`${bold('What would change it.')} ${claim.change}`, 'small'),
        fitParagraph(claim),
        statusNote(claim, context),
        tested && testsFold(claim, context),
      ],
      'screen',
    ),
  ];
}

function fitParagraph({ fit }: ClaimResult): Content {
  if (fit === undefined) return false;
  const needs = fit.needs === undefined ? '' : ` It would take ${sentence(fit.needs)}`;
  return paragraph(
    prose`${bold(`Fit: ${fitWords[fit.kind]}.`)} ${sentence(fit.because)}${needs}`,
    'small',
  );
}

/** All tests by what they are to the claim, folded away. */
function testsFold(claim: ClaimResult, context: ViewContext): Content {
  const { predicates = [], expectation, section } = claim;
  const { claims } = context.assessment;
  const expected =
    expectation === undefined ? '' : `If right, one would see: ${sentence(expectation)}`;
  const place = section === undefined ? '' : `Section of the work: ${section}.`;
  return fold(
    'How it was tested',
    [
      [place, expected].filter(Boolean).map((text) => paragraph(text, 'small')),
      testRoles.flatMap((role) => {
        const tests = predicates.filter((test) => test.role === role);
        if (tests.length === 0) return [];
        return [
          paragraph(bold(roleTitles[role]), 'small'),
          list(
            tests.map((test) => {
              const i = predicates.indexOf(test);
              return testItem(
                test,
                { id: `${anchors.claim(claim.id)}-${i}`, plotted: i > 0 },
                context,
              );
            }),
          ),
        ];
      }),
      basisSentences(claim, claims, context.assessment.case.bases).map((text) =>
        paragraph(text, 'small'),
      ),
      caveatsOfTests(predicates, context.assessment.case).map((caveat) =>
        paragraph(caveat, 'small'),
      ),
    ],
    'test',
  );
}

/** What a claim without a verdict of its own rests on, or waits for. */
function statusNote(claim: ClaimResult, context: ViewContext): Content {
  const { status, pending = [], facts = [], entersAs } = claim;
  const text = noteOn();
  return text !== undefined && text !== false && paragraph(text, 'small');

  function noteOn(): Content {
    if (status === 'documented' && facts.length > 0) {
      const links = facts.map((id) => context.evidenceLink(id));
      return prose`Fact: ${joined(links, '; ')}`;
    }
    if (status === 'documented' && claim.reason !== undefined) return claim.reason;
    if (pending.length > 0) return prose`Waits for a simulation: ${joined(pending.map(code))}.`;
    if (entersAs?.reading !== undefined)
      return `Argues for the reading “${context.readingTitle(entersAs.reading)}”.`;
    return entersAs?.argument !== undefined && `Enters as an argument: ${entersAs.argument}`;
  }
}

const isPlotted = ({ plot, effect, parts }: PredicateResult): boolean =>
  plot !== undefined || effect !== undefined || (parts ?? []).some(isPlotted);

interface TestPlace {
  /** Prefix of the ids in its chart. */
  readonly id: string;
  /** Whether its chart is drawn here; that of the first test stands beside the verdict. */
  readonly plotted: boolean;
}

function testItem(
  test: PredicateResult,
  { id, plotted }: TestPlace,
  context: ViewContext,
): Content {
  const why = test.decided?.because;
  const words = prose`${bold(outcomeWord(test))}: ${sentence(test.label)}
    ${sentence(test.finding)} ${deltaSentence(test)} ${why === undefined ? '' : sentence(why)}`;
  const parts = test.parts?.map((part, i) =>
    testItem(part, { id: `${id}-${i}`, plotted: true }, context),
  );
  return box(
    [
      box(parts === undefined ? [words, ' ', lineageOf(test, context)] : words),
      parts !== undefined && list(parts),
      plotted && claimChart(test, id),
    ],
    'trial',
  );
}

/** Measure, states, window, parameters and data of a test. Of these a print has what its finding does not say. */
function lineageOf(test: PredicateResult, context: ViewContext): Content {
  const { measure, params, window, observed, unit, interval, intervalMethod } = test;
  const series = context.seriesLinks(measure);
  const method = intervalMethod === null ? '' : ` (${intervalMethod})`;
  const sources = joined(test.datasets.map((id) => context.sourceLink(id)));
  return small([
    code(measure),
    span('screen', ` of ${unitOfPredicate(test, context)}; ${formatWindow(window)}`),
    `; parameters ${paramsText(measure, params)}`,
    span(
      'screen',
      prose`; observed ${observedText(observed, unit, interval)}${method}; threshold
        ${test.threshold}; coverage ${coverageText(test.coverage)}; data
        ${sources}${series.length > 0 && ['; chart ', joined(series)]}`,
    ),
    '.',
  ]);
}
