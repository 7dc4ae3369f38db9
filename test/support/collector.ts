/** Flags of Node that `npm start` runs with: marking in other threads takes a tenth more processor time. */
export const collector = ['--no-concurrent-marking', '--no-incremental-marking'];
