import { at, knownGroups } from './known-groups.js';

knownGroups('Containment', [
  {
    measure: 'external-containment',
    higher: at('FRA USA | RUS', 1960),
    lower: at('IND USA | RUS', 1960),
    reason: 'An ally against the Soviet Union, against a non-aligned state.',
    found: [0.282, 0.004],
  },
  {
    measure: 'external-containment',
    higher: at('IND RUS | CHN', 1975),
    lower: at('IND RUS | CHN', 2010),
    reason:
      'Both were enemies of China under the treaty of 1971; Russia settled with China in 1989-2005.',
    found: [0.025, 0],
  },
  {
    measure: 'mutual-containment',
    higher: at('USA RUS', 1975),
    lower: at('FRA GBR', 1975),
    reason: 'Each armed and bound the other’s rivals, against allies.',
    found: [0.43, -0.257],
  },
  {
    measure: 'mutual-containment',
    higher: at('CHN RUS', 1985),
    lower: at('FRA GBR', 1985),
    reason: 'The Soviet Union armed India and Viet Nam, against allies.',
    found: [0.268, -0.187],
  },
  {
    measure: 'mutual-containment',
    higher: at('USA RUS', 2010),
    lower: at('DEU GBR', 2010),
    reason: 'Rivals after the war in Georgia, against members of one union.',
    found: [0.358, -0.146],
  },
  {
    measure: 'multilateral-containment',
    higher: at('FRA DEU | JPN', 2000),
    lower: at('JPN RUS | USA', 2000),
    reason:
      'The European Union encloses the states in which both trade; Japan and Russia share no body of their own.',
    found: [0.06, 0],
  },
  {
    measure: 'multilateral-containment',
    higher: at('CHN RUS | JPN', 2008),
    lower: at('CHN RUS | JPN', 1992),
    reason: 'The Shanghai Cooperation Organisation took in Central Asia in 2001.',
    found: [0.022, 0],
  },
  {
    measure: 'multilateral-containment',
    higher: at('FRA GBR | USA', 1980),
    lower: at('FRA GBR | USA', 1965),
    reason: 'Both in one Community since 1973.',
    found: [0.012, 0],
  },
  {
    measure: 'double-containment',
    higher: 0.5,
    lower: at('JPN KOR | CHN', 2005),
    reason: 'Quasi-allies under one protector: not all three levels can be high (Cha 1999).',
    found: [0.5, 0],
  },
  {
    measure: 'double-containment',
    higher: 0.5,
    lower: at('USA GBR | RUS', 2010),
    reason: 'The closest allies do not contain each other.',
    found: [0.5, 0],
  },
  {
    measure: 'double-containment',
    higher: at('CHN RUS | USA', 2010),
    lower: at('FRA GBR | RUS', 2010),
    reason:
      'The case for which the term was made, against friends. The value of the first was known.',
    found: [0, 0],
    otherwise:
      'M is under the threshold for both in every draw: Russia armed China in these years, and not its adversaries beyond what is expected of it.',
  },
  {
    measure: 'hostility-response',
    higher: at('CHN USA | RUS', 2005),
    lower: at('GBR USA | RUS', 2005),
    reason: 'Drawn together by a common enemy, against allies for other reasons as well.',
    found: [-0.028, -0.023],
    otherwise:
      'China and the United States moved together as the threat passed: their cooperation rose from .13 in 1976 to .45 in 1989, while the probability that Russia and China were hostile fell from .98 in 1979 to .05.',
  },
  {
    measure: 'hostility-response',
    part: 'trend',
    higher: at('USA VNM | CHN', 2014),
    lower: at('RUS VNM | CHN', 2014),
    reason: 'Relations restored in 1995, against an alliance that ended with one of its members.',
    found: [0.017, 0],
  },
  {
    measure: 'common-adversaries',
    higher: at('JOR SYR', 1970),
    lower: at('JOR SYR', 2010),
    reason:
      'Three years after a war that both lost to Israel, against sixteen after Jordan’s peace.',
    found: [3, 1],
  },
  {
    measure: 'common-adversaries',
    higher: at('USA KOR', 1965),
    lower: at('MEX BRA', 1965),
    reason: 'North Korea and China, against two large states far from all wars of the time.',
    found: [3, 0],
  },
]);
