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

type NetworkMethodId = keyof typeof networkMethods;

export const networkMethodIds = Object.keys(networkMethods) as readonly NetworkMethodId[];
