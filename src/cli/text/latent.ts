import type { LatentDomain, LatentItem, LatentModel } from '../../contract/latent.js';
import { formatCell, formatFixed, formatNumber, plural } from '../../core/format.js';
import { foldedTable, wrap } from '../../table/text.js';

/** A fitted model for a terminal: its items, how its states move, what is questionable. */
export function latentText(model: LatentModel): string {
  const { units, rows, observations, periods, held, passes, tolerance, warnings } = model;
  const size = `${plural(units, 'unit')}, ${plural(rows, 'row')}, periods ${periods[0]} to ${periods[1]}, ${plural(observations, 'observation')}`;
  return [
    wrap(`Latent states of ${model.data} by ${model.model}: ${size}`),
    '',
    foldedTable(
      ['item', 'domain', 'family', 'slope', 'thresholds', 'scale', 'n'],
      model.items.map(itemCells),
      'lllrrrr',
    ),
    ...opportunityLines(model.items),
    '',
    foldedTable(
      ['domain', 'items', 'persistence', 'step of deviation', 'step of level'],
      model.domains.map(domainCells),
      'lr',
    ),
    '',
    wrap(
      held
        ? 'The dynamics are those given, and with them the scale.'
        : `Scale: states have variance 1 in ${model.base === null ? 'all periods' : `periods ${model.base[0]} to ${model.base[1]}`}.`,
    ),
    `Converged after ${plural(passes, 'pass', 'passes')}: no parameter moves by more than ${formatNumber(tolerance)}.`,
    ...warnings.map((warning) => wrap(`warning: ${warning}`)),
  ].join('\n');
}

interface Refitted {
  readonly to: number;
  readonly dyadYears: number;
  readonly passes: number;
  readonly converged: boolean;
  /** Hostility from which a pair counts as hostile. */
  readonly hostileFrom: number;
}

/** What a refit as of a year came to. */
export const refitText = (found: Refitted): string =>
  [
    wrap(
      `Latent relations as of ${found.to}: ${plural(found.dyadYears, 'dyad-year')}. A pair counts as hostile from ${formatFixed(found.hostileFrom, 2)} on.`,
    ),
    found.converged
      ? `Converged after ${plural(found.passes, 'pass', 'passes')}.`
      : wrap(
          `warning: not converged after ${plural(found.passes, 'pass', 'passes')}: the estimates would still move.`,
        ),
  ].join('\n');

const none = '–';

function itemCells({
  item,
  part,
  domain,
  family,
  slope,
  thresholds,
  scale,
  observations,
}: LatentItem) {
  return [
    part === 'whole' ? item : `${item} (${part})`,
    ...[domain, family],
    slope === null ? none : formatCell(slope),
    thresholds.length === 0 ? none : thresholds.map(formatCell).join(' '),
    scale === null ? none : formatCell(scale),
    formatFixed(observations, 0),
  ];
}

const domainCells = (of: LatentDomain): string[] => [
  ...[of.domain, String(of.items)],
  ...[of.persistence, of.deviationStep, of.levelStep].map(formatCell),
];

/** A table of the slopes of covariates, where there are some. */
function opportunityLines(items: readonly LatentItem[]): string[] {
  const own = items.filter(({ opportunity }) => Object.keys(opportunity).length > 0);
  if (own.length === 0) return [];
  const columns = Object.keys(own[0]!.opportunity);
  return [
    '',
    foldedTable(
      ['slopes of opportunity', ...columns],
      own.map((one) => [
        itemCells(one)[0]!,
        ...columns.map((column) => formatCell(one.opportunity[column]!)),
      ]),
      'lr',
    ),
  ];
}
