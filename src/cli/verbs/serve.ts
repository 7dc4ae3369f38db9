import { undoneIfInterrupted } from '../../core/cleanup.js';
import { openBrowser } from '../open-browser.js';
import { flag, integer } from '../options.js';
import { defineVerb } from '../verb.js';

const usualPort = 8716;

export const serve = defineVerb({
  name: 'serve',
  description:
    'Serve the workbench to your browser on this machine, and an API to programs, until Ctrl-C.',
  arguments: [['[cases...]', 'folders of your own cases, beside the built-in ones']],
  options: {
    port: integer('port to listen on; 0 takes any that is free', 0, 65_535, usualPort),
    open: flag('open the address in your browser'),
  },
  help: [
    `\nThe address is printed on one line. Nobody beyond this machine reaches it, and pages of other origins are refused. /api/openapi.json
describes every route; docs/verbs/serve.md says more.`,
  ],
  examples: [
    ['counterpoise serve', `on port ${usualPort}`],
    ['counterpoise serve --open', 'and open it in your browser'],
    ['counterpoise serve --port 0', 'on any free port'],
    ['counterpoise serve my-case', 'with your own case'],
  ],
  run: async ([cases], { port, open }, { effects }) => {
    // The server is loaded by the one verb that needs it.
    const { startServer } = await import('../../server/start.js');
    const server = await startServer({
      port,
      cases,
      onBug: (error, request) =>
        effects.err(
          `error [bug]: ${request}: this is a fault of counterpoise\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        ),
    });
    undoneIfInterrupted(() => server.close());
    effects.out(server.address);
    if (open && !(await openBrowser(server.address)))
      effects.err(`note: no browser could be opened: open ${server.address} yourself`);
    // An interruption ends the process.
    return new Promise<undefined>(() => undefined);
  },
});
