import { MembershipBits } from '../../../measures/institutions/membership-bits.js';
import {
  cowSpells,
  igoCoverage,
  membershipNeeds,
} from '../../../measures/institutions/membership-spells.js';
import { statesByYear } from '../../../measures/shared/state-years.js';
import { defineItem } from './define.js';
import { membershipCorrelation } from './membership-correlation.js';

/** `membershipCorrelation` of full members; associates and observers count as outside. */
export const sharedOrganisations = defineItem({
  id: 'shared-organisations',
  title: 'Correlation of memberships in intergovernmental organisations (Correlates of War)',
  short: 'bodies (COW)',
  domain: 'ties',
  sign: 1,
  why: 'States that join what the other joins, and stay out where it stays out, work together all year round.',
  span: igoCoverage,
  contact: true,
  datasets: ['igo'],
  family: 'continuous',
  needs: {
    igoSpells: membershipNeeds.igoSpells,
    igoBodies: membershipNeeds.igoBodies,
    igoStates: membershipNeeds.igoStates,
  },
  values(frames, at) {
    const { bodies, spells } = cowSpells(frames, {
      associates: false,
      lastYear: igoCoverage.to,
      leftOut: new Set(),
    });
    const bits = new MembershipBits(bodies, spells, []);
    return membershipCorrelation(bits, statesByYear(frames.igoStates), at);
  },
});
