/** So many states and ties stand in lists on the page of networks: the build keeps the answer to what it asks for first. */
export const shownTies = 8;
