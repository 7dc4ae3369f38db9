/** Stands between the paragraphs of a text. */
const emptyLine = '\n\n';

export const paragraphsOf = (text: string): string[] => text.split(emptyLine);

export const joinParagraphs = (paragraphs: readonly string[]): string => paragraphs.join(emptyLine);
