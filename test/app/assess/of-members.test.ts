import { beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../../src/app/assess/assess.js';
import { verdictOverTime } from '../../../src/app/compare/verdict-over-time.js';
import { subjectOf } from '../../../src/app/casefiles/cases.js';
import type { Assessment } from '../../../src/contract/index.js';
import { evidenceBoard } from '../../../src/report/evidence-board.js';
import { labelOf } from '../../../src/states/index.js';
import { sharedWorkspace } from '../../support/workspaces.js';

const year = 2015;
const members = ['EST', 'LVA', 'LTU'];
const subject = subjectOf(`Baltic=${members.join(',')}`, 'RUS', 'USA', year);

let group: Assessment;
let own: readonly Assessment[];
beforeAll(async () => {
  const workspace = await sharedWorkspace();
  const assessed = (first: string): Promise<Assessment> =>
    assess(workspace, subjectOf(first, 'RUS', 'USA', year), { seed: 1, draws: 20 });
  group = await assess(workspace, subject, { seed: 1, draws: 20 });
  own = [];
  for (const member of members) own = [...own, await assessed(member)];
});

const closeness = ({ questions }: Assessment) => questions.find(({ id }) => id === 'what')!;
const posteriors = (one: Assessment): number[] =>
  closeness(one).readings.map(({ posterior }) => posterior);
const shareOf = (member: string): number =>
  group.members!.find(({ pair }) => labelOf(pair[0]!).iso3 === member)!.share;

describe('how close a group is', () => {
  it('is the geometric mean of the shares that its members have by themselves', () => {
    const logarithms = closeness(group).readings.map((_, at) =>
      members.reduce(
        (sum, member, place) => sum + shareOf(member) * Math.log(posteriors(own[place]!)[at]!),
        0,
      ),
    );
    const all = logarithms.reduce((sum, one) => sum + Math.exp(one), 0);
    logarithms.forEach((one, at) =>
      expect(posteriors(group)[at]).toBeCloseTo(Math.exp(one) / all, 8),
    );
  });

  it('comes with what each member is, the largest first', () => {
    const shares = group.members!.map(({ share }) => share);
    expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    for (const { pair, leader, posterior } of group.members!) {
      const question = closeness(own[members.indexOf(labelOf(pair[0]!).iso3!)]!);
      expect(leader).toBe(question.leader);
      expect(posterior).toBeCloseTo(
        question.readings.find(({ id }) => id === leader)!.posterior,
        8,
      );
    }
    expect(group.answer).toContain(
      'Each member was assessed by itself on how close it is, and the answers were pooled by capabilities: “Rivalry” leads for Lithuania, Latvia and Estonia (100% of the capabilities).',
    );
  });

  it('takes a zero of every member for zero', () => {
    const { value, ofMembers } = group.evidence.find(({ id }) => id === 'command')!;
    expect([value, ofMembers!.value]).toEqual([0, 0]);
  });

  it('is weighed by the same numbers where the board takes it from the answer', () => {
    const board = evidenceBoard(subject, group);
    const learned = group.evidence.filter((row) => row.used && row.ofMembers !== undefined);
    expect(learned.length).toBeGreaterThan(25);
    for (const { id, learned: weights } of learned)
      expect(board.items.find((item) => item.id === id)!.learned!['what']!.byReading).toEqual(
        weights!['what']!.byReading,
      );
  });
});

/* Trade of most members of NATO with Russia stands in a source of one year alone, that of the group as a whole in none. */
describe('a row of which the group as a whole has no value', () => {
  const late = 2025;
  let nato: Assessment;
  beforeAll(async () => {
    nato = await assess(await sharedWorkspace(), subjectOf('NATO', 'RUS', 'CHN', late), {
      seed: 1,
      draws: 20,
    });
  });

  it('weighs by what each member shows, on how close they are alone', () => {
    const { value, ofMembers, weight } = nato.evidence.find(({ id }) =>
      id.startsWith('trade-volume'),
    )!;
    expect(value).toBeUndefined();
    expect(ofMembers).toMatchObject({ members: 32, scale: 'log' });
    expect(ofMembers!.withValue).toBeGreaterThan(29);
    expect(Object.keys(weight)).toEqual(['what']);
    expect(nato.holes.map(({ id }) => id)).not.toContain('trade-volume');
    const board = evidenceBoard(subjectOf('NATO', 'RUS', 'CHN', late), nato);
    const shown = board.evidence.find(({ id }) => id.startsWith('trade-volume'))!;
    expect(shown.observed).toMatch(/^mean of the members [\d,]+ million current US\$, taken in/);
  });

  it.each(['TUR', 'GBR'])('finds %s as close as an assessment of its own', async (member) => {
    const workspace = await sharedWorkspace();
    const alone = await assess(workspace, subjectOf(member, 'RUS', 'CHN', late), {
      seed: 1,
      draws: 20,
    });
    const { leader, readings } = closeness(alone);
    const found = nato.members!.find(({ pair }) => labelOf(pair[0]!).iso3 === member)!;
    expect(found.leader).toBe(leader);
    expect(found.posterior).toBeCloseTo(readings.find(({ id }) => id === leader)!.posterior, 8);
  });

  it('says for how many members the leader leads', () => {
    const { leader, leadsFor, standing } = closeness(nato);
    const share = nato
      .members!.filter((one) => one.leader === leader)
      .reduce((sum, one) => sum + one.share, 0);
    expect(leadsFor![leader]).toBeCloseTo(share, 12);
    const all = Object.values(leadsFor!).reduce((sum, one) => sum + one, 0);
    expect(all).toBeCloseTo(1, 12);
    expect([leader, standing]).toEqual(['rivalry', 'leads']);
  });
});

it('is undecided where the mean of the answers leads for few members', async () => {
  const brics = await assess(await sharedWorkspace(), subjectOf('BRICS', 'USA', 'CHN', 2025), {
    seed: 1,
    draws: 20,
  });
  const { leader, leadsFor, standing } = closeness(brics);
  expect([leader, leadsFor![leader], standing]).toEqual(['convenience', undefined, 'level']);
  expect(brics.headline).toContain('Undecided, since the members differ');
});

it('refuses two groups with members in common', async () => {
  const asked = assess(await sharedWorkspace(), subjectOf('EU', 'NATO', 'CHN', 2025), { seed: 1 });
  await expect(asked).rejects.toThrow(
    'The European Union and NATO have 23 members in common in 2025: nothing between them can be measured',
  );
});

describe('the answers of several years', () => {
  const of = async (a: string, b: string) => {
    const workspace = await sharedWorkspace();
    const years = { from: 2024, to: 2024, step: 1 };
    const { verdicts } = await verdictOverTime(workspace, subjectOf(a, b, 'CHN', 2025), {
      ...years,
      ...{ seed: 1, draws: 20 },
    });
    return verdicts[0]!;
  };

  it('are undecided where members differ, as that of one year is', async () => {
    const found = await of('BRICS', 'USA');
    const answer = ('answers' in found ? found.answers : []).find(({ id }) => id === 'what')!;
    expect(answer.standing).toBe('level');
    expect(answer.leadsFor![answer.leader]).toBeLessThan(0.5);
  });

  it('leave out years in which two groups have members in common', async () => {
    expect(await of('EU', 'NATO')).toEqual({
      year: 2024,
      absent: 'The European Union and NATO have 23 members in common in 2024',
    });
  });
});
