import type { StateLabel } from '../core/series.js';
import { stateByCcode } from './membership.js';
import { nameOf } from './names-by-date.js';
import { groupActor } from './groups.js';
import type { When } from './when.js';

/** Label of a state; with a year or day, under the name it bore then. An unknown number becomes its name. */
export function labelOf(ccode: number, when?: When): StateLabel {
  const group = groupActor(ccode);
  if (group !== undefined) return { ccode, iso3: null, name: group.name, group: group.code };
  return { ccode, iso3: stateByCcode(ccode)?.iso3 ?? null, name: nameOf(ccode, when) };
}

/** Names that take an article inside a sentence. */
const withArticle =
  /^(United |Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Seychelles|(Central African|Czech|Dominican|Democratic) |.* (Islands|Republic|Union|Emirates)$)/;

/** The name of a state inside a sentence, by default its present one. */
export function nameInText(ccode: number, name = labelOf(ccode).name): string {
  const group = groupActor(ccode);
  if (group !== undefined) return group.inText;
  return withArticle.test(name) ? `the ${name}` : name;
}
