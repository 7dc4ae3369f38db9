import {
  baileyStrezhnevVoeten2017,
  clintonJackmanRivers2004,
  imaiLoOlmsted2016,
  martinQuinn2002,
  steihaug1983,
  treierJackman2008,
} from '../../core/bibliography/index.js';
import type { Reference } from '../../core/references.js';

/** What a verb that computes from single votes rests on, beside the votes. */
interface RollCallMethod {
  readonly references: readonly Reference[];
  /** Measures whose definitions it shares. */
  readonly measures: readonly string[];
  /** Roll calls that it uses where the user gives none. */
  readonly dataset: string;
}

/**
 * The model of ideal points is that of Bailey, Strezhnev & Voeten: roll calls as items (Clinton, Jackman & Rivers), ordered
 * answers (Treier & Jackman), a walk in time (Martin & Quinn). Rounds that take the other side as uncertain are those of
 * Imai, Lo & Olmsted; the system of the points is solved after Steihaug.
 */
export const rollCallMethods = {
  'ideal-points': {
    references: [
      baileyStrezhnevVoeten2017,
      clintonJackmanRivers2004,
      imaiLoOlmsted2016,
      martinQuinn2002,
      steihaug1983,
      treierJackman2008,
    ],
    measures: [],
    dataset: 'un-votes',
  },
  votes: {
    references: [],
    measures: ['vote-agreement', 'vote-identity', 'vote-kappa', 'vote-pi'],
    dataset: 'un-votes',
  },
} as const satisfies Readonly<Record<string, RollCallMethod>>;

export type RollCallMethodId = keyof typeof rollCallMethods;

export const isRollCallMethod = (id: string): id is RollCallMethodId =>
  Object.hasOwn(rollCallMethods, id);
