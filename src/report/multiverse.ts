import type { ClaimMultiverse, VerdictMultiverse } from '../app/multiverse/types.js';
import { impossibleReasons } from '../app/multiverse/types.js';
import { multiverseTables } from '../app/multiverse/tables.js';
import { specificationCurve, type SpecificationCurveState } from '../charts/specification-curve.js';
import { createHash } from 'node:crypto';
import { Drawings } from './drawings.js';
import { figure } from './figure.js';
import { html, raw } from './html.js';
import { printStyle, sheetStyle } from './style-print.js';
import { pageStyle } from './style.js';

type Multiverse = ClaimMultiverse | VerdictMultiverse;

const claimOutcomes = [
  { id: 'yes', word: 'the test holds', tone: 'for' },
  { id: 'no', word: 'the test fails', tone: 'against' },
  { id: 'unclear', word: 'cannot be told from the threshold', tone: 'unclear' },
  { id: 'untestable', word: 'untestable', tone: 'none' },
] as const;

/** The curve of a test of a claim, the first unless another is named. */
function claimCurve(multiverse: ClaimMultiverse, test = 0): SpecificationCurveState {
  const { tests, choices, specifications } = multiverse;
  const { label, unit, threshold } = tests[test]!;
  return {
    ...(test === 0 ? claimShares(multiverse) : testShares(multiverse, test)),
    estimate: `Test ${test + 1}, ${label}`,
    unit,
    ...thresholdOf(threshold),
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
function verdictCurve(multiverse: VerdictMultiverse, question = 0): SpecificationCurveState {
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

const bySize = (shares: Readonly<Record<string, number>>): [string, number][] =>
  Object.entries(shares).sort((a, b) => b[1] - a[1]);

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
    shares: bySize(shares ?? {}).map(([holds, share]) => ({
      word: testWords[holds as keyof typeof testWords],
      share,
    })),
  };
}

const testWords = {
  yes: 'holds',
  no: 'fails',
  unclear: 'cannot be told from the threshold',
  untestable: 'is untestable',
} as const;

function placesOf(
  choices: readonly { readonly id: string; readonly options: readonly { readonly id: string }[] }[],
  made: Readonly<Record<string, string>>,
): number[] {
  return choices.map(({ id, options }) => options.findIndex((option) => option.id === made[id]));
}

/** A level to draw, where what is asked names one. */
function thresholdOf(asked: string): { readonly threshold?: number } {
  const level = /^(?:slope |difference )?(?:above|below) (-?[\d.]+)$/.exec(asked)?.[1];
  return level === undefined ? {} : { threshold: Number(level) };
}

/** What is written of a multiverse, by name. */
export function multiverseFiles(multiverse: Multiverse): Readonly<Record<string, string>> {
  const curves =
    'claim' in multiverse
      ? multiverse.tests.map((_, test) => claimCurve(multiverse, test))
      : multiverse.questions.map((_, question) => verdictCurve(multiverse, question));
  const drawings = new Drawings();
  return {
    'multiverse.html': page(multiverse, curves, drawings),
    'multiverse.json': `${JSON.stringify(multiverse, null, 2)}\n`,
    'specification-curve.svg': `${drawings.draw(specificationCurve, curves[0]!, { width: 720, idPrefix: 'curve' })}\n`,
    ...multiverseTables(multiverse),
  };
}

function page(
  multiverse: Multiverse,
  curves: readonly SpecificationCurveState[],
  drawings: Drawings,
): string {
  const heading =
    'claim' in multiverse
      ? `${multiverse.claim.id}: ${multiverse.claim.statement}`
      : `The answers of ${multiverse.case} in every way they can be measured`;
  const style = `${pageStyle}${printStyle}${sheetStyle(heading)}`;
  const hash = createHash('sha256').update(style).digest('base64');
  const footer = `Data ${multiverse.dataVersion}: ${multiverse.datasets.join(', ')}. Case ${multiverse.case} as of ${multiverse.asOf}, seed ${multiverse.seed}.`;
  const context = { drawings } as Parameters<typeof figure>[3];
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'sha256-${hash}'; img-src data:"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${heading}</title>
        <link rel="icon" href="data:," />
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        <div class="page">
          <nav aria-label="Figures">
            <ol>
              ${curves.map(
                ({ estimate }, at) => html`<li><a href="#curve-${at + 1}">${estimate}</a></li>`,
              )}
            </ol>
          </nav>
          <main id="main">
            <section id="multiverse">
              <h1>${heading}</h1>
              <p>${countText(multiverse)}</p>
              ${curves.map((state, at) =>
                figure(
                  specificationCurve,
                  state,
                  {
                    id: `curve-${at + 1}`,
                    subtitle,
                    footer,
                    dataTitle: 'Outcomes by option',
                  },
                  context,
                ),
              )}
              <p>
                Shares count specifications: they say how far the outcome rests on choices, and are
                no probabilities. Repeat it with <code>${multiverse.command}</code>.
              </p>
            </section>
          </main>
        </div>
        <footer class="end"><p>Made with Counterpoise ${multiverse.program}.</p></footer>
      </body>
    </html> `.text;
}

const subtitle =
  'Every specification in order of size, with its 90% interval where there is one; below, the choices it makes, the one that changes the outcome most often first.';

/** How many specifications there are, and what became of the other combinations. */
export function countText({ counts }: Pick<Multiverse, 'counts'>): string {
  const number = (count: number): string => count.toLocaleString('en-US');
  const { combinations, sampled, tried, impossible, repeated, specifications } = counts;
  const refused = Object.entries(impossible).map(
    ([reason, count]) =>
      `${number(count)} impossible (${impossibleReasons[reason as keyof typeof impossibleReasons]})`,
  );
  const rest = [
    ...(repeated === 0 ? [] : [`${number(repeated)} the same as an earlier one`]),
    ...refused,
  ];
  const one = specifications === 1 ? 'specification' : 'specifications';
  const drawn = sampled ? `, drawn from ${number(combinations)}` : '';
  const of = `${number(tried)} ${tried === 1 ? 'combination' : 'combinations'} of choices${drawn}`;
  const others = rest.length === 0 ? '' : `; the others: ${rest.join(', ')}`;
  return `${number(specifications)} ${one} of ${of}${others}.`;
}
