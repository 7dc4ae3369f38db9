import type { VerdictOverTime } from '../../contract/index.js';
import { howGoodSentence } from '../learned/how-good.js';

/** One sentence on how good the last of the answers over time is; empty where there is nothing to tell. */
export function lastHowGood({ weights, verdicts }: VerdictOverTime): string {
  const last = verdicts.findLast((verdict) => !('absent' in verdict));
  if (last === undefined || 'absent' in last) return '';
  const sentence = howGoodSentence({ weights, howGood: last.howGood });
  return sentence === '' || weights !== undefined ? sentence : `As of ${last.year}: ${sentence}`;
}
