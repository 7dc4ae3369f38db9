import type { PanelTable } from './define.js';
import { capabilities } from './tables/capabilities.js';
import { gdp } from './tables/gdp.js';
import { milexShares } from './tables/milex-shares.js';
import { obligations } from './tables/obligations.js';
import { stateYears } from './tables/state-years.js';
import { states } from './tables/states.js';

/** Every table of the panel, in the order in which it is built and listed. */
export const panelTables: readonly PanelTable[] = [
  states,
  stateYears,
  obligations,
  capabilities,
  gdp,
  milexShares,
];
