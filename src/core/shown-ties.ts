/** How many states and ties the lists on the network page show. The build and exported sites store answers for this number. */
export const shownTies = 8;
