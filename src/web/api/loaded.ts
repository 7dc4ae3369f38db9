import { unreachable } from './client.js';

/** A part of the program that is loaded when it is first shown. @throws ApiError where the server has stopped meanwhile */
export const loaded = <T>(load: () => Promise<T>): Promise<T> =>
  load().catch(() => {
    throw unreachable('this page cannot be loaded: the server does not answer');
  });
