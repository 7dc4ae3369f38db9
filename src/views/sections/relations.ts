import { latentRelations } from '../../charts/index.js';
import type { LatentRelationsState } from '../../charts/latent-relations-state.js';
import type { RelationsResult } from '../../contract/index.js';
import { figure, p, paragraph } from '../blocks.js';
import type { Content } from '../content.js';
import { figureYears, type ViewContext } from '../context.js';
import { sourcesText } from '../lineage.js';
import { relationsWords } from '../latent-words.js';
import type { SectionDefinition } from '../section.js';
import { code, joined, prose } from '../text.js';

type PairResult = RelationsResult['pairs'][number];

/** What the states of a case are to each other, estimated from many records, with what is known of it. */
export const relationsSection: SectionDefinition = {
  id: 'relations',
  title: 'Relations',
  heading: 'How hostile, how bound, how alike',
  figures: 'measured',
  content(context) {
    const { relations } = context.assessment;
    if (relations === undefined) return null;
    return [
      p`Estimated by year from acts of force, sanctions, pacts, votes, trade and other records, each an error-prone sign of what two states are to each other. A band is wide where little is known, and grey where an estimate says hardly more than one without looking.`,
      relations.pairs.map((pair) => relationsFigure(pair, context)),
    ];
  },
};

function relationsState({ role, result }: PairResult, context: ViewContext): LatentRelationsState {
  const { first, second } = result.names;
  return { names: [first, second], slot: role, years: figureYears(context), relations: result };
}

function relationsFigure(pair: PairResult, context: ViewContext): Content {
  const { role, result } = pair;
  const { datasets, state } = result;
  const [a, b] = result.pair.map(({ name }) => name);
  const sentences = relationsWords(relationsState(pair, context));
  const what = role === 'ab' ? 'Relations' : 'Hostility';
  return figure(latentRelations, relationsState(pair, context), {
    id: `relations-${role}`,
    topic: `${what} of ${a} and ${b}`,
    subtitle:
      state === 'filtered'
        ? 'By what was known to the end of each year; the weights of the items are those of all years'
        : 'By the items of all years',
    notes: (role === 'ab' ? sentences : sentences.slice(0, 1)).map((text) => paragraph(text)),
    footer:
      role === 'ab'
        ? prose`${sourcesText(datasets, context)} Estimated by this project. Measures:
            ${joined(result.domains.map(({ domain }) => code(`latent-${domain}`)))}.`
        : prose`${sourcesText(datasets, context)} Estimated by this project. Measure: ${code('latent-hostility')}.`,
    dataTitle: `${what} of ${a} and ${b} by year`,
    paperWidth: role === 'ab' ? 1040 : 480,
  });
}
