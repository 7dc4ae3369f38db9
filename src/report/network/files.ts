import type { LabelledNetwork } from '../../app/network/labelled.js';
import { networkJson, type NetworkResult } from '../../app/network/network-json.js';
import type { NetworkReport } from '../../app/network/network-report.js';
import { nodesCsv, tiesCsv } from '../../app/network/network-table.js';
import type { FileContents } from '../../app/files/write-files.js';
import { frustrationYears, networkBlocs, networkMatrix, tieTension } from '../../charts/index.js';
import { formatFixed, formatNumber } from '../../core/format.js';
import { tensionStateOf } from '../../charts/tie-tension.js';
import { slug } from '../../core/slug.js';
import { Drawings } from '../drawings.js';
import { figure } from '../figure.js';
import { html, type Html } from '../html.js';
import { analysisPage } from '../page.js';
import { standaloneSvg } from '../../charts/standalone-svg.js';
import { scrollingTable } from '../table.js';
import { pairSections } from './pairs.js';
import { frustrationState, namesOf, networkState, sourceOf } from './states.js';

interface NetworkPage {
  readonly command: string;
  readonly result: NetworkResult;
  readonly seed: number;
}

const fileWidth = 720;
/** Networks that a page draws; of more it draws the first, the middle and the last. */
const mostDrawn = 3;

/** What is written of signed networks: page, JSON, tables of nodes and ties, and the blocs of every network that the page draws. */
export function networkFiles(page: NetworkPage): FileContents {
  const { networks } = page.result.asked;
  const drawings = new Drawings();
  const told = networks.map((named, at) => ({ named, report: page.result.reports[at]! }));
  const pictures = drawn(told).map(({ named, report }) => {
    const name = `network-${slug(named.label)}`;
    const state = networkState(named, report, askedOf(page), sourceText(named, page));
    const svg = drawings.draw(networkBlocs, state, { width: fileWidth, idPrefix: name });
    return [`${name}.svg`, standaloneSvg(svg)] as const;
  });
  return {
    'network.html': pageText(page, told, drawings),
    'network.json': `${jsonText(page.result)}\n`,
    'nodes.csv': nodesCsv(told),
    'ties.csv': tiesCsv(told),
    ...Object.fromEntries(pictures),
  };
}

interface Told {
  readonly named: LabelledNetwork;
  readonly report: NetworkReport;
}

function drawn(told: readonly Told[]): readonly Told[] {
  if (told.length <= mostDrawn) return told;
  return [told[0]!, told[Math.floor((told.length - 1) / 2)]!, told.at(-1)!];
}

/** Time that a search took is no part of a file: the same request gives the same bytes. */
const jsonText = (result: NetworkResult): string =>
  JSON.stringify(
    networkJson(result),
    (key, value: unknown) => (key === 'ms' ? undefined : value),
    2,
  );

const askedOf = ({ result }: NetworkPage): string[] => [
  ...new Set((result.pairs ?? []).flatMap(({ pair }) => pair)),
];

const sourceText = (named: LabelledNetwork, { result }: NetworkPage): string =>
  sourceOf(named, result.asked.file?.file);

function pageText(page: NetworkPage, told: readonly Told[], drawings: Drawings): string {
  const { command, result, seed } = page;
  const [first, last] = [told[0]!.named.label, told.at(-1)!.named.label];
  const span = told.length === 1 ? first : `${first} to ${last}`;
  return analysisPage({
    title: `The web of friends and enemies, ${span}`,
    description: `Signed networks of ${span}: blocs, frustration and tension`,
    ...{ command, seed, dataVersion: result.dataVersion ?? 'none: the ties are of a file' },
    lead: lead(told, result),
    sections: [
      ...(told.length > 1
        ? [{ id: 'networks', title: 'All networks', body: summary(told, page, drawings) }]
        : []),
      ...pairSections(result, (named) => sourceText(named, page), drawings),
      ...drawn(told).map((one) => ({
        id: `network-${slug(one.named.label)}`,
        title: one.named.label,
        body: figures(one, page, drawings),
      })),
    ],
  });
}

function lead(told: readonly Told[], { asked }: NetworkResult): Html {
  const { made } = told[0]!.named;
  return html`<p class="question">
      A network is balanced where it falls into two blocs, friendly inside and hostile between. The
      frustration index counts the fewest ties that stand in the way. The blocs are those that leave
      so few; they are a description of the ties, no alliances.
    </p>
    ${made !== undefined && html`<p class="small">Ties by the rule ${made.rule.id}: ${made.sources.map(({ title, says }) => `${title}: ${says}`).join('; ')}. Where grounds speak for either sign, ${bothSaid(made.params['both'])}.</p>`}
    ${(asked.file?.notes ?? []).map((note) => html`<p class="small">${note}</p>`)}
    ${asked.absent.map(({ label, because }) => html`<p class="small">${label}: no network, ${because}.</p>`)}`;
}

/** What a pair with grounds for either sign gets, in words. */
function bothSaid(both: unknown): string {
  if (both === 'no-tie') return 'there is no tie';
  if (both === 'refuse') return 'the network is refused';
  return `the tie is ${both === 'positive' ? 'friendly' : 'hostile'}`;
}

const shareText = (share: number | null): string => (share === null ? '–' : formatFixed(share, 3));

/** The index of all networks drawn, and their numbers. */
function summary(told: readonly Told[], page: NetworkPage, drawings: Drawings): Html {
  const { asked, reports } = page.result;
  const noun = asked.file === undefined ? 'year' : 'network';
  const state = frustrationState(asked, reports, sourceText(told.at(-1)!.named, page));
  return html`${figure(
      frustrationYears,
      state,
      {
        id: 'frustration-years',
        subtitle: `Ties at odds with the best two blocs of each ${noun}: friendly ones between them or hostile ones inside`,
        footer:
          'A larger network has a higher index; the share compares networks of other sizes. Where a search ended early, the line reaches from the best that was found down to what is proven.',
        dataTitle: `Frustration index of every ${noun}`,
      },
      { drawings },
    )}
    ${summaryTable(told)}
    <p class="small">${summaryLegend}</p>`;
}

const summaryLegend =
  'Nodes: states or others with at least one tie, unless the rule takes all. Hostile: of the ties. Balanced triangles: share of all triangles in which none or two of the ties are hostile. Walk balance: closed walks of every length, those with an even number of hostile ties less the others, as a share of all, a walk of length k weighing 1/k!; 1 where the network is balanced.';

function summaryTable(told: readonly Told[]): Html {
  const caption = 'Size, balance and frustration index of every network';
  const heads = [
    'Nodes',
    'Ties',
    'Hostile',
    'Frustration index',
    'Proven',
    'Share of balanced triangles',
    'Walk balance',
  ];
  return scrollingTable({
    caption,
    classes: 'plain',
    head: [{ text: 'Network' }, ...heads.map((text) => ({ text, numeric: true }))],
    rows: told.map(
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
    : ` No ties connect ${formatNumber(parts)} parts of the network: each may as well be turned as a whole.`;

function figures({ named, report }: Told, page: NetworkPage, drawings: Drawings): Html {
  const source = sourceText(named, page);
  const state = networkState(named, report, askedOf(page), source);
  const tension = tensionStateOf(report, namesOf(named), source);
  const id = slug(`network-${named.label}`);
  const counts = `${formatNumber(report.n)} ${state.noun}s, ${formatNumber(report.m)} ties, ${formatNumber(report.negative)} of them hostile`;
  const optima = state.optima;
  const dataTitle = `${state.noun === 'state' ? 'States' : 'Nodes'} of ${named.label}: blocs and ties`;
  const caveats = named.made?.caveats ?? [];
  return html`${caveats.length > 0 && html`<p class="small">${caveats.join(' ')}</p>`}
  ${figure(
    networkBlocs,
    state,
    {
      id: `${id}-blocs`,
      subtitle: `${counts}. Places follow the friendly ties; names stand where they have room`,
      footer: `${
        optima === null || optima === 1
          ? 'Circles and squares: the two blocs.'
          : `Circles and squares: the blocs of one of ${formatNumber(optima)} partitions that leave as few ties at odds with them.`
      }${turnedText(report)}`,
      dataTitle,
    },
    { drawings },
  )}
  ${figure(
    networkMatrix,
    state,
    {
      id: `${id}-matrix`,
      subtitle: `A row and a column for every ${state.noun}, in order of the blocs; names stand where they have room`,
      footer: 'Hostile cells are drawn larger than they are where there are many.',
      dataTitle: `${dataTitle}, in the order of the matrix`,
    },
    { drawings },
  )}
  ${
    tension !== undefined &&
    figure(
      tieTension,
      tension,
      {
        id: `${id}-tension`,
        subtitle: 'Triangles around each of the tensest ties, counted',
        footer:
          'To turn the sign of a tie turns the balance of all its triangles. That a turn would leave fewer unbalanced says nothing of whether it will come.',
        dataTitle: `Tensest ties of ${named.label}`,
      },
      { drawings },
    )
  }`;
}
