import type { NetworkResult } from '../../app/network/network-json.js';
import { doubtfulText } from '../../core/doubtful.js';
import { wrap } from '../../table/text.js';
import { networkAbout, networkNotes, networkTitle } from './network-about.js';
import { balanceText, tensionText } from './network-balance.js';
import { frustrationText } from './network-frustration.js';
import { pairsText } from './network-pairs.js';
import { networkRows } from './network-rows.js';

/** What was asked of one network, or of several in a line each. The time a search took is not in it, so that it repeats. */
export function networkText(result: NetworkResult): string {
  const { selection, reports, pairs } = result;
  const several = selection.networks.length > 1 || selection.absent.length > 0;
  const [named] = selection.networks;
  const [report] = reports;
  const sections =
    several || named === undefined || report === undefined
      ? [networkRows(result)]
      : [balanceText(named, report), frustrationText(report), tensionText(named, report)];
  const about = networkAbout(result);
  const doubtful = several ? '' : doubtfulText(report?.doubtful);
  const head = [
    networkTitle(result),
    ...(doubtful === '' ? [] : [wrap(doubtful)]),
    ...networkNotes(result),
  ];
  // What is asked for comes first where the rule and its parameters would fill the screen before it.
  return [
    [...head, ...(several ? [] : about)].join('\n'),
    ...sections,
    ...(pairs === undefined ? [] : [pairsText(selection, pairs)]),
    ...(several ? [about.join('\n')] : []),
  ]
    .filter((section) => section !== '')
    .join('\n\n');
}
