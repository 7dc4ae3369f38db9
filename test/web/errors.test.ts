import { describe, expect, it } from 'vitest';
import { ApiError } from '../../src/web/api/errors.js';
import { common } from '../../src/web/strings/common.js';

const error = (status: number, hint?: string, code = 'x'): ApiError =>
  new ApiError(code, 'no', hint, status);

describe('what a page makes of an error of the server', () => {
  it('offers to try again only where that can help', () => {
    const statuses = [0, 422, 499, 500, 503, 400, 404];
    expect(statuses.filter((status) => !error(status).canPass)).toEqual([400, 404]);
    // A file of a site may be there later.
    expect(error(404, undefined, 'unreachable').canPass).toBe(true);
  });

  it('leaves out hints that lead to an address of the API', () => {
    expect(error(404, 'GET /api/cases lists them').pageHint).toBeUndefined();
    expect(error(404, 'did you mean Russia?').pageHint).toBe('did you mean Russia?');
  });

  it('ends a hint with one stop', () => {
    expect(['Do it', 'Do it.', 'Did you?', 'Do!'].map(common.hint)).toEqual(
      ['Do it.', 'Do it.', 'Did you?', 'Do!'].map((text) => `What to do: ${text}`),
    );
  });
});
