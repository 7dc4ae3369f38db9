import type { LabelledNetwork } from '../../app/network/labelled.js';
import { networkJson, type NetworkResult } from '../../app/network/network-json.js';
import { SIGN_DRAWS } from '../../app/network/sign-draws.js';
import { nodesCsv, tiesCsv, type Reported } from '../../app/network/network-table.js';
import type { FileContents } from '../../store/staging/index.js';
import { frustrationYears, networkBlocs, networkMatrix, tieTension } from '../../charts/index.js';
import { doubtfulText } from '../../core/doubtful.js';
import { formatFixed, formatNumber } from '../../core/format.js';
import { tensionStateOf } from '../../charts/tie-tension.js';
import type { NetworkReport } from '../../contract/index.js';
import { slug } from '../../core/slug.js';
import type { NetworkState } from '../../charts/network-state.js';
import { figure, numeric, paragraph, table } from '../../views/blocks.js';
import type { Content, FigureSpec } from '../../views/content.js';
import { Drawings, fileOf } from '../drawings.js';
import { analysisPage } from '../page.js';
import { pairSections } from './pairs.js';
import { frustrationState, namesOf, networkState, sourceOf } from './states.js';

interface NetworkPage {
  readonly command: string;
  readonly result: NetworkResult;
  readonly seed: number;
}

/** Networks that a page draws; of more it draws the first, the middle and the last. */
const mostDrawn = 3;

/** Nodes of a network that is drawn at most: of more a picture shows nothing, and takes minutes. */
const mostNodesDrawn = 2000;
const isDrawable = ({ report }: Reported): boolean => report.n <= mostNodesDrawn;

/** What is written of signed networks: page, JSON, tables of nodes and ties, and the blocs of every network that the page draws. */
export function networkFiles(page: NetworkPage): FileContents {
  const { networks } = page.result.selection;
  const drawings = new Drawings();
  const reported = networks.map((named, at) => ({ named, report: page.result.reports[at]! }));
  const pictures = drawn(reported)
    .filter(isDrawable)
    .map((one) => fileOf(`network-${slug(one.named.label)}`, blocsFigure(one, page), drawings));
  return {
    'network.html': pageText(page, reported, drawings),
    'network.json': `${jsonText(page.result)}\n`,
    'nodes.csv': nodesCsv(reported),
    'ties.csv': tiesCsv(reported),
    ...Object.fromEntries(pictures),
  };
}

function drawn(reported: readonly Reported[]): readonly Reported[] {
  if (reported.length <= mostDrawn) return reported;
  return [reported[0]!, reported[Math.floor((reported.length - 1) / 2)]!, reported.at(-1)!];
}

/** Time that a search took is no part of a file: the same request gives the same bytes. */
const jsonText = (result: NetworkResult): string =>
  JSON.stringify(
    networkJson(result),
    (key, value: unknown) => (key === 'ms' ? undefined : value),
    2,
  );

const pairedNodes = ({ result }: NetworkPage): string[] => [
  ...new Set((result.pairs ?? []).flatMap(({ pair }) => pair)),
];

const sourceText = (named: LabelledNetwork, { result }: NetworkPage): string =>
  sourceOf(named, result.selection.file?.file);

function pageText(page: NetworkPage, reported: readonly Reported[], drawings: Drawings): string {
  const { command, result, seed } = page;
  const [first, last] = [reported[0]!.named.label, reported.at(-1)!.named.label];
  const span = reported.length === 1 ? first : `${first} to ${last}`;
  const all = { id: 'networks', title: 'All networks', content: summary(reported, page) };
  return analysisPage(
    {
      title: `${reported.length === 1 ? 'Signed network' : 'Signed networks'}, ${span}`,
      description: `Signed networks of ${span}: blocs, frustration and tension`,
      ...{ command, seed, dataVersion: result.dataVersion ?? 'none: the ties are of a file' },
      lead: lead(reported, result),
      sections: [
        ...(reported.length > 1 ? [all] : []),
        ...pairSections(result, (named) => sourceText(named, page)),
        ...drawn(reported).map((one) => ({
          id: `network-${slug(one.named.label)}`,
          title: one.named.label,
          content: networkFigures(one, page),
        })),
      ],
    },
    drawings,
  );
}

function lead(
  reported: readonly Reported[],
  { selection: { file, absent } }: NetworkResult,
): Content {
  const { made } = reported[0]!.named;
  const notes = [
    ...(made === undefined
      ? []
      : [
          `Ties by the rule ${made.rule.id}: ${made.sources.map(({ title, says }) => `${title}: ${says}`).join('; ')}. Where grounds speak for either sign, ${bothSaid(made.params['both'])}.`,
        ]),
    ...(file?.notes ?? []),
    ...absent.map(({ label, because }) => `${label}: no network, ${because}.`),
  ];
  return [
    paragraph(
      'A network is balanced where it falls into two blocs, friendly inside and hostile between. The frustration index counts the fewest ties that stand in the way. The blocs are those that leave so few; they are a description of the ties, no alliances.',
      'question',
    ),
    notes.map((note) => paragraph(note, 'small')),
  ];
}

/** What a pair with grounds for either sign gets, in words. */
function bothSaid(both: unknown): string {
  if (both === 'no-tie') return 'there is no tie';
  if (both === 'refuse') return 'the network is refused';
  return `the tie is ${both === 'positive' ? 'friendly' : 'hostile'}`;
}

const shareText = (share: number | null): string => (share === null ? '–' : formatFixed(share, 3));

/** The index of all networks drawn, and their numbers. */
function summary(reported: readonly Reported[], page: NetworkPage): Content {
  const { selection, reports } = page.result;
  const noun = selection.file === undefined ? 'year' : 'network';
  const state = frustrationState(selection, reports, sourceText(reported.at(-1)!.named, page));
  return [
    figure(frustrationYears, state, {
      id: 'frustration-years',
      subtitle: `Ties at odds with the best two blocs of each ${noun}: friendly ones between them or hostile ones inside`,
      footer: [
        'A larger network has a higher index; the share compares networks of other sizes. Where a search ended early, the line reaches from the best that was found down to what is proven.',
        bandsText(reports),
      ].join(' '),
      dataTitle: `Frustration index of every ${noun}`,
    }),
    summaryTable(reported),
    paragraph(summaryLegend, 'small'),
  ];
}

/** What the bands are, or why there are none. */
const bandsText = (reports: readonly NetworkReport[]): string =>
  reports.some(({ draws }) => draws !== undefined)
    ? `The line is the network of the rule, in which the likelier sign of each pair counts for certain. The band is the middle nine tenths of ${SIGN_DRAWS} draws in which every pair, tied or not, takes its signs by their chances, each pair for itself; the index of a draw comes from a short search without a proof. The band may lie beside the line: many small chances of hostility add up.`
    : 'The ties rest on records or on a file, which have no error of their own: there are no bands.';

const summaryLegend =
  'Nodes: states or others with at least one tie, unless the rule takes all. Hostile: of the ties. Balanced triangles: share of all triangles in which none or two of the ties are hostile. Walk balance: closed walks of every length, those with an even number of hostile ties less the others, as a share of all, a walk of length k weighing 1/k!; 1 where the network is balanced.';

function summaryTable(reported: readonly Reported[]): Content {
  return table({
    label: 'Size, balance and frustration index of every network',
    captioned: true,
    style: 'plain',
    columns: [
      'Network',
      ...numeric('Nodes', 'Ties', 'Hostile', 'Frustration index', 'Proven'),
      ...numeric('Share of balanced triangles', 'Walk balance'),
    ],
    rows: reported.map(
      ({ report: { label, n, m, negative, frustration, optimal, bound, balance } }) => [
        label,
        ...[n, m, negative].map(formatNumber),
        frustration === undefined ? '–' : formatNumber(frustration),
        optimal === true ? 'yes' : `at least ${formatNumber(bound ?? 0)}`,
        shareText(balance?.triangleBalance ?? null),
        shareText(balance?.walkBalance ?? null),
      ],
    ),
  });
}

/** What the sides of parts without a tie between them are worth. */
const turnedText = ({ parts = 1 }: NetworkReport): string =>
  parts === 1
    ? ''
    : ` The network falls into ${formatNumber(parts)} parts that no tie connects; in each the two blocs may as well change places.`;

const idOf = ({ label }: LabelledNetwork): string => slug(`network-${label}`);

const dataTitleOf = ({ label, made }: LabelledNetwork): string =>
  `${made === undefined ? 'Nodes' : 'States'} of ${label}: blocs and ties`;

const stateOf = ({ named, report }: Reported, page: NetworkPage): NetworkState =>
  networkState(named, report, pairedNodes(page), sourceText(named, page));

function blocsFigure(one: Reported, page: NetworkPage): FigureSpec {
  const { named, report } = one;
  const state = stateOf(one, page);
  const [n, m, negative] = [report.n, report.m, report.negative].map(formatNumber);
  const blocs =
    state.optima === null || state.optima === 1
      ? 'Circles and squares: the two blocs.'
      : `Circles and squares: the blocs of one of ${formatNumber(state.optima)} partitions that leave as few ties at odds with them.`;
  return figure(networkBlocs, state, {
    id: `${idOf(named)}-blocs`,
    subtitle: `${n} ${state.noun}s, ${m} ties, ${negative} of them hostile. Places follow the friendly ties; names stand where they have room`,
    footer: [`${blocs}${turnedText(report)}`, doubtfulText(report.doubtful)]
      .filter(Boolean)
      .join(' '),
    dataTitle: dataTitleOf(named),
  });
}

function networkFigures(one: Reported, page: NetworkPage): Content {
  const { named, report } = one;
  const state = stateOf(one, page);
  const tension = tensionStateOf(report, namesOf(named), state.source);
  const caveats = named.made?.caveats ?? [];
  return [
    caveats.length > 0 && paragraph(caveats.join(' '), 'small'),
    ...(isDrawable(one) ? [blocsFigure(one, page), matrixFigure(named, state)] : [notDrawn(one)]),
    tension !== undefined &&
      figure(tieTension, tension, {
        id: `${idOf(named)}-tension`,
        subtitle: 'Triangles around each of the tensest ties, counted',
        footer:
          'To turn the sign of a tie turns the balance of all its triangles. That a turn would leave fewer unbalanced says nothing of whether it will come.',
        dataTitle: `Tensest ties of ${named.label}`,
      }),
  ];
}

const matrixFigure = (named: LabelledNetwork, state: NetworkState): FigureSpec =>
  figure(networkMatrix, state, {
    id: `${idOf(named)}-matrix`,
    subtitle: `A row and a column for every ${state.noun}, in order of the blocs; names stand where they have room`,
    footer: 'Hostile cells are drawn larger than they are where there are many.',
    dataTitle: `${dataTitleOf(named)}, in the order of the matrix`,
  });

const notDrawn = ({ report: { n, m } }: Reported): Content =>
  paragraph(
    `The network has ${formatNumber(n)} nodes and ${formatNumber(m)} ties: too many for a picture, which is drawn of up to ${formatNumber(mostNodesDrawn)} nodes. The files nodes.csv and ties.csv have all of them.`,
  );
