/** Halves of a sentence are lettered from 1: a, b, c. */
export const letterOf = (half: number): string => String.fromCharCode(96 + half);
