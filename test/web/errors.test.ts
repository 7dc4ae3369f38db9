import { describe, expect, it } from 'vitest';
import { ApiError, hintForPages, yearInstead } from '../../src/web/api/errors.js';
import { common } from '../../src/web/components/strings.js';

const error = (status: number, code = 'x'): ApiError => new ApiError(code, 'no', undefined, status);

describe('what a page makes of an error of the server', () => {
  it('offers to try again only where that can help', () => {
    const statuses = [0, 422, 499, 500, 503, 400, 404];
    expect(statuses.filter((status) => !error(status).canPass)).toEqual([400, 404]);
    // A file of a site may be there later.
    expect(error(404, 'unreachable').canPass).toBe(true);
  });

  it('leaves out hints of commands and of the API', () => {
    for (const hint of [
      'GET /api/cases lists them',
      'for example --as-of 2014',
      'name it in counterpoise serve FOLDER',
      undefined,
    ])
      expect(hintForPages(hint), hint).toBeUndefined();
    expect(hintForPages('did you mean Russia?')).toBe('did you mean Russia?');
  });

  it('says which years can be had where one cannot, without the option of a command', () => {
    expect(yearInstead({ value: 1950, expected: 'a year in 1990-2025', example: 2021 })).toBe(
      'choose a year in 1990–2025, for example 2021',
    );
    expect(yearInstead({ expected: 'a year in which all three states exist' })).toBe(
      'choose a year in which all three states exist',
    );
    expect(yearInstead({ expected: 'russia-china, us-india' })).toBeUndefined();
    expect(yearInstead()).toBeUndefined();
  });

  it('ends a hint with one stop', () => {
    expect(['Do it', 'Do it.', 'Did you?', 'Do!'].map(common.hint)).toEqual(
      ['Do it.', 'Do it.', 'Did you?', 'Do!'].map((text) => `What to do: ${text}`),
    );
  });
});
