import { label, shareOrNull, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { dotsNames, reportingState, tradeDots } from './dataset.js';
import { sharesOf, sumFlows } from './trade-flows.js';
import { tradeGroups } from './trade-groups.js';

/** True of Kosovo in every year and of the smallest partners in some. */
const unlisted = 'A member without listed trade adds nothing';

/** Shares of every group and year. */
export const tradeGroupShares = definePanelTable({
  id: 'trade-group-shares',
  title: 'Goods trade of Russia with groups of states: shares',
  grain: 'state-year',
  from: { trade: tradeDots },
  columns: {
    ccode: stateKey('State whose trade is the whole: Russia'),
    year: yearKey(tradeDots.coverage),
    partner_group: label(
      tradeGroups.map(({ name, description }) => `${name}: ${description}`).join('. '),
    ),
    export_share: shareOrNull(
      `Exports to the group over exports to the world. ${unlisted}. In 2011 a lower bound: 17 per cent of exports are not broken down by partner`,
    ),
    import_share: shareOrNull(`Imports from the group over imports from the world. ${unlisted}`),
    total_share: shareOrNull(
      `Both together over trade with the world. ${unlisted} in that direction. In 2011 a lower bound`,
    ),
  },
  orderBy: ['ccode', 'partner_group', 'year'],
  build: ({ trade: { russia } }) => {
    const whole = russia.filter(({ partner }) => partner === dotsNames.world);
    return tradeGroups.flatMap(({ name, partners }) =>
      whole.map((total) => {
        const members = russia.filter(
          ({ partner, year }) => year === total.year && partners.includes(partner),
        );
        return {
          ccode: reportingState,
          year: total.year,
          partner_group: name,
          ...sharesOf(sumFlows(members), total),
        };
      }),
    );
  },
});
