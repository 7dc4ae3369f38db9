/** Which states a speech names, and which it accuses. */
import { stateWords } from './state-words.js';

/** Sentences of a speech by the state that they name or accuse. */
export interface SentenceCount {
  named: number;
  accusing: number;
}

/** Deeds that are held against a state, as nouns. */
const deeds = [
  'aggressions?|aggressors?|occupations?|occupiers?|annexations?|invasions?|invaders?|attacks?|provocations?|threats?',
  'violations?|blockades?|sieges?|embargo(?:es)?|hostility|hostilities|expansionism|militarism|imperialism|interference',
  'meddling|coercion|intimidation|belligerence|bullying|harassment|crimes|atrocities|massacres?|incursions?|shelling|bombings?',
  'bombardments?|onslaught|oppression|apartheid|encroachments?|destabili[sz]ation|regime|proxies|warmongering|terror',
  'war crimes|war machine|wars? (?:of (?:aggression|invasion|occupation|choice)|(?:in|on|against)(?! (?:poverty|terror|hunger|drugs|corruption|disease|covid)))',
  'bombs?|air ?strikes?|drones|tanks|nuclear tests?|nuclear blackmail|reprisals?|brutality|ethnic cleansing',
  // The first word of a deed, whatever its name
  'occupying|aggressive|hostile|(?:illegal|unlawful)(?! (?:logging|mining|fishing|trade|trafficking|drugs?|arms|immigra|migra))|unprovoked|provocative|belligerent|expansionist|coercive|destabili[sz]ing|threatening',
].join('|');
/** The same as verbs, with the state as the subject. */
const did = [
  'occup(?:y|ies|ied)|invad(?:e|es|ed)|attack(?:s|ed)?|annex(?:es|ed)?|threaten(?:s|ed)?|violat(?:e|es|ed)|provok(?:e|es|ed)',
  'destabili[sz](?:e|es|ed)|interfer(?:e|es|ed)|bomb(?:s|ed)|shell(?:s|ed)|blockad(?:e|es|ed)|sponsor(?:s|ed)|harbou?r(?:s|ed)',
  'unleash(?:es|ed)?|commit(?:s|ted) (?:crimes?|war crimes|atrocities|massacres?|genocide|acts|aggression|terror|murder)|flout(?:s|ed)?|kill(?:s|ed)|bull(?:y|ies|ied)',
  '(?:arms|fuels|funds|finances|backs) (?:armed|terror|militia|separatis|rebel|insurg|extremis|proxies)[a-z]*',
  '(?:seeks|tries|attempts|wants|plans|is (?:seeking|trying|attempting)) to (?:destroy|destabili[sz]e|subjugate|conquer|annex|occupy|consolidate its occupation|erase|impose|undermine|intimidate|coerce|blackmail)',
  '(?:must|should) (?:immediately )?(?:withdraw|end|stop|cease(?! to be)|halt|desist|abandon|vacate|be held)',
  '(?:is|has been|keeps|goes on) (?:[a-z]+ly )?(?:occupying|violating|threatening|attacking|killing|waging|committing|bombing|shelling|destabili[sz]ing|sponsoring|firing|arming|provoking|undermining)',
  'continue[sd]? (?:to|its) (?:illegal )?(?:occup|aggress|attack|threat|violat|provo|destabili|hostil|interfer|kill|wag|arm|sponsor)[a-z]*',
].join('|');
/** What is asked of a state that is held to do wrong. */
const asked =
  '(?:(?:immediately|unconditionally|fully) )?(?:withdraw|end|stop|cease(?! to be)|halt|desist|refrain|vacate|lift)';
/** Behind these a state is not the one that acts. */
const toward =
  'against|of|in|with|for|to|from|by|on|between|and|or|than|about|towards?|into|via|like|including|over|around|within';

/** A state in a text, as {@link marked} writes it: `§365n` by its name, `§365a` by its adjective. */
const state = String.raw`§(?<state>\d+)`;
const word = String.raw`[a-z][\w’'-]*`;
/** Up to three words between that turn nobody else into the one who acts. */
const between = `(?:(?!(?:${toward}|under|after|amid|facing|civil|resistance|where|that|who|which|people|victims|territor\\w+|refugees?)(?![\\w’'-]))${word} ){0,3}`;
const the = '(?:the )?';
/** Cuba’s blockade by another is not its own. */
const unsaid = '(?! (?:imposed |inflicted |waged )?by\\b)';

const accusations = [
  // Russia’s unprovoked aggression; the Armenian occupation; the regime in Damascus
  `${state}(?:n[’']s?|a) ${between}(?:${deeds})\\b${unsaid}`,
  `\\bregime (?:in|of) ${the}${state}n`,
  // the United States embargo, the North Korea threat
  `${state}n (?:embargo|blockade|threat|occupation (?:forces|army))\\b`,
  // occupied by Armenia; the aggression against Ukraine by Russia; the blockade imposed by the United States
  `\\b(?:${deeds}|occupied|annexed|invaded|attacked|shelled|bombed|threatened|violated|committed|perpetrated|waged|unleashed|imposed)(?: (?!(?:condemned|denounced|rejected|suffered|endured|faced|made|led|supported)(?![\\w’'-]))(?:${word}|§\\d+[na](?:[’']s?)?)){0,4}? by ${the}${state}[na]`,
  // the aggression of the Russian Federation; the threat posed by Iran, from North Korea
  `\\b(?:aggressions?|provocations?|hostility|expansionism|militarism|(?:war )?crimes) of ${the}${state}[na]`,
  `\\bthreats? (?:from|posed by) ${the}${state}[na]`,
  // Iran continues to destabilise the region
  `(?<!\\b(?:${toward}) ${the})${state}n (?:(?:also|has|have|had|again|still|repeatedly|openly|illegally|brutally|forces|troops|army|regime) ){0,3}(?:${did})\\b(?! by\\b)`,
  // Armenia will not end its occupation
  `(?<!\\b(?:${toward}) ${the})${state}n (?:(?!§|against )[^,:§]){0,60}\\bits (?:${word} ){0,2}(?:occupation|aggression|annexation|invasion|blockade|attacks|provocations|threats|hostil[a-z]+|militari[sz]ation)\\b`,
  // the withdrawal of the Russian forces
  `\\bwithdraw(?:al|s|n)?(?: of)? (?:all )?${the}${state}(?:n[’']s?|a) (?:${word} ){0,3}(?:forces|troops|army|soldiers|occupiers)\\b`,
  // we condemn Russia
  `\\b(?:condemn(?:s|ed|ing)?|denounc(?:e|es|ed|ing)) (?:(?:strongly|firmly|again) )?${the}${state}n(?! (?:people|war|conflict|crisis)\\b)`,
  // we call on Israel to end
  `\\b(?:call(?:s|ed|ing)? (?:up)?on|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?(?: that)?) ${the}${state}n (?:to )?(?:${asked})\\b`,
].map((pattern) => new RegExp(pattern, 'g'));

const names = new RegExp(
  String.raw`(?<![\w’'-])(?:${stateWords.map(({ pattern }) => `(${pattern})`).join('|')})(?![a-z-])`,
  'g',
);

/** Abbreviations, in capitals; not of dollars. */
const abbreviations: Readonly<Record<string, string>> = {
  US: 'United States',
  USA: 'United States',
  UK: 'United Kingdom',
  UAE: 'United Arab Emirates',
  DRC: 'Democratic Republic of the Congo',
};
const ABBREVIATED = /\b(?:USA?|UK|UAE|DRC)\b(?!\$| ?\d| dollars)/g;
/** Where the printed record broke a line within a name: Timor- Leste. */
const BROKEN = /(?<=[a-z]-) (?=[A-Z])/g;

/** The text in lower case with the words for states written as numbers. */
function marked(text: string): string {
  return text
    .replaceAll(ABBREVIATED, (short) => abbreviations[short]!)
    .replaceAll(BROKEN, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(names, (found: string, ...groups: unknown[]) => {
      const { ccode, isAdjective } = stateWords[groups.findIndex((group) => group !== undefined)]!;
      return ccode === undefined
        ? found.replaceAll(/[a-z]/g, 'x')
        : `§${ccode}${isAdjective ? 'a' : 'n'}`;
    });
}

const NAMED = /§(\d+)/g;
/** A sentence or a half of it. */
const END = /(?<=[.!?;])\s+(?!\d)/;

/** The world wars, unless something is said to be the worst since. */
const PAST =
  /(?<!since (?:the )?(?:end of )?(?:the )?)\b(?:(?:first|second) world war|world war (?:i|ii|one|two))\b|nazi §255n|hitler|anti-fascist war|war of resistance/;

/** How many sentences of a speech name each other state, and how many accuse it of anything but the world wars. */
export function statesIn(text: string, speaker: number): ReadonlyMap<number, SentenceCount> {
  const counts = new Map<number, SentenceCount>();
  for (const sentence of marked(text).split(END)) {
    const named = new Set(Array.from(sentence.matchAll(NAMED), ([, code]) => Number(code)));
    named.delete(speaker);
    if (named.size === 0) continue;
    const accused = accusedIn(sentence);
    for (const code of named) {
      const count = counts.get(code) ?? { named: 0, accusing: 0 };
      count.named++;
      if (accused.has(code)) count.accusing++;
      counts.set(code, count);
    }
  }
  return counts;
}

function accusedIn(sentence: string): ReadonlySet<number> {
  if (PAST.test(sentence)) return new Set();
  return new Set(
    accusations.flatMap((pattern) =>
      Array.from(sentence.matchAll(pattern), ({ groups }) => Number(groups!.state)),
    ),
  );
}
