import type { NetworkAnswer, PairTension } from '../../../contract/index.js';
import { pairTriangles } from '../../../charts/index.js';
import { capitalised } from '../../../core/format.js';
import { Figure } from '../../components/figure.js';
import { Answered, Empty } from '../../components/status.js';
import { words } from './strings.js';
import { usePair } from './answer.js';
import { namesOf, trianglesState, type NetworkView } from './model.js';

type PairSectionProps = NetworkView & { readonly pair: readonly [string, string] };

/** The tie of two states, the third states around it, and what either sign would do. */
export function PairSection({ answer, ties, choice, pair, source }: PairSectionProps) {
  const asked = usePair(choice, pair);
  const names = namesOf(answer);
  const [first, second] = pair.map((code) => names.get(code) ?? code) as [string, string];
  const state = trianglesState(answer, ties, pair, source);
  return (
    <section class="pair" aria-label={words.pairTitle(first, second)}>
      <h2>{words.pairTitle(first, second)}</h2>
      <Answered asked={asked} what={words.pairAsked}>
        {({ pairs }) => {
          const of = pairs[0]?.of[0];
          if (of === undefined) return null;
          return 'reason' in of ? (
            <Empty>{`${capitalised(of.because)}.`}</Empty>
          ) : (
            <Facts pair={of} sources={answer.sources} />
          );
        }}
      </Answered>
      <Figure
        id="pair-triangles"
        chart={pairTriangles}
        state={state}
        subtitle={words.triangles.subtitle}
        footer={words.triangles.footer}
        dataTitle={words.triangles.data(first, second)}
      />
    </section>
  );
}

function Facts({ pair, sources }: Pick<NetworkAnswer, 'sources'> & { readonly pair: PairTension }) {
  const { grounds, contested } = pair;
  const says = grounds.map((id) => sources.find((one) => one.id === id)?.says ?? id);
  return (
    <>
      <p class="lead">{words.pairTie(pair)}</p>
      <ul class="bullets">
        {says.length > 0 && <li>{words.restsOn(says)}</li>}
        {contested && <li>{words.contestedPair}</li>}
        <li>{words.favoured(pair)}</li>
        <li>{words.ifSigned(1, pair.ifFriendly)}</li>
        <li>{words.ifSigned(-1, pair.ifHostile)}</li>
        <li>{words.oneBloc(pair)}</li>
      </ul>
    </>
  );
}
