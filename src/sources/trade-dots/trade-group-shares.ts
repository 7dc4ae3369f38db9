import { dotsNames, reportingState, tradeDots, type CleanDots } from './dataset.js';
import { collectRows } from '../collect.js';
import { definePanelTable, type PanelRows } from '../define-table.js';
import { label, share, stateKey, yearKey } from '../keys.js';
import { sharesOf, sumFlows } from './trade-flows.js';
import { tradeGroups } from './trade-groups.js';

const datasets = ['trade-dots'] as const;

/** True of Kosovo in every year and of the smallest partners in some. */
const unlisted = 'A member without listed trade adds nothing';

export const tradeGroupShares = definePanelTable({
  id: 'trade-group-shares',
  title: 'Goods trade of Russia with groups of states: shares',
  grain: 'state-year',
  datasets,
  columns: {
    ccode: stateKey(datasets, 'State whose trade is the whole: Russia'),
    year: yearKey(datasets, tradeDots.coverage),
    partner_group: label(
      tradeGroups.map(({ name, description }) => `${name}: ${description}`).join('. '),
      datasets,
    ),
    export_share: share(
      `Exports to the group over exports to the world. ${unlisted}. In 2011 a lower bound: 17 per cent of exports are not broken down by partner`,
      datasets,
      true,
    ),
    import_share: share(
      `Imports from the group over imports from the world. ${unlisted}`,
      datasets,
      true,
    ),
    total_share: share(
      `Both together over trade with the world. ${unlisted} in that direction. In 2011 a lower bound`,
      datasets,
      true,
    ),
  },
  orderBy: ['ccode', 'partner_group', 'year'],
  build: (clean) => buildTradeGroupShares(clean['trade-dots'] as CleanDots),
});

/** Shares of every group and year. */
export function buildTradeGroupShares({ russia: reported }: CleanDots): PanelRows {
  const out = collectRows(
    ['ccode', 'year', 'export_share', 'import_share', 'total_share'],
    ['partner_group'],
  );
  const whole = reported.filter(({ partner }) => partner === dotsNames.world);
  for (const { name, partners } of tradeGroups)
    for (const total of whole) {
      const members = reported.filter(
        ({ partner, year }) => year === total.year && partners.includes(partner),
      );
      out.push({
        ccode: reportingState,
        year: total.year,
        partner_group: name,
        ...sharesOf(sumFlows(members), total),
      });
    }
  return out.finish();
}
