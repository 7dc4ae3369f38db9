import { createRng } from '../../src/core/rng.js';
import {
  assessQuestion,
  type EvidenceItem,
  robustness,
  type Robustness,
} from '../../src/evidence/index.js';
import { type Design, designOf, drawEvidence, plainWorld, type World } from './model/draw.js';
import { exactPosterior } from './model/exact.js';
import { defaultLaws, type LawOptions, lawsOf } from './model/laws.js';
import type { Forecast } from './model/scores.js';
import type { Subject } from './subject.js';

/** Runs of each question, shared equally among its readings as the truth. */
export const runsOfQuestion = 5000;
/** Runs in which the exact posterior is computed, and of those with robustness draws; spread over the truths alike. */
export const exactRuns = 1000;
export const coverageRuns = 500;
const coverageDraws = 1000;

/** How evidence is made in a scenario, where it differs from what the assessment assumes. */
export interface Scenario extends Partial<World> {
  /** Densities and probabilities of the world, where they are not those of the table. */
  readonly laws?: Partial<LawOptions>;
  /** Truths; all readings of the question where absent. */
  readonly truths?: readonly string[];
}

export interface Drawn {
  /** Index among the readings of the question. */
  readonly truth: number;
  /** Number of the run among those of its truth. */
  readonly run: number;
  readonly evidence: readonly EvidenceItem[];
}

const worldOf = ({ laws: _laws, truths: _truths, ...world }: Scenario): World => ({
  ...plainWorld,
  ...world,
});

function designFor({ question, items }: Subject, { laws }: Scenario): Design {
  return designOf(question, lawsOf(question, items, { ...defaultLaws, ...laws }));
}

/** Evidence of all runs of a scenario. Run n of a truth starts from the same random numbers in every scenario. */
export function draw(subject: Subject, scenario: Scenario, runs = runsOfQuestion): Drawn[] {
  const { question } = subject;
  const ids = question.readings.map(({ id }) => id);
  const truths = scenario.truths ?? ids;
  const design = designFor(subject, scenario);
  const world = worldOf(scenario);
  return truths.flatMap((truth) =>
    Array.from({ length: Math.round(runs / truths.length) }, (_, run): Drawn => {
      const rng = createRng(run, `recovery ${question.id} ${truth}`);
      const evidence = drawEvidence(design, truth, world, rng);
      return { truth: ids.indexOf(truth), run, evidence };
    }),
  );
}

/** What the assessment makes of each run. */
export function assessed({ question }: Subject, drawn: readonly Drawn[], g?: number): Forecast[] {
  return drawn.map(({ truth, evidence }) => {
    const { readings } = assessQuestion(question, evidence, { dependence: g });
    return { truth, probabilities: readings.map(({ posterior }) => posterior) };
  });
}

/** So many of the runs, of every truth the same number. */
function firstOf(drawn: readonly Drawn[], count: number): Drawn[] {
  const truths = new Set(drawn.map(({ truth }) => truth)).size;
  return drawn.filter(({ run }) => run < count / truths);
}

/** What one who knows how the evidence came about makes of the first runs of each truth. */
export function exactly(
  subject: Subject,
  scenario: Scenario,
  drawn: readonly Drawn[],
  count = exactRuns,
): Forecast[] {
  const exact = exactPosterior(designFor(subject, scenario), worldOf(scenario));
  return firstOf(drawn, count).map(({ truth, evidence }) => ({
    truth,
    probabilities: exact(evidence),
  }));
}

/** The robustness draws of the first runs of each truth. */
export function robustnessOf(
  { question }: Subject,
  drawn: readonly Drawn[],
  count = coverageRuns,
): { readonly truth: number; readonly result: Robustness }[] {
  return firstOf(drawn, count).map(({ truth, run, evidence }) => ({
    truth,
    result: robustness(question, evidence, { seed: run, draws: coverageDraws }),
  }));
}
