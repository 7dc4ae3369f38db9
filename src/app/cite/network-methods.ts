import { keysOf } from '../../core/entries.js';
import {
  antal2005,
  cartwright1956,
  davis1967,
  dechter1999,
  estradaBenzi2014,
  giscardRochetWilson2017,
  harary1959,
  heider1946,
  rendlRinaldiWiegele2010,
} from '../../core/bibliography/index.js';
import type { Reference } from '../../core/references.js';

/** Works behind what the verb `network` tells of a network, by the field of its JSON that tells it. */
export const networkMethods = {
  balance: [heider1946, cartwright1956, davis1967, estradaBenzi2014, giscardRochetWilson2017],
  frustration: [harary1959, dechter1999, rendlRinaldiWiegele2010],
  tension: [cartwright1956, antal2005],
} as const satisfies Readonly<Record<string, readonly Reference[]>>;

export const networkMethodIds = keysOf(networkMethods);
