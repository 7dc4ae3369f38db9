import { factbookBits } from '../../../measures/institutions/membership-bits.js';
import {
  factbookCoverage,
  factbookNeeds,
} from '../../../measures/institutions/membership-spells.js';
import { statesByYear } from '../../../measures/shared/state-years.js';
import { defineItem } from './define.js';
import { membershipCorrelation } from './membership-correlation.js';

/**
 * `membershipCorrelation` of full members by edition. After 2014 the list was hardly kept up: ten bodies have their
 * coded members, five exits are corrected, everything else stands still. Entries that are missing or cut short have no
 * value.
 */
export const sharedOrganisationsFactbook = defineItem({
  id: 'shared-organisations-factbook',
  title: 'Correlation of memberships in organisations (World Factbook)',
  short: 'bodies (WFB)',
  domain: 'ties',
  sign: 1,
  why: 'It goes on where the list of Correlates of War ends, though most of what changed since is missing from it.',
  span: factbookCoverage,
  silentTo: 2014,
  contact: true,
  datasets: ['igo-factbook', 'institutions'],
  family: 'continuous',
  needs: factbookNeeds,
  values: (frames, at) =>
    membershipCorrelation(factbookBits(frames, false), statesByYear(frames.factbookStates), at),
});
