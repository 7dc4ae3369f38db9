import { folded } from '../core/folded.js';

/** A name in the form in which names are compared: lower case, no accents or punctuation, `&` as `and`, `St.` as `saint`. */
export const normalizeName = (name: string): string => folded(name).replace(/^st /, 'saint ');

/** Endings that trade statistics put behind a comma: `Kazakhstan, Rep. of`, `Bahrain, Kingdom of`. */
const formalEnding =
  /, (the |islamic |arab |fed\.? |dem\.? |united |plurinational )*(rep\.?|republic|state|kingdom|union)( of( the)?( netherlands)?)?$/i;

/** The name without a formal ending; the same text where there is none. */
export function withoutFormalEnding(name: string): string {
  return name.replace(formalEnding, '');
}
