/** Words about a year that an address asks for. */
export const yearWords = {
  notShown: (asked: string, [from, to]: readonly [number, number], shown: number): string =>
    `The address asks for the year “${asked.slice(0, 20)}”: the data cover ${from}–${to}, and ${shown} is shown.`,
};
