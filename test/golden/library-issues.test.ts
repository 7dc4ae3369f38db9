import { beforeAll, describe, expect, it } from 'vitest';
import { issueCodes, topicCodes, topicNumber, type VoteTopic } from '../../src/core/vote-issues.js';
import { frameNeed } from '../../src/core/frames.js';
import {
  codedIssues,
  issuesByRule,
  LAST_LEARNED,
  learnIssues,
} from '../../src/sources/un-votes-undl/issues.js';
import { unVotesLibrary } from '../../src/sources/un-votes-undl/dataset.js';
import { unVotes } from '../../src/sources/un-votes/dataset.js';
import { readDataset } from '../../src/sources/read.js';
import { readDocument } from '../docs/markdown.js';
import { needsRaw, rawAbsent, rawRoot } from '../support/raw.js';
import {
  expectNear,
  fixture,
  openPanelMeasures,
  rowOf,
  type PanelMeasures,
} from './panel-measures.js';

type Counts = readonly [right: number, wrong: number, missed: number];
/** Computed from the raw files by generators/library_issues.py. */
const golden = fixture<{
  readonly scores: Readonly<Record<string, Counts>>;
  readonly rollCalls: Readonly<Record<VoteTopic, Readonly<Record<string, number>>>>;
  readonly agreement: readonly {
    readonly pair: readonly [number, number];
    readonly issue: VoteTopic;
    readonly values: Readonly<Record<string, readonly [agreement: number, n: number]>>;
  }[];
}>('library-issues');
const id = 'vote-agreement-by-issue';

const f1 = ([right, wrong, missed]: Counts): number => (2 * right) / (2 * right + wrong + missed);

describe('issues by rule, on sessions that the rules do not know', () => {
  it.each(Object.entries(golden.scores))('%s has an F1 of .8 or more', (_, counts) => {
    expect(f1(counts)).toBeGreaterThan(0.8);
  });

  it('are printed on the page of the measure', () => {
    const page = readDocument(`docs/methods/measures/${id}.md`).replaceAll(/\s+/g, ' ');
    for (const [issue, counts] of Object.entries(golden.scores)) {
      const [right, wrong, missed] = counts;
      const shares = [right / (right + wrong), right / (right + missed), f1(counts)];
      const [precision, recall, both] = shares.map((one) => one.toFixed(3).replace(/^0(?=\.)/, ''));
      expect(page).toContain(`\`${issue}\` ${precision}, ${recall}, ${both}`);
    }
  });

  it.skipIf(rawAbsent)(needsRaw('are counted so by the code that builds the panel'), async () => {
    const [{ clean: library }, { clean: coded }] = await Promise.all([
      readDataset(unVotesLibrary, rawRoot),
      readDataset(unVotes, rawRoot),
    ]);
    const known = codedIssues(library.rollCalls, coded.rollCalls);
    const learned = learnIssues(library.rollCalls, known);
    for (const issue of issueCodes) {
      // Session 74 has no codes of these two.
      const last = issue === 'co' || issue === 'ec' ? 73 : 74;
      const counts = [0, 0, 0];
      for (const [place, published] of known) {
        const rollCall = library.rollCalls[place]!;
        if (rollCall.session <= LAST_LEARNED || rollCall.session > last) continue;
        const [found, is] = [
          issuesByRule(rollCall, learned).includes(issue),
          published.includes(issue),
        ];
        if (found && is) counts[0]!++;
        else if (found) counts[1]!++;
        else if (is) counts[2]!++;
      }
      expect(counts, issue).toEqual(golden.scores[issue]);
    }
  });
});

describe('votes of the library by issue', () => {
  let panel: PanelMeasures;
  beforeAll(async () => {
    panel = await openPanelMeasures();
  });

  it.each(golden.agreement)('$pair on $issue, every calendar year', async (one) => {
    const { pair, issue, values } = one;
    const columns = await panel.compute(id, { source: 'undl', issue, yearOf: 'date' });
    for (let year = 1946; year <= 2025; year++) {
      const row = rowOf(columns, pair, year);
      const expected = values[year];
      expect(row >= 0, String(year)).toBe(expected !== undefined);
      if (expected === undefined) continue;
      expectNear(columns.value[row], expected[0]);
      expect(columns.n![row]).toBe(expected[1]);
    }
  });

  it.each(topicCodes)('%s is voted on in the sessions that the script counts', async (topic) => {
    const need = frameNeed('dyad-year', 'library-issue-tables', ['session', 'yy']);
    const where = { issue: topicNumber(topic) };
    const { numbers } = await panel.panel.loadFrame({ ...need, where });
    const found = [...new Set(numbers.session)].sort((a, b) => a - b);
    expect(found).toEqual(Object.keys(golden.rollCalls[topic]).map(Number));
  });
});
