/** Why a value is null. Missing is never zero. */
export const missingReasons = {
  'outside-coverage': 'The source does not cover this year.',
  'not-in-system': 'The state was not a member of the state system in this year.',
  'group-not-in-being':
    'The group did not exist in this year, or had no member on the day on which they are counted.',
  'not-said-of-groups':
    'The measure says nothing of a group of states in place of a state; its page says why.',
  'groups-overlap': 'The two groups have members in common in this year.',
  'members-missing':
    'Too few members of the group have a value: those that have one hold too little of its capabilities.',
  'not-a-member': 'The state was not a member of the body in this year.',
  'not-a-permanent-member':
    'The state was not a permanent member of the Security Council in this year.',
  'seat-held-by-713': 'The seat of China was held by Taiwan (713) in this year.',
  'no-joint-votes': 'The two states cast no vote on the same roll call.',
  'no-roll-call-on-issue': 'No roll call that counts was taken on the issue in this year.',
  'no-votes-cast': 'The state cast no vote in this year.',
  'too-few-members': 'Fewer than two members of the group voted together in this year.',
  'zero-variance': 'The statistic is undefined: its denominator is zero.',
  'not-reported': 'The source covers the year but reports no value for this state.',
  'not-relevant':
    'The two are no relevant dyad in this year: not near each other, neither of them a major power, and without a common treaty, dispute or sanction in the twenty years before.',
  'not-a-reference-state':
    'Only reference states are compared: major powers and states with at least .02 of world capability.',
  'third-not-a-reference-state':
    'Only reference states (major powers, .02 of world capability) are looked at as third party.',
  'no-shared-hostility':
    'Shared hostility of the two to the third state was under one half in every year of the window.',
  'steady-hostility':
    'Shared hostility to the third state changed by less than a quarter, or was high, or low, in fewer than five years of the window: its effect cannot be estimated.',
  'too-few-years': 'Fewer years of the window have values than the measure asks for.',
  'pair-not-examined':
    'Only pairs of reference states (major powers, .02 of world capability) and coded pairs are compared.',
  'visitor-not-listed':
    'The order matters, the visitor first: listed are China’s leaders, or under us-presidents the United States’.',
  'pair-not-listed': 'The source lists only some pairs, here not this one: that is not a zero.',
  'state-not-covered': 'The source does not cover one of these states.',
  'russia-only': 'The source has only trade with Russia at one end.',
  'neither-reports':
    'Neither of the two reports to the source: their trade is not known, which is not a zero.',
  'does-not-report':
    'The state does not report to the source: its total is a lower bound, and what divides by it is not known.',
  'china-only': 'The source has only trade with China at one end.',
  'no-base-year':
    'The source has no trade of the pair in the year that later ones are compared with.',
  'no-loss':
    'Trade with the states that sanction it did not fall from the base year, so that there is no loss to be made up.',
  'sanctions-it':
    'The second state is among those that sanction the first: it makes up for nothing.',
  'no-total': 'The source has no trade with all partners, so that no share of it can be formed.',
  'same-state': 'One state would stand twice in the unit: it has no value with itself.',
  'home-state': 'The measure counts personnel abroad: the United States has no value of its own.',
  'no-trade': 'The source records no trade for the pair in this year.',
  'no-ties': 'The third state has no tie of this kind with either state of the pair.',
  'no-common-third': 'No third state has a tie with both, so that no triangle speaks of the pair.',
  'alone-in-region': 'The source has no other state of the region in this year.',
  'not-level-yet': 'The second state was behind in every year that can be compared up to this one.',
  'ahead-from-start':
    'The second state was never seen behind: it was ahead when the comparison began.',
  'no-transition': 'The order of the two states has not changed up to this year.',
  'window-open': 'The years in which it would show have not all passed or are not covered.',
  'no-source': 'It needs data that this project does not have.',
  'no-events': 'The source records no event between the two states in this year.',
  'no-agreements': 'No agreement of the two is coded in the years of the window.',
  'too-few-indicators':
    'Fewer indicators of the two sides are observed in the years of the window than the measure asks for.',
  'too-few-events': 'The source records fewer events in this year than the measure asks for.',
  'no-imports': 'The state imported no major arms in the window.',
  'no-year-before': 'The year has a value, but the year before has none to count the change from.',
  'no-such-part': 'The measure has a value in this year, and this part of it has none.',
  'too-few-roll-calls': 'The period has too few roll calls that are not unanimous.',
  'no-roll-call': 'None of the roll calls in question was taken in this year.',
  absent:
    'The state is not listed in the roll call: absent or not voting, which is not an abstention.',
  'needs-import': 'This variant needs a raw file that the user must import.',
  'not-redistributable': 'The source may not be redistributed in this form.',
} as const;
export type MissingReason = keyof typeof missingReasons;

/** The reason without its full stop, for words to follow. */
export const reasonText = (reason: MissingReason): string =>
  missingReasons[reason].replace(/\.$/, '');
