/** What a reading needs, where it held and who says so, as far as it is stated. */
export interface Definition {
  readonly needs?: readonly string[] | undefined;
  readonly cases?: readonly string[] | undefined;
  readonly works?: readonly string[] | undefined;
}

/** What is stated of a definition, each part as a word and the text that follows it. */
export function definitionParts({ needs = [], cases = [], works = [] }: Definition) {
  const parts = [
    { word: 'Needs', text: needs.map(sentence).join(' ') },
    { word: cases.length === 1 ? 'Example' : 'Examples', text: sentence(cases.join('; ')) },
    { word: 'After', text: sentence(works.join('; ')) },
  ];
  return parts.filter(({ text }) => text !== '');
}

const sentence = (text: string): string => (/^$|[.!?]$/.test(text) ? text : `${text}.`);
