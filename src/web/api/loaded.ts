import { unreachable } from './client.js';
import { ApiError } from './errors.js';
import { isSite } from './source.js';

/** How browsers, and the loader of style sheets, say that a part could not be had. */
const unloaded = /dynamically imported module|importing a module script failed|unable to preload/i;

/** A part of the program that is loaded when it is first shown. @throws ApiError where it cannot be had */
export const loaded = <T>(load: () => Promise<T>): Promise<T> =>
  load().catch((error: unknown) => {
    // A fault in the part itself is shown as what it is.
    if (!(error instanceof Error && unloaded.test(error.message))) throw error;
    throw isSite
      ? new ApiError(
          'unreachable',
          'a part of this site cannot be read',
          'try again; if it still cannot be read, report it to the publisher of the site',
          0,
        )
      : unreachable('this page cannot be loaded: the server does not answer');
  });
