import type { VerdictMultiverse } from '../../../src/contract/index.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { subjectOf } from '../../../src/app/casefiles/cases.js';
import { assess } from '../../../src/app/assess/assess.js';
import { observeRows } from '../../../src/app/assess/case-rows.js';
import { factItems } from '../../../src/app/assess/evidence.js';
import { weighedBy, withLearned, withLearnedPriors } from '../../../src/app/learned/apply.js';
import { missingTexts } from '../../../src/app/multiverse/summary.js';
import { multiverseOfVerdict } from '../../../src/app/multiverse/verdict.js';
import { rolesOf } from '../../../src/app/engine/observe.js';
import type { Workspace } from '../../../src/app/engine/workspace.js';
import type { Case } from '../../../src/cases/types.js';
import { significant } from '../../../src/core/significant.js';
import { verdictMultiverseText } from '../../../src/cli/text/multiverse.js';
import { assessQuestion } from '../../../src/evidence/index.js';
import type { Question } from '../../../src/evidence/types.js';
import { sharedWorkspace } from '../../support/workspaces.js';

const whole = subjectOf('russia-china', undefined, undefined, 2014);
/** Rows that are quick to make in every way. */
const kept = ['weaker-trade', 'obligations', 'pull', 'trade-trend'];
const withRows = (rows: readonly string[], of = whole): Case => ({
  ...of,
  observations: of.observations.filter(({ id }) => rows.includes(id)),
});
const subject = withRows(kept);
let workspace: Workspace;
let result: VerdictMultiverse;
beforeAll(async () => {
  workspace = await sharedWorkspace();
  result = await multiverseOfVerdict(workspace, subject, { seed: 1 });
});

const askedOf = ({ questions }: VerdictMultiverse, of: readonly Question[]): Question[] =>
  questions.map(({ id }) => of.find((question) => question.id === id)!);

/** Posteriors of the case with changed parameters, by the way an assessment takes. */
async function posteriors(params: Readonly<Record<string, object>>, stated = subject) {
  const changed = {
    ...stated,
    observations: stated.observations.map((row) => ({
      ...row,
      observe: { ...row.observe!, params: { ...row.observe!.params, ...params[row.id] } },
    })),
  };
  const roles = await rolesOf(workspace, changed);
  const { measured } = await observeRows(workspace, changed, roles);
  // What was learned of a row holds for it however it is measured.
  const items = [...withLearned(stated, measured), ...factItems(changed)];
  return askedOf(result, withLearnedPriors(stated.questions)).map((question) =>
    significant(
      Object.fromEntries(
        assessQuestion(question, items).readings.map(({ id, posterior }) => [id, posterior]),
      ),
    ),
  );
}

const found = (options: Readonly<Record<string, string>>) =>
  result.specifications
    .find(({ choices }) => Object.entries(options).every(([id, option]) => choices[id] === option))!
    .answers.map(({ posterior }) => posterior);

/** As if no reading led in all specifications. */
const shared = ({ questions, ...rest }: VerdictMultiverse): VerdictMultiverse => ({
  ...rest,
  questions: questions.map((question) => ({
    ...question,
    readings: question.readings.map((one) => ({ ...one, leads: one.leads * 0.9 })),
  })),
});

describe('multiverseOfVerdict', () => {
  it('gives the posteriors of an assessment, as stated and with other parameters', async () => {
    const stated = {
      ...{ 'level-years': '5', 'trade-source': 'cow' },
      'carry-forward': 'false',
    };
    expect(found(stated)).toEqual(await posteriors({}));
    const source = { source: 'itpd' };
    expect(found({ ...stated, 'trade-source': 'itpd' })).toEqual(
      // The trend of trade states another source, and has no value yet.
      await posteriors({ 'weaker-trade': source }),
    );
  });

  it('says how good the stated answer is, as an assessment does, and how it is repeated', async () => {
    const rows = ['hostile', 'alignment-trend', 'obligations', 'pull'];
    const of = withRows(rows);
    const [made, told] = [
      await multiverseOfVerdict(workspace, of, { seed: 1, most: 2 }),
      await assess(workspace, { ...of, claims: [] }, { seed: 1, draws: 100, oneYear: true }),
    ];
    expect(made.howGood?.sentence).toMatch(/^Of \d+ known relationships .+\.$/);
    expect(told.answer).toContain(made.howGood!.sentence);
    expect(verdictMultiverseText(made).replaceAll('\n', ' ')).toContain(
      `As stated: ${made.howGood!.sentence}`,
    );
    expect(made.weights).toBeUndefined();
    expect(made.command).not.toContain('--weights');
  });

  it('gives the posteriors of an assessment by hand where that is asked for', async () => {
    const hand = weighedBy(subject, 'hand');
    const made = await multiverseOfVerdict(workspace, hand, { seed: 1, most: 2 });
    const stated = made.specifications[0]!.answers.map(({ posterior }) => posterior);
    const roles = await rolesOf(workspace, hand);
    const { measured } = await observeRows(workspace, hand, roles);
    const items = [...measured, ...factItems(hand)];
    expect(stated).toEqual(
      askedOf(made, hand.questions).map((question) =>
        significant(
          Object.fromEntries(
            assessQuestion(question, items).readings.map(({ id, posterior }) => [id, posterior]),
          ),
        ),
      ),
    );
    expect(stated[0]).not.toEqual(result.specifications[0]!.answers[0]!.posterior);
    expect(made).toMatchObject({
      weights: 'hand',
      command:
        'counterpoise multiverse --verdict russia-china --as-of 2014 --weights hand --seed 1',
    });
    expect(made.howGood).toBeUndefined();
    expect(verdictMultiverseText(made)).toContain('Weighed by hand alone: ');
  });

  it('names the states of a pair by their capabilities', () => {
    const { text, readings } = result.questions.find(({ id }) => id === 'dependence')!;
    expect(text).toBe('Does Russia or China depend on the other?');
    expect(readings.map(({ title }) => title)).toContain('Russia depends on China');
  });

  it('leaves a row that stands in for another as it is, and varies the one it stands in for', async () => {
    const later = subjectOf('russia-china', undefined, undefined, 2021);
    const of = withRows(['weaker-trade', 'weaker-trade-itpd', 'weaker-trade-dots'], later);
    const { counts, missing, specifications } = await multiverseOfVerdict(workspace, of, {
      seed: 1,
    });
    expect(missing).toEqual([]);
    const sources = specifications.map(({ choices }) => choices['trade-source']);
    expect(counts.combinations).toBe(sources.length);
    expect(new Set(sources)).toEqual(new Set(['cow', 'itpd', 'dots']));
  });

  it('leaves out a question of which the premise is unlikely', () => {
    expect(result.questions.map(({ id }) => id)).not.toContain('why-hostile');
    expect(result.specifications[0]!.answers).toHaveLength(result.questions.length);
  });

  it('weighs an option under which a row has no value without the row, and names it', async () => {
    const later = subjectOf('russia-china', undefined, undefined, 2018);
    const subject = withRows(['weaker-trade', 'obligations', 'trade-trend'], later);
    const verdict = await multiverseOfVerdict(workspace, subject, { seed: 1 });
    const why = 'its last value is of 2014, more than 3 years before 2018';
    expect(verdict.missing).toMatchObject([
      { option: 'Correlates of War', rows: [{ id: 'trade-trend', reason: why }] },
    ]);
    const expected = await posteriors({}, withRows(['obligations'], later));
    const posteriorsOf = (answers: VerdictMultiverse['specifications'][number]['answers']) =>
      answers.map(({ posterior }) => posterior);
    expect(posteriorsOf(verdict.missing[0]!.answers)).toEqual(expected);
    const without = verdict.specifications.filter(({ missing }) => missing.length > 0);
    // A third of the combinations: one of three sources.
    expect(without).toHaveLength(verdict.counts.combinations / 3);
    for (const { choices, missing } of without) {
      expect(missing).toEqual(['trade-trend']);
      expect(choices).toMatchObject({ 'trade-source': 'cow' });
    }
    expect(posteriorsOf(without[0]!.answers)).toEqual(expected);
    // What is said of all specifications is said of these too.
    const { readings, choices } = verdict.questions[1]!;
    const { counts } = verdict;
    expect(counts).toMatchObject({ specifications: counts.combinations, impossible: {} });
    const [lowest, highest] = readings[0]!.range;
    for (const { answers } of without) {
      const posterior = answers[1]!.posterior[readings[0]!.id]!;
      expect(posterior).toBeGreaterThanOrEqual(lowest);
      expect(posterior).toBeLessThanOrEqual(highest);
    }
    const options = choices.find(({ id }) => id === 'trade-source')!.options;
    expect(options.map(({ specifications }) => specifications)).toEqual(
      options.map(() => without.length),
    );
    expect(missingTexts(verdict).join(' ')).toMatch(
      new RegExp(
        `^In ${without.length} of them .+: Correlates of War” trade-trend is missing \\(its last value .+\\)\\. All .+ \\d+%, .+ \\d+%; `,
      ),
    );
  });

  it('says never of all combinations only, and of a sample what it counted', async () => {
    expect(verdictMultiverseText(shared(result))).toMatch(/^Never changes the leader: /m);
    const drawn = await multiverseOfVerdict(workspace, subject, { seed: 1, most: 40 });
    const text = verdictMultiverseText(shared(drawn)).replaceAll('\n', ' ');
    expect(text).not.toContain('Never');
    const { title, pairs } = drawn.questions[0]!.choices.find(({ changes }) => changes === 0)!;
    expect(text).toContain('Changes the leader in none of the pairs drawn');
    expect(text).toContain(`${title} (${pairs})`);
  });

  it('says it once where the same reading leads throughout', async () => {
    expect(result.questions[0]!.readings.map(({ leads }) => leads)).toContain(1);
    const text = verdictMultiverseText(result);
    expect(text).toMatch(/^No specification has another leader\.$/m);
    expect(text).not.toContain('changes the leader');
    const drawn = await multiverseOfVerdict(workspace, subject, { seed: 1, most: 40 });
    expect(verdictMultiverseText(drawn)).toContain('No specification that was drawn has');
  });

  it('makes every combination once and counts who leads', () => {
    // Years of a level, source of trade, obligations carried forward, threshold of hostility.
    expect(result.counts).toMatchObject({ combinations: 3 * 3 * 2 * 3, sampled: false });
    for (const [at, { readings, leader }] of result.questions.entries()) {
      const leads = readings.reduce((sum, reading) => sum + reading.leads, 0);
      expect(leads).toBeCloseTo(1, 9);
      expect(result.specifications[0]!.answers[at]!.leader).toBe(leader);
      for (const { stated, range, median } of readings) {
        expect(range[0]).toBeLessThanOrEqual(Math.min(stated, median));
        expect(range[1]).toBeGreaterThanOrEqual(Math.max(stated, median));
      }
    }
  });

  it('names the sources of every specification, not only of what is stated', () => {
    expect(result.datasets).toEqual(
      expect.arrayContaining(['trade-cow', 'trade-dots', 'trade-itpd']),
    );
  });

  it('a case without observations is refused', async () => {
    await expect(
      multiverseOfVerdict(workspace, { ...subject, observations: [] }, { seed: 1 }),
    ).rejects.toMatchObject({ code: 'no-observations' });
  });
});
