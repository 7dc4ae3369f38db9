import type { NetworkAnswer } from '../../../contract/index.js';
import { escapeText } from '../../../charts/draw/svg.js';
import { isDoubtful } from '../../../core/doubtful.js';
import { asCsv } from '../../components/inert-csv.js';
import { blocsInOrder, frustratedTies, isFrustrated } from './model.js';

/** The ties as a list that `counterpoise network FILE` reads, with what gives them their signs. */
export function tiesCsv(answer: NetworkAnswer): string {
  const odds = frustratedTies(answer);
  const rows = answer.ties.map((tie) => [
    answer.label,
    tie.from,
    tie.to,
    String(tie.sign),
    tie.grounds.join(' '),
    isFrustrated(odds, tie) ? '1' : '0',
    tie.probability === null ? '' : String(tie.probability),
    tie.probability === null ? '' : String(Number(isDoubtful(tie.probability))),
  ]);
  const columns = [
    'year',
    'from',
    'to',
    'sign',
    'grounds',
    'frustrated',
    'probability',
    'doubtful',
  ];
  return asCsv(columns, rows);
}

/** The network in GraphML, for Gephi, igraph and `counterpoise network FILE`. */
export function graphMl(answer: NetworkAnswer): string {
  const second = new Set(blocsInOrder(answer)[1]);
  const odds = frustratedTies(answer);
  const keys = [
    ['node', 'name', 'string'],
    ['node', 'bloc', 'int'],
    ['edge', 'sign', 'int'],
    ['edge', 'grounds', 'string'],
    ['edge', 'frustrated', 'boolean'],
    ['edge', 'probability', 'double'],
  ].map(
    ([of, name, type]) =>
      `  <key id="${name!}" for="${of!}" attr.name="${name!}" attr.type="${type!}"/>`,
  );
  const data = (key: string, value: string | number | boolean): string =>
    `<data key="${key}">${escapeText(String(value))}</data>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys,
    `  <graph id="network-${answer.label}" edgedefault="undirected">`,
    ...answer.states.map(
      ({ node, name }) =>
        `    <node id="${node}">${data('name', name)}${data('bloc', second.has(node) ? 2 : 1)}</node>`,
    ),
    ...answer.ties.map((tie) => {
      const probability = tie.probability === null ? '' : data('probability', tie.probability);
      return `    <edge source="${tie.from}" target="${tie.to}">${data('sign', tie.sign)}${data('grounds', tie.grounds.join(' '))}${data('frustrated', isFrustrated(odds, tie))}${probability}</edge>`;
    }),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}
