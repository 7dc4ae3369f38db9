import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { userFolder } from '../../src/store/places.js';

describe('the folder for what a user brings in', () => {
  it.each([
    { platform: 'linux', env: {}, parent: ['home', '.local', 'share'] },
    { platform: 'linux', env: { XDG_DATA_HOME: 'xdg' }, parent: ['xdg'] },
    { platform: 'linux', env: { XDG_DATA_HOME: '' }, parent: ['home', '.local', 'share'] },
    { platform: 'darwin', env: {}, parent: ['home', 'Library', 'Application Support'] },
    { platform: 'win32', env: {}, parent: ['home', 'AppData', 'Local'] },
    { platform: 'win32', env: { LOCALAPPDATA: 'local' }, parent: ['local'] },
  ])('is where $platform keeps such files, with $env', ({ platform, env, parent }) => {
    expect(userFolder(env, platform, 'home')).toBe(join(...parent, 'counterpoise'));
  });
});
