import { ItemLinks } from './part.js';
import type { EvidenceBoard, ShownClaim, ShownTest } from '../../../contract/index.js';
import { testRoles } from '../../../evidence/vocabulary.js';
import { chartOf } from '../../../charts/by-id.js';
import { Figure } from '../../components/figure.js';
import { useState } from 'preact/hooks';
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

/** What stands under a claim that is not opened, and on paper: what the verdict rests on, fit, currency, what would change it. */
export function ClaimSummary({ claim }: { readonly claim: ShownClaim }) {
  const { rests, change, fit, standing, verdict, pending = [], form } = claim;
  const waits = pending.length > 0 ? [words.waits(pending)] : [];
  if (verdict === undefined)
    return <Sentences class="claim-summary" sentences={[...waits, ...form]} />;
  return (
    <div class="claim-summary">
      {rests.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {change !== undefined && (
        <p class="small">
          {words.change}: {change}
        </p>
      )}
      <Sentences sentences={form} />
      {standing.length > 0 && <p class="small">{standing.join('; ')}</p>}
      {fit?.needs !== undefined && <p class="small">{words.needs(fit.needs)}</p>}
    </div>
  );
}

function Sentences(props: { readonly class?: string; readonly sentences: readonly string[] }) {
  const { sentences } = props;
  if (sentences.length === 0) return null;
  return (
    <div class={props.class}>
      {sentences.map((text) => (
        <p key={text} class="small">
          {text}
        </p>
      ))}
    </div>
  );
}

/** A claim with its tests by what they are to it, what it rests on, and where the numbers come from. */
export function ClaimDetail({ board, claim, openItem }: ClaimDetailProps) {
  const { section, expectation, tests, fit, facts = [], entersAs, sources, shared } = claim;
  return (
    <div class="claim-detail">
      {fit !== undefined && <p>{words.fitOf(words.fits[fit.kind], fit.because)}</p>}
      {section !== undefined && <p class="small">{words.section(section)}</p>}
      {expectation !== undefined && (
        <p class="small">
          {words.expectation} {expectation}
        </p>
      )}
      {claim.tradeOff !== undefined && (
        <Figure
          id={`trade-off-${claim.id}`}
          chart={chartOf(claim.tradeOff.id)}
          state={claim.tradeOff.state}
          subtitle={escapeText(words.tradeOff)}
          footer={escapeText(sources.map((source) => sourceTitle(board, source)).join('; '))}
        />
      )}
      {testRoles.map((role) => {
        const ofRole = tests.filter((test) => test.role === role);
        return (
          ofRole.length > 0 && (
            <div key={role} class="tests">
              <h3>{words.roles[role]}</h3>
              {ofRole.map((test, at) => (
                <Test key={at} board={board} test={test} id={`${claim.id}-${role}-${at}`} />
              ))}
            </div>
          )
        );
      })}
      {[...shared, ...claim.caveats].map((text) => (
        <p key={text} class="small">
          {text}
        </p>
      ))}
      {facts.length > 0 && (
        <>
          <p>{words.facts}</p>
          <ItemLinks {...{ board, openItem }} ids={facts} class="bullets" />
        </>
      )}
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
      <Chances test={test} />
      {test.delta !== '' && <p class="small">{test.delta}</p>}
      {test.decided?.because !== undefined && <p class="small">{test.decided.because}</p>}
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
        <Parts board={board} parts={parts} id={id} />
      )}
    </div>
  );
}

/** Tests of which a count is made: a few are shown, more are folded away. */
function Parts({ board, parts, id }: Pick<TestProps, 'board' | 'id'> & Pick<ShownTest, 'parts'>) {
  const [isOpen, setOpen] = useState(parts.length <= FEW_PARTS);
  const tests = parts.map((part, at) => (
    <Test key={at} board={board} test={part} id={`${id}-${at}`} />
  ));
  if (parts.length <= FEW_PARTS) return <>{tests}</>;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.parts(parts.length)}</summary>
      {isOpen && tests}
    </details>
  );
}

const FEW_PARTS = 4;

/** The three shares as one bar: for the claim, without a difference that matters, against it. */
function Chances({ test: { decided, chances } }: Pick<TestProps, 'test'>) {
  const shares = decided?.chances;
  if (shares === null || shares === undefined) return null;
  const parts = [
    ['for', shares.for],
    ['none', shares.none],
    ['against', shares.against],
  ] as const;
  return (
    <div class="chances">
      <span class="chances-bar" role="img" aria-label={words.chances(chances)}>
        {parts.map(
          ([side, share]) =>
            share > 0 && (
              <span key={side} class={`chance-${side}`} style={{ flexGrow: String(share) }} />
            ),
        )}
      </span>
      <span class="small">{words.chances(chances)}</span>
    </div>
  );
}
