/** Characters in the name of a node at most. */
export const MOST_LETTERS = 1000;

export const longName = (name: string): string =>
  `the name of a node has ${name.length} characters`;

export const longNameHint =
  'shorten the name, or close a quote that is open: everything up to the next one is one name';
