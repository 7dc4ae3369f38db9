/*
 * Loaded before the program: ends the process as `kill -9` does at one change of the disk, the number of which is in KILL_AT;
 * a file that is being written is then half written. Without a number it counts the changes into the file COUNT.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const changes = [
  ...['writeFileSync', 'renameSync', 'mkdirSync', 'mkdtempSync', 'rmSync', 'linkSync'],
  ...['copyFileSync', 'writeSync', 'openSync'],
];
const at = Number(process.env.KILL_AT ?? Infinity);
const write = fs.writeFileSync;
let made = 0;

function end(name, [place, content]) {
  if (name === 'writeFileSync') write(place, content.slice(0, content.length / 2));
  process.kill(process.pid, 'SIGKILL');
}

if (isMainThread) {
  for (const name of changes) {
    const real = fs[name];
    fs[name] = (...given) => {
      // A file that is opened to be read changes nothing.
      if (name === 'openSync' && (given[1] === undefined || given[1] === 'r'))
        return real(...given);
      if (made === at) end(name, given);
      made++;
      return real(...given);
    };
  }
  syncBuiltinESMExports();
  if (process.env.COUNT !== undefined)
    process.on('exit', () => write(process.env.COUNT, String(made)));
}
