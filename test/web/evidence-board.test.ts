import { describe, expect, it } from 'vitest';
import { factItems } from '../../src/app/assess/evidence.js';
import { answerQuestions } from '../../src/app/assess/question.js';
import { loadCase } from '../../src/cases/index.js';
import { judged, noJudgements } from '../../src/evidence/index.js';
import type { EvidenceItem } from '../../src/evidence/types.js';
import {
  changedItems,
  countChanges,
  withAssumption,
  withExpectation,
  withoutItem,
  sharesOf,
  withPrior,
  withReliability,
  withSwitch,
  withWeight,
} from '../../src/web/pages/evidence/choices.js';
import { answersOf, drawsOf, withDraws } from '../../src/web/pages/evidence/compute.js';
import { withLearnedPriors } from '../../src/app/learned/apply.js';
import {
  choicesFrom,
  queryOf,
  type Choices,
} from '../../src/web/pages/evidence/judgement-query.js';

/** The questions and facts of the case as they are; what would be measured lies at made-up percentiles. */
const subject = loadCase('russia-china');
const measured = subject.observations
  .filter(({ standsInFor }) => standsInFor === undefined)
  .map((row, at): EvidenceItem => {
    const { id, title, dimension, reliability, expect: expected } = row;
    return {
      ...{ id, title, dimension, reliability, expect: expected, kind: 'measured' },
      ...{ datasets: ['one'], cluster: at % 2 === 0 ? 'one' : 'two' },
      observed:
        row.kind === 'yes-no'
          ? { type: 'binary', yes: false }
          : row.kind === 'probability'
            ? { type: 'probability', p: 0.3 }
            : { type: 'percentile', u: (at * 0.37 + 0.11) % 1 },
    };
  });
const items = [...measured, ...factItems(subject)];
const questions = withLearnedPriors(subject.questions);
const weighed = { questions, items, holes: [], seed: 1, draws: 400 };
const item = (id: string): EvidenceItem => items.find((one) => one.id === id)!;
const [what] = subject.questions;

const steps: readonly ((now: Choices) => Choices)[] = [
  (now) => withSwitch(now, 'commitment', false),
  (now) => withReliability(now, item('security'), 0.65),
  (now) => withExpectation(now, item('votes'), 'convenience', 'low'),
  (now) => withExpectation(now, item('commitment'), 'alliance', 'any'),
  (now) => withWeight(now, item('three-nos'), { question: 'what', reading: 'other' }, -20),
  (now) => withPrior(now, what!, 'alliance', 40),
];
const chosen = steps.reduce<Choices>((now, step) => step(now), noJudgements);

const asQuery = (choices: Choices): URLSearchParams =>
  new URLSearchParams(
    Object.entries(queryOf(choices, subject.questions)).flatMap(([name, text]) =>
      text === null ? [] : [[name, text] as [string, string]],
    ),
  );

describe('the evidence weighed in the page', () => {
  it.each([
    ['as the case has it', noJudgements],
    ['as the reader judges it', chosen],
  ])('is what the assessment makes of it, to the last bit: %s', (_, choices) => {
    const { seed, draws } = weighed;
    const expected = answerQuestions({ ...judged(weighed, choices), seed, draws });
    const answers = answersOf(weighed, choices);
    expected.forEach(({ assessment, result }, at) => {
      const draws = drawsOf(weighed, choices, answers[at]!.id);
      const answer = withDraws(answers[at]!, draws);
      const readings = draws.map(({ median: _, ...drawn }, k) => ({
        ...drawn,
        ...answer.readings[k]!,
      }));
      expect(readings).toEqual(
        result.readings.map((reading) => {
          const { id, prior, posterior, exposure, inconsistency, lead, interval } = reading;
          return { id, prior, posterior, exposure, inconsistency, lead, interval };
        }),
      );
      expect(answer.items).toEqual(assessment.items);
      expect(answer.matrix).toEqual(result.matrix);
      expect(answer.overturning).toEqual(result.robustness.smallestOverturningSet);
      expect([answer.margin, answer.standing, answer.priorToOverturn]).toEqual([
        assessment.margin,
        result.standing,
        result.robustness.priorToOverturn,
      ]);
    });
    expect(answers).toHaveLength(weighed.questions.length);
  });

  it('moves with each judgement', () => {
    const posteriors = (choices: Choices): number[] =>
      answersOf(weighed, choices)[0]!.readings.map(({ posterior }) => posterior);
    const before = posteriors(noJudgements);
    const moving = steps.filter((_, at) => at !== 3);
    for (const step of moving) expect(posteriors(step(noJudgements))).not.toEqual(before);
    for (const name of ['dependence', 'sharpness'] as const)
      expect(posteriors(withAssumption(noJudgements, name, 0.8))).not.toEqual(before);
  });
});

describe('judgements in the address', () => {
  it('are read as they were written', () => {
    const all = withAssumption(withAssumption(chosen, 'dependence', 0.15), 'sharpness', 1.4);
    expect(choicesFrom(asQuery(all), weighed)).toEqual({ choices: all, unknown: [] });
    expect(asQuery(all).toString()).not.toContain('%');
    expect(asQuery(noJudgements).toString()).toBe('');
  });

  it('name the question of a reading that several questions have', () => {
    const other = { id: 'other', title: 'Other', statement: 'Of another kind.' };
    const questions = subject.questions.map((question) =>
      question.id === 'what' ? question : { ...question, readings: [...question.readings, other] },
    );
    const fact = { ...item('treaty-2001'), weights: { what: { other: 0 }, why: { other: 0 } } };
    const place = { question: 'why', reading: 'other' };
    const both = { questions, items: [fact] };
    const now = withWeight(noJudgements, fact, place, -6);
    const { lik } = queryOf(now, questions);
    expect(lik).toBe('treaty-2001*why.other_-6');
    const read = choicesFrom(new URLSearchParams({ lik: lik! }), both);
    expect(read).toEqual({ choices: now, unknown: [] });
  });

  it('may stand apart by commas, as a hand writes them', () => {
    const query = new URLSearchParams('off=pull,easing');
    expect(choicesFrom(query, weighed).choices.off).toEqual(['pull', 'easing']);
  });

  it.each([
    'off=nothing',
    'rel=pull_2',
    'rel=pull',
    'lik=nothing*alliance_low',
    'lik=pull*nothing_low',
    'lik=pull*alliance_yes',
    'lik=treaty-2001*alliance_-4',
    'lik=no-counter-sanctions*consequence_-6',
    'prior=what*alliance_40',
    'prior=nothing*alliance_40',
    'g=2',
    's=x',
  ])('that do not fit the case are left out and told: %s', (text) => {
    const { choices, unknown } = choicesFrom(new URLSearchParams(text), weighed);
    expect(unknown).toEqual([text]);
    expect(countChanges(choices)).toBe(0);
  });

  it('are gone where they are those of the case again', () => {
    const back = [
      (now: Choices) => withSwitch(now, 'commitment', true),
      (now: Choices) => withReliability(now, item('security'), item('security').reliability),
      (now: Choices) => withoutItem(now, 'votes'),
      (now: Choices) => withExpectation(now, item('commitment'), 'alliance', 'high'),
      (now: Choices) => withoutItem(now, 'three-nos'),
      (now: Choices) =>
        withPrior(now, what!, 'alliance', sharesOf(noJudgements, what!)['alliance']!),
    ].reduce((now, step) => step(now), chosen);
    expect(changedItems(chosen)).toEqual(['commitment', 'security', 'three-nos', 'votes']);
    expect(countChanges(back)).toBe(0);
    expect(asQuery(back).toString()).toBe('');
  });
});
