import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import type * as States from '../../src/states/index.js';

const entry = fileURLToPath(new URL('../../src/states/index.ts', import.meta.url));

describe('counterpoise/states in a browser', () => {
  it('needs nothing of Node and no package, and is light', async () => {
    // A module of Node in the graph would fail the build for a browser.
    const { outputFiles, metafile } = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      write: false,
      metafile: true,
    });
    const inputs = Object.keys(metafile.inputs);
    expect(inputs.filter((file) => file.includes('node_modules'))).toEqual([]);
    expect(inputs.filter((file) => !/(^|\/)src\/(states|core)\//.test(file))).toEqual([]);
    const code = outputFiles[0]!.contents;
    expect(code.length).toBeLessThan(130_000);
    expect(gzipSync(code).length).toBeLessThan(33_000);
    const url = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
    const states = (await import(url)) as typeof States;
    expect(states.convert('Zaire', 'name', 'iso3', { year: 1975 }).value).toBe('ZAR');
  });
});
