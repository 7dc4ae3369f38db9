import { entriesOf } from '../core/entries.js';
import type { ClaimMultiverse, VerdictMultiverse } from '../contract/index.js';
import { aboutAnswers, countText } from '../app/multiverse/summary.js';
import { multiverseTables } from '../app/multiverse/tables.js';
import { specificationCurve, type SpecificationCurveState } from '../charts/specification-curve.js';
import { holdsWords } from '../evidence/claims.js';
import { figure, p, paragraph } from '../views/blocks.js';
import { Drawings, fileOf } from './drawings.js';
import { analysisPage } from './page.js';

type Multiverse = ClaimMultiverse | VerdictMultiverse;

const claimOutcomes = [
  { id: 'yes', word: 'the test holds', tone: 'for' },
  { id: 'no', word: 'the test fails', tone: 'against' },
  { id: 'unclear', word: 'the test is inconclusive', tone: 'unclear' },
  { id: 'untestable', word: 'untestable', tone: 'none' },
] as const;

/** The curve of a test of a claim. */
function claimCurve(multiverse: ClaimMultiverse, test: number): SpecificationCurveState {
  const { tests, choices, specifications } = multiverse;
  const { label, unit, level } = tests[test]!;
  return {
    ...(test === 0 ? claimShares(multiverse) : testShares(multiverse, test)),
    estimate: `Test ${test + 1}, ${label}`,
    unit,
    ...(level === null ? {} : { threshold: level }),
    outcomes: claimOutcomes,
    points: specifications.flatMap(({ choices: made, tests: outcomes }) => {
      const outcome = outcomes[test];
      if (outcome === null || outcome === undefined) return [];
      const { estimate, interval, holds } = outcome;
      return [{ estimate, interval, outcome: holds, options: placesOf(choices, made) }];
    }),
    choices: choices.map(({ title, options }) => ({
      title,
      options: options.map((option) => option.label),
    })),
  };
}

/** The curve of the posterior of the reading that leads as the case states everything. */
function verdictCurve(multiverse: VerdictMultiverse, question: number): SpecificationCurveState {
  const { questions, specifications } = multiverse;
  const { readings, choices, leader } = questions[question]!;
  const title = readings.find(({ id }) => id === leader)!.title;
  const leads = readings.find(({ id }) => id === leader)!.leads;
  return {
    subject: `“${title}”`,
    specifications: specifications.length,
    shares: [
      { word: 'leads', share: leads },
      { word: 'another reading leads', share: 1 - leads },
    ],
    estimate: `Posterior of “${title}”`,
    unit: 'share',
    outcomes: [
      { id: 'leads', word: 'it leads', tone: 'for' },
      { id: 'other', word: 'another reading leads', tone: 'against' },
    ],
    points: specifications.map(({ choices: made, answers }) => {
      const answer = answers[question]!;
      return {
        estimate: answer.posterior[leader]!,
        interval: null,
        outcome: answer.leader === leader ? 'leads' : 'other',
        options: placesOf(choices, made),
      };
    }),
    choices: choices.map((choice) => ({
      title: choice.title,
      options: choice.options.map((option) => option.label),
    })),
  };
}

type Shares = Pick<SpecificationCurveState, 'subject' | 'specifications' | 'shares'>;

const bySize = <Result extends string>(shares: Readonly<Record<Result, number>>) =>
  entriesOf(shares).sort((a, b) => b[1] - a[1]);

const claimShares = ({ claim, shares, counts }: ClaimMultiverse): Shares => ({
  subject: claim.id,
  specifications: counts.specifications,
  shares: bySize(shares).map(([verdict, share], at) => ({
    word: `${at === 0 ? 'is ' : ''}${verdict}`,
    share,
  })),
});

function testShares({ claim, tests }: ClaimMultiverse, at: number): Shares {
  const { specifications, shares } = tests[at]!;
  return {
    subject: `Test ${at + 1} of ${claim.id}`,
    specifications,
    shares:
      shares === null
        ? []
        : bySize(shares).map(([holds, share]) => ({ word: holdsWords[holds], share })),
  };
}

function placesOf(
  choices: readonly { readonly id: string; readonly options: readonly { readonly id: string }[] }[],
  made: Readonly<Record<string, string>>,
): number[] {
  return choices.map(({ id, options }) => options.findIndex((option) => option.id === made[id]));
}

/** What is written of a multiverse, by name. */
export function multiverseFiles(multiverse: Multiverse): Readonly<Record<string, string>> {
  const curves = curvesOf(multiverse);
  const drawings = new Drawings();
  return {
    'multiverse.html': page(multiverse, curves, drawings),
    'multiverse.json': `${JSON.stringify(multiverse, null, 2)}\n`,
    ...Object.fromEntries([fileOf('specification-curve', curves[0]!.content, drawings)]),
    ...multiverseTables(multiverse),
  };
}

/** A curve for every test or question, each in a section. */
function curvesOf(multiverse: Multiverse) {
  const { datasets, case: subject, asOf } = multiverse;
  const footer = `Data: ${datasets.join(', ')}. Case ${subject} as of ${asOf}.`;
  const curves =
    'claim' in multiverse
      ? multiverse.tests.map((_, at) => ({
          title: `Test ${at + 1}`,
          state: claimCurve(multiverse, at),
        }))
      : multiverse.questions.map(({ text }, at) => ({
          title: text,
          state: verdictCurve(multiverse, at),
        }));
  return curves.map(({ title, state }, at) => ({
    id: `curve-${at + 1}`,
    title,
    content: figure(specificationCurve, state, {
      id: `figure-${at + 1}`,
      subtitle: subtitleOf(state),
      footer,
      dataTitle: 'Outcomes by option',
    }),
  }));
}

function page(
  multiverse: Multiverse,
  sections: ReturnType<typeof curvesOf>,
  drawings: Drawings,
): string {
  const isClaim = 'claim' in multiverse;
  const { command, dataVersion, seed } = multiverse;
  return analysisPage(
    {
      title: isClaim
        ? `${multiverse.claim.id}: ${multiverse.claim.statement}`
        : `The answers of ${multiverse.case} in ${waysText(multiverse.counts)}`,
      description: countText(multiverse),
      ...{ command, dataVersion, seed },
      lead: [
        paragraph(countText(multiverse), 'question'),
        p`Shares count specifications: they say how far the outcome rests on choices, and are no probabilities.`,
        !isClaim && aboutAnswers(multiverse).map((text) => paragraph(text)),
      ],
      sections,
    },
    drawings,
  );
}

function waysText({ sampled, tried, combinations }: Multiverse['counts']): string {
  if (!sampled) return 'every way they can be measured';
  const [drawn, all] = [tried, combinations].map((count) => count.toLocaleString('en-US'));
  return `${drawn} of ${all} ways to measure, drawn at random`;
}

function subtitleOf({ points }: SpecificationCurveState): string {
  const drawn = points.filter(({ interval }) => interval !== null).length;
  const intervals =
    drawn === 0
      ? ''
      : `, with its 90% interval${drawn < points.length ? ' where there is one' : ''}`;
  return `Every specification in order of size${intervals}; below, the choices it makes, the one that changes the outcome most often first.`;
}
