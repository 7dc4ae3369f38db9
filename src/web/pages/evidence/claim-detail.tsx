import { ItemLinks } from './part.js';
import type { EvidenceBoard, ShownClaim, ShownTest } from '../../../contract/index.js';
import { verdicts } from '../../../evidence/types.js';
import { chartOf } from '../../../charts/by-id.js';
import { Figure } from '../../components/figure.js';
import { escapeText } from '../../../charts/draw/svg.js';
import { formatWindow } from '../../../core/format.js';
import { claimWords as words } from './claim-strings.js';
import { sourceTitle } from './board-context.js';
import { SourceLinks } from './source-links.js';

interface ClaimDetailProps {
  readonly board: EvidenceBoard;
  readonly claim: ShownClaim;
  readonly openItem: (id: string) => void;
}

/** A claim with its tests, what would change the verdict, and where the numbers come from. */
export function ClaimDetail({ board, claim, openItem }: ClaimDetailProps) {
  const { reason, expectation, tests, facts = [], waitsFor = [], entersAs, sources } = claim;
  return (
    <div class="claim-detail">
      {reason !== undefined && <p>{reason}</p>}
      {expectation !== undefined && (
        <p class="small">
          {words.expectation} {expectation}
        </p>
      )}
      {tests.length > 0 && (
        <>
          <h3>{words.tests}</h3>
          {tests.map((test, at) => (
            <Test key={at} board={board} test={test} id={`${claim.id}-${at}`} />
          ))}
          <Change claim={claim} />
        </>
      )}
      {claim.caveats.map((caveat) => (
        <p key={caveat} class="small">
          {caveat}
        </p>
      ))}
      {facts.length > 0 && (
        <>
          <p>{words.facts}</p>
          <ItemLinks {...{ board, openItem }} ids={facts} class="bullets" />
        </>
      )}
      {waitsFor.length > 0 && <p>{words.waits(waitsFor)}</p>}
      {entersAs?.reading !== undefined && (
        <p>{words.argues(readingTitle(board, entersAs.reading))}</p>
      )}
      {entersAs?.argument !== undefined && <p>{words.argument(entersAs.argument)}</p>}
      {sources.length > 0 && (
        <>
          <h3>{words.sources}</h3>
          <SourceLinks board={board} ids={sources} />
        </>
      )}
    </div>
  );
}

const readingTitle = ({ questions }: EvidenceBoard, id: string): string =>
  questions.flatMap(({ readings }) => readings).find((reading) => reading.id === id)?.title ?? id;

interface TestProps {
  readonly board: EvidenceBoard;
  readonly test: ShownTest;
  readonly id: string;
}

function Test({ board, test, id }: TestProps) {
  const { chart, datasets, measure, states, settings, parts } = test;
  return (
    <div class={`test test-${test.holds}`}>
      <p>
        <b>{test.outcome}</b>
        {chart === undefined && <span>: {test.label}</span>}
      </p>
      <p class="small">{test.finding}</p>
      {chart !== undefined && (
        <Figure
          id={`chart-${id}`}
          chart={chartOf(chart.id)}
          state={chart.state}
          subtitle={escapeText(words.series(states))}
          footer={escapeText(datasets.map((source) => sourceTitle(board, source)).join('; '))}
        />
      )}
      {parts.length === 0 ? (
        <p class="small lineage">
          <code>{measure}</code>{' '}
          {[
            words.of(states),
            formatWindow(test.window),
            words.settings(settings),
            words.observed(test.observed, test.intervalMethod),
            words.asked(test.threshold),
            words.coverage(test.covered),
          ].join('; ')}
        </p>
      ) : (
        parts.map((part, at) => <Test key={at} board={board} test={part} id={`${id}-${at}`} />)
      )}
    </div>
  );
}

/** What would have to be seen for another verdict. */
function Change({ claim: { group, tests } }: { readonly claim: ShownClaim }) {
  const verdict = verdicts.find((one) => one === group);
  if (verdict === undefined) return null;
  const isCapped = verdict === 'mixed' && tests.every(({ holds }) => holds === 'yes');
  return (
    <>
      <h3>{words.change}</h3>
      <p>{words.changeRule[isCapped ? 'mixedAtBest' : verdict](tests.length)}</p>
      <ul class="bullets">
        {tests.map((test, at) => (
          <li key={at}>
            {test.label} <span class="small">{turning(test)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function turning({ holds, observed, threshold, intervalMethod, covered }: ShownTest): string {
  if (holds === 'untestable') return words.changeTest.untestable(covered);
  return words.changeTest[holds](observed, threshold, intervalMethod !== null);
}
