import type { NetworkReport } from '../../contract/index.js';
import type { LabelledNetwork } from '../../app/network/labelled.js';
import type { NetworkResult } from '../../app/network/network-json.js';
import type { YearNetwork } from '../../app/network/year-network.js';
import { formatCell, plural } from '../../core/format.js';
import { foldedTable, wrap } from '../../table/text.js';
import { paramsText } from './words.js';

const SHOWN = 5;

const isOne = ({ networks, absent }: NetworkResult['selection']): boolean =>
  networks.length === 1 && absent.length === 0;

/** What the networks are of. */
export function networkTitle({ selection, reports }: NetworkResult): string {
  const { networks, file } = selection;
  return isOne(selection)
    ? titleOf(networks[0]!, reports[0]!)
    : titleOfSeveral(networks, file?.file);
}

/** How a file was read, where that is not plain. */
export const networkNotes = ({ selection }: NetworkResult): string[] =>
  (selection.file?.notes ?? []).map((note) => wrap(`Note: ${note}`));

/** The rule and the parameters that made the networks of years, what they rest on and what they lack. */
export function networkAbout({ selection }: NetworkResult): string[] {
  const made = selection.networks.flatMap((network) => network.made ?? []);
  return yearsAbout(made, isOne(selection), selection.absent.length);
}

function titleOf({ label, made }: LabelledNetwork, { n, m, negative }: NetworkReport): string {
  const nodes = made === undefined ? plural(n, 'node') : plural(n, 'state');
  return `Signed network of ${label}: ${nodes}, ${plural(m, 'tie')}, ${formatCell(negative)} of them hostile`;
}

function titleOfSeveral(networks: readonly LabelledNetwork[], file: string | undefined): string {
  const [first, last] = [networks[0]!.label, networks.at(-1)!.label];
  return file === undefined
    ? `Signed networks of the years ${first} to ${last}`
    : `Signed networks of ${file}: ${plural(networks.length, 'window')}, ${first} to ${last}`;
}

function yearsAbout(made: readonly YearNetwork[], one: boolean, absent: number): string[] {
  const [first] = made;
  if (first === undefined) return [];
  const { rule, params } = first;
  return [
    `Rule ${rule.id}: ${rule.title}`,
    wrap(`Parameters: ${paramsText(params, '; ')}.`),
    ...grounds(first),
    ...(one ? sourcesOf(first) : []),
    ...(absent === 0 ? [] : [`${plural(absent, 'year')} without a network, see above.`]),
    wrap(`Sources: ${[...new Set(made.flatMap(({ datasets }) => datasets))].join(', ')}.`),
  ];
}

/** What gives a tie, in words: the numbers differ from year to year. */
const grounds = ({ sources }: YearNetwork): string[] =>
  sources.map(({ title, says }) => wrap(`${title}: ${says}`, '  '));

function sourcesOf({ sources, contested, params, caveats }: YearNetwork): string[] {
  const rows = sources.map(({ title, friendly, hostile }) => [
    title,
    formatCell(friendly),
    formatCell(hostile),
  ]);
  const named = contested
    .slice(0, SHOWN)
    .map(({ states: [a, b] }) => `${a.name} – ${b.name}`)
    .join(', ');
  const others = contested.length - SHOWN;
  return [
    foldedTable(['ties by source', 'friendly', 'hostile'], rows, 'lr'),
    ...(contested.length === 0
      ? []
      : [
          wrap(
            `${plural(contested.length, 'pair has', 'pairs have')} grounds for either sign, which both = ${String(params['both'])} decides: ${named}${others > 0 ? ` and ${others} others` : ''}.`,
          ),
        ]),
    ...caveats.map((caveat) => wrap(caveat)),
  ];
}
