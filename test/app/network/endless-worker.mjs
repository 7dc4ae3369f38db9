/** A search that does not end, and never hears of anything. */
export const runTask = () => {
  for (;;);
};
