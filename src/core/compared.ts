/** As many cases as a page sets side by side. */
export const mostCompared = 4;
