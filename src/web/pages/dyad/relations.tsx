import { useMemo } from 'preact/hooks';
import { escapeText } from '../../../charts/draw/svg.js';
import { latentRelations } from '../../../charts/latent-relations.js';
import type { LatentRelationsState } from '../../../charts/latent-relations-state.js';
import type { AnswerOf, DyadResult } from '../../../contract/index.js';
import { relationsWords } from '../../../views/latent-words.js';
import { useAnswer } from '../../api/use-answer.js';
import { Button } from '../../components/button.js';
import { Figure } from '../../components/figure.js';
import { Answered } from '../../components/status.js';
import { dyadPage } from './strings.js';
import type { ChangeView, DyadView } from './view.js';

interface RelationsProps {
  readonly view: DyadView;
  readonly change: ChangeView;
  readonly years: readonly [number, number];
  /** Whether the rest of the page is still coming. */
  readonly isPart: boolean;
}

/** Whether there are estimates, which are of states alone: where the panel has them, they are panels of the page as well. */
export const hasRelations = ({ pair, sections }: DyadResult, isPart: boolean): boolean =>
  pair.every(({ group }) => group === undefined) && (isPart || areEstimated(sections));

const areEstimated = (sections: DyadResult['sections']): boolean =>
  sections.some(({ panels }) => panels.some(({ measure }) => measure === 'latent-hostility'));

/** What the two are to each other, estimated, asked for when the rest of the page is there. */
export function Relations({ view, change, years, isPart }: RelationsProps) {
  const { a, b, known } = view;
  const asked = useAnswer('/api/relations', isPart ? null : { query: { state: [a, b], known } });
  return (
    <section
      class={`dyad-relations${asked.latest === undefined ? ' waiting' : ''}`}
      aria-labelledby="relations"
    >
      <h2 id="relations">{dyadPage.relations}</h2>
      <div role="group" aria-label={dyadPage.knownLabel} class="segments">
        {(['later', 'then'] as const).map((one) => (
          <Button key={one} aria-pressed={known === one} onClick={() => change({ known: one })}>
            {dyadPage.known[one]}
          </Button>
        ))}
      </div>
      <Answered asked={asked} what={dyadPage.relationsLoading}>
        {(relations) => <Curves {...{ relations, years }} />}
      </Answered>
    </section>
  );
}

interface CurvesProps extends Pick<RelationsProps, 'years'> {
  readonly relations: AnswerOf<'/api/relations'>;
}

function Curves({ relations, years: [from, to] }: CurvesProps) {
  const { names, datasets } = relations;
  const state = useMemo(
    (): LatentRelationsState => ({
      names: [names.first, names.second],
      slot: 'ab',
      years: [from, to],
      relations,
    }),
    [relations, from, to],
  );
  return (
    <Figure
      id="latent-relations"
      chart={latentRelations}
      state={state}
      notes={relationsWords(state)
        .map((sentence) => `<p>${escapeText(sentence)}</p>`)
        .join('')}
      footer={dyadPage.relationsSource(datasets.length)}
      dataTitle={dyadPage.relationsTable}
    />
  );
}
