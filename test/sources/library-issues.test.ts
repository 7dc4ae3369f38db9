import { describe, expect, it } from 'vitest';
import { commonRollCalls } from '../../src/sources/un-votes-undl/common-roll-calls.js';
import { isOnUkraine, issuesByRule, learnIssues } from '../../src/sources/un-votes-undl/issues.js';
import { resolutionKey } from '../../src/sources/un-votes-undl/resolution-key.js';

const rollCall = (title: string, session: number, agenda = '', resolution = 'A/RES/70/1') => ({
  ...{ id: 1, session, date: '2015-12-01', year: 2015, resolution },
  ...{ title: `${title} : resolution / adopted by the General Assembly`, agenda },
  unanimous: false,
});

describe('the number of a resolution', () => {
  it.each([
    ['A/RES/2758(XXVI)', '26/2758'],
    ['A/RES/2671(XXV)[C]', '25/2671C'],
    ['A/RES/48/75[C]', '48/75C'],
    ['R/48/75C', '48/75C'],
    ['A/RES/ES-11/1', 'ES-11/1'],
    ['ESS/6/2', 'ES-6/2'],
    ['A/RES/3201(S-VI)', 'S-6/3201'],
    ['A/RES/50/38[B-I]', undefined],
    ['GOAR/1/1288B', undefined],
    ['', undefined],
  ])('%s is %s', (symbol, key) => expect(resolutionKey(symbol)).toBe(key));

  it('matches whole resolutions that both lists have once', () => {
    const [once, twice] = [{ resolution: 'R/50/1' }, { resolution: 'R/50/2' }];
    const part = { resolution: 'R/50/1', part: 1 as const };
    expect(
      commonRollCalls(
        [{ resolution: 'A/RES/50/2' }, { resolution: 'A/RES/50/1' }],
        [part, twice, once, twice],
      ),
    ).toEqual([[1, 2]]);
  });
});

describe('issues by rule', () => {
  const rolls = [
    rollCall('Report of 1990', 60),
    rollCall('Report of 1991', 61),
    rollCall('Report of 1992', 62),
    rollCall('Report of 1993', 63),
    rollCall('Report of 1994', 70),
  ];
  const coded = new Map([
    [0, ['nu']],
    [1, ['hr']],
    [2, ['hr', 'me']],
    [3, ['me']],
    [4, ['co']],
  ] as const);
  const learned = learnIssues(rolls, coded);

  it('are those of most of the last three codings of the title up to session 65', () => {
    expect(issuesByRule(rollCall('Report of 2020', 75), learned)).toEqual(['me', 'hr']);
  });

  it('follow words of title and agenda where the title is new', () => {
    const by = (title: string, agenda = '') => issuesByRule(rollCall(title, 75, agenda), new Map());
    expect(by('Nuclear disarmament')).toEqual(['nu', 'di']);
    expect(by('Report', 'Promotion of HUMAN RIGHTS')).toEqual(['hr']);
    expect(by('Oceans')).toEqual([]);
  });

  it('know Ukraine by title, agenda and special session', () => {
    expect(isOnUkraine(rollCall('Militarization of Sevastopol', 74))).toBe(true);
    expect(isOnUkraine(rollCall('Reports', 74, 'HUMAN RIGHTS--UKRAINE'))).toBe(true);
    expect(isOnUkraine(rollCall('The path to peace', 79, '', 'A/RES/ES-11/8'))).toBe(true);
    expect(isOnUkraine(rollCall('Oceans', 74))).toBe(false);
  });
});
