/**
 * The words of an English text, in order, in lower case.
 *
 * A word is a run of Latin letters: marks on letters are dropped (é is e), and so is an apostrophe within a word (don’t is
 * dont) with the s of a possessive (Russia’s is russia). A hyphen ends a word, since printed records break lines at hyphens that belong
 * to the word (self- determination). Numbers, runs with a digit in them (5G, COVID19) and letters of other scripts are left out, and
 * words of one letter. The result depends on the text alone: on no locale, dictionary or stemmer.
 *
 * O(characters).
 *
 * @example tokens('Russia’s self- determination in 2014') // ['russia', 'self', 'determination', 'in']
 */
export function tokens(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/(?<=[a-z])'s(?![\p{L}\p{N}])/gu, '')
    .replace(/(?<=[a-z])'(?=[a-z])/g, '');
  const runs = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return runs.filter((run) => /^[a-z]{2,}$/.test(run));
}

/** Words that carry grammar and no position: articles, pronouns, prepositions, conjunctions, auxiliaries. */
export const stopWords: ReadonlySet<string> = new Set(
  `
  about above across after again against all almost along already also although always am among an and another any are
  around as at away be became because become been before behind being below beneath beside besides between beyond both but by
  can cannot cant could couldnt did didnt do does doesnt doing done dont down during each either else enough even ever every
  few for from further had has hasnt have havent having he hence her here hers herself him himself his how however if in
  indeed instead into is isnt it its itself just least less let lets many may me might mine more moreover most much must my
  myself near neither never nevertheless no nor not nothing now of off often on once one only onto or other others otherwise our ours
  ourselves out over own per perhaps quite rather same shall she should shouldnt since so some such than that thats the
  their theirs them themselves then there thereby therefore these they this those though through throughout thus to together
  too toward towards under unless until up upon us very was wasnt we well were werent weve what whatever when where whereas
  wherever whether which while who whole whom whose why will with within without wont would wouldnt yes yet you your yours
  yourself yourselves
  `
    .trim()
    .split(/\s+/),
);
