import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { colourProperties } from './src/charts/palette.js';

const name = 'virtual:colours.css';

/** The colours of the charts as a style sheet: by the reader's preference, unless the page names a scheme. */
const colours = (): Plugin => ({
  name: 'colours',
  resolveId: (id) => (id === name ? `\0${name}` : undefined),
  load: (id) =>
    id === `\0${name}`
      ? `:root{color-scheme:light;${colourProperties('light')}}
@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${colourProperties('dark')}}}
@media screen{:root[data-theme=dark]{color-scheme:dark;${colourProperties('dark')}}}`
      : undefined,
});

/** The workbench: sources in src/web, built into dist/web. */
export default defineConfig({
  root: fileURLToPath(new URL('src/web', import.meta.url)),
  // Relative: the same files serve a site in any folder.
  base: './',
  plugins: [colours()],
  build: {
    outDir: fileURLToPath(new URL('dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // Everything is a file of its own: the policy of the server allows no data in addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The outlines of all countries are one file of 760 kB.
    chunkSizeWarningLimit: 800,
    // Which callback took how long depends on what else the machine does.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  worker: { format: 'es' },
});
