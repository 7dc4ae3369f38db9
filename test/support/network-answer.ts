import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { networksOfFile } from '../../src/app/network/selection.js';
import type { SignedNetwork } from '../../src/networks/index.js';
import type { NetworkTie, NetworkAnswer } from '../../src/contract/index.js';

function tieOf(text: string, probability: number | null = null): NetworkTie {
  const [from, to] = text.split(/[+-]/) as [string, string];
  return { from, to, sign: text.includes('+') ? 1 : -1, grounds: ['alliances'], probability };
}

/** A network of 2010 as the server answers it: ties as `USA+DEU` or `USA-RUS`, the last state open. */
export function networkAnswer(
  codes: readonly string[],
  ties: readonly string[],
  blocs: readonly (readonly string[])[],
  frustrated: readonly string[],
  /** Of some ties; the others rest on records. */
  probabilities: Readonly<Record<string, number>> = {},
): NetworkAnswer {
  const answer = {
    ...{ label: '2010', year: 2010, n: codes.length, m: ties.length },
    ...{ blocs, frustrated: frustrated.map((one) => tieOf(one)), bound: 1 },
    ties: ties.map((tie) => tieOf(tie, probabilities[tie])),
    states: codes.map((node, i) => ({ node, ccode: 2 + i, iso3: node, name: `${node} name` })),
    optima: { count: 2, partitions: null, open: codes.slice(-1), always: [], sometimes: [] },
    telling: codes,
  };
  return answer as unknown as NetworkAnswer;
}

/** What the program reads from a file of ties. */
export function readEdgeList(name: string, text: string): SignedNetwork {
  const folder = mkdtempSync(join(tmpdir(), 'ties-'));
  try {
    const file = join(folder, name);
    writeFileSync(file, text);
    return networksOfFile({ file }).networks[0]!.network;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
