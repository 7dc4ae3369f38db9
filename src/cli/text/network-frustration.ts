import type { OptimaReport, NamedTie, NetworkReport } from '../../contract/index.js';
import { formatCell, plural } from '../../core/format.js';
import { noBreakSpace, wrap } from '../../table/text.js';

/** The frustration index with its proof, the blocs and what every optimal partition frustrates. */
export function frustrationText(report: NetworkReport): string {
  const { blocs, frustrated, optima } = report;
  if (blocs === undefined || frustrated === undefined) return '';
  return [
    'Blocs',
    indexText(report),
    ...blocsText(blocs, report),
    wrap(`Frustrated by this partition: ${tiesText(frustrated)}.`),
    ...(optima === null || optima === undefined ? [] : optimaText(optima, report.parts ?? 1)),
    ...(optima === null ? [wrap(unknownOptima[report.optimaReason ?? 'not-proven'])] : []),
  ].join('\n');
}

const endings = {
  'node-limit': 'the limit of branches',
  'time-limit': 'the limit of time',
  'size-limit': 'a part that is too large to be proven',
  proven: 'its end',
} as const;

const unknown = 'Which ties all optimal partitions frustrate is not known:';
const unknownOptima = {
  'left-out': `${unknown} others were not looked for.`,
  'not-proven': `${unknown} the index is not proven.`,
  'node-limit': `${unknown} the search for others came to ${endings['node-limit']}.`,
  'time-limit': `${unknown} the search for others came to ${endings['time-limit']}.`,
  'size-limit': `${unknown} the search for others came to ${endings['size-limit']}.`,
} as const;

function indexText({
  frustration,
  optimal,
  bound,
  gap,
  relativeGap,
  ended,
}: NetworkReport): string {
  return optimal === true
    ? `Frustration index: ${formatCell(frustration!)}, proven optimal`
    : wrap(
        `Frustration: ${formatCell(frustration!)} is the best that was found, and no partition has fewer than ${formatCell(bound!)} (gap ${formatCell(gap!)}, ${formatCell(100 * relativeGap!)}%). The search came to ${endings[ended!]}.`,
      );
}

/** The blocs, behind how many others are as good, and which nodes are in the other one there. */
function blocsText(
  blocs: readonly (readonly string[])[],
  { optima, parts }: NetworkReport,
): string[] {
  const open = new Set(optima?.open);
  const marked = (node: string): string => (open.has(node) ? `${node}*` : node);
  return [
    ...(optima === null || optima === undefined || optima.count === 1
      ? []
      : [wrap(onlyOneOf(optima, parts ?? 1))]),
    ...blocs.map((nodes, at) =>
      wrap(`Bloc ${at + 1} (${formatCell(nodes.length)}): ${nodes.map(marked).join(', ')}`),
    ),
  ];
}

function onlyOneOf({ count, open }: OptimaReport, parts: number): string {
  const one = `One of ${count === null ? 'several' : formatCell(count)} equally good divisions`;
  if (open === null) return `${one}.`;
  const marked =
    open.length === 1 ? 'the one marked * changes' : `${formatCell(open.length)} marked * change`;
  const within = parts === 1 ? '' : ' within each connected part';
  return `${one}: ${marked} sides among them, all others stand to one another alike in each${within}.`;
}

/** Ties by their codes with their signs, which is shorter than names. */
const tiesText = (ties: readonly NamedTie[]): string =>
  ties.length === 0
    ? 'no tie'
    : ties
        .map(({ from, to, sign }) => [from, sign > 0 ? '+' : '−', to].join(noBreakSpace))
        .join(', ');

function optimaText(
  { count, partitions, always, sometimes }: OptimaReport,
  parts: number,
): string[] {
  const turned =
    parts === 1 ? '' : `, up to turning each of ${formatCell(parts)} unconnected parts`;
  if (count === 1) return [wrap(`No other partition frustrates as few ties${turned}.`)];
  const others =
    count === null
      ? 'Other partitions, which tables cannot count here, frustrate'
      : plural(count, 'partition frustrates', 'partitions frustrate');
  return [
    wrap(
      `${others} as few ties${turned}; ${plural(always.length, 'tie is', 'ties are')} frustrated in all of them, ${plural(sometimes.length, 'tie', 'ties')} in some: ${tiesText(sometimes)}.`,
    ),
    ...(partitions ?? []).flatMap((blocs, at) => [
      wrap(`Partition ${at + 1}, the smaller bloc: ${smaller(blocs).join(', ') || 'none'}`),
    ]),
  ];
}

const smaller = ([first, second]: readonly (readonly string[])[]): readonly string[] =>
  first!.length < second!.length ? first! : second!;
