import { keysOf } from './entries.js';

/** A topic of speeches: what it is about, and the expressions by which it is counted. */
interface SpeechTopic {
  readonly about: string;
  /** Source of a regular expression on text in lower case, in which a blank stands for any white space. */
  readonly pattern: string;
}

/*
 * The expressions were fixed after reading the sentences that they find and those that they leave out. A hyphen may be followed by a blank, where
 * the printed record broke the line.
 */
export const speechTopics = {
  sovereignty: {
    about: 'sovereignty, sovereign; not sovereign debt, bonds, funds, wealth, credit and ratings',
    pattern: String.raw`\bsovereign(?:ty|ties|ly)?\b(?! (?:debts?|bonds?|funds?|wealth|credit|ratings?)\b)`,
  },
  interference: {
    about: 'interference, to interfere, to meddle, non-intervention',
    pattern: String.raw`\b(?:interferences?|interfer(?:e|es|ed|ing)|meddl(?:e|es|ed|ing)|non-? ?intervention(?:ist)?)\b`,
  },
  sanctions: {
    about:
      'sanctions, embargo, (unilateral) coercive measures, economic or financial blockade; not the singular and the verb, which also mean to approve',
    pattern: String.raw`\b(?:sanctions|embargo(?:es)?|coercive(?: economic)? measures|(?:economic|financial) blockades?)\b`,
  },
  multipolarity: {
    about: 'multipolar, unipolar, bipolar and what is made of them; not polar ice, polarized',
    pattern: String.raw`\b(?:multi|pluri|uni|mono|bi)-? ?polar(?:ity|ism|i[sz]ation)?\b`,
  },
  blocs: {
    about:
      'bloc, spheres of influence, new cold war, cold war mentality; not regional and trading blocs, nor block and to block',
    pattern: String.raw`(?<!\b(?:sub-? ?regional|regional|trad(?:e|ing)|economic|integration|commercial|currency) )\bblocs?\b|\bspheres? of influence\b|\bnew cold[- ]war\b|\bcold[- ]war(?:-era)? (?:mentalit\w+|mind-? ?sets?|thinking|logic|rhetoric)\b`,
  },
} as const satisfies Readonly<Record<string, SpeechTopic>>;

export type SpeechTopicId = keyof typeof speechTopics;
export const speechTopicIds = keysOf(speechTopics);
