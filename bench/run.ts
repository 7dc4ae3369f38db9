/**
 * Times our computing beside other programs that do the same work, in one run on one machine, and writes the table of
 * docs/performance.md. `npm run bench` runs every case, `npm run bench -- votes` one. Sums over all pairs show that the
 * programs computed the same; where they differ the run ends with 1 and writes nothing.
 */
import { Bench } from 'tinybench';
import { DataError } from '../src/core/errors.js';
import { median } from '../src/core/statistics.js';
import { cases } from './cases/index.js';
import { Absent, type BenchCase, type Peer, type Sums } from './define.js';
import { writeTable, type Measured } from './table.js';

const REPEATS = 9;
/** Sums of a million values in another order differ in their last digits. */
const TOLERANCE = 1e-9;

async function measure(one: BenchCase): Promise<Measured> {
  const { id, title, limit } = one;
  const prepared = await one.prepare();
  const repeats = prepared.repeats ?? REPEATS;
  let result: unknown;
  const bench = new Bench({ iterations: repeats, time: 0, warmupIterations: 1, warmupTime: 0 });
  bench.add(id, async () => {
    result = await prepared.ours();
  });
  const [task] = await bench.run();
  if (task?.result.state !== 'completed') throw new Error(`${id} failed`, { cause: task?.result });
  const ours = task.result.latency.p50;
  const sums = prepared.sumsOf(result);
  const peers = [];
  for (const peer of prepared.peers) peers.push(await timesOf(peer, id, sums, repeats));
  return { id, title, limit, ours, repeats, peers };
}

/** Raw files are in no clone, and R is not on every machine: what needs them is skipped, and said to be. */
async function measureOrSkip(one: BenchCase): Promise<Measured | undefined> {
  try {
    return await measure(one);
  } catch (error) {
    const isAbsent = error instanceof DataError && error.code === 'needs-import';
    if (!isAbsent && !(error instanceof Absent)) throw error;
    console.log(`${one.id}: skipped, ${error.message}`);
    return undefined;
  }
}

async function timesOf(peer: Peer, id: string, sums: Sums, repeats: number) {
  const { milliseconds, sums: found, version } = await peer.run(peer.repeats ?? repeats);
  const missing = Object.keys(sums).filter((name) => found[name] === undefined);
  if (missing.length > 0) throw new Error(`${id}: ${peer.name} has no ${missing.join(', ')}`);
  for (const [name, sum] of Object.entries(found)) {
    const own = sums[name] ?? NaN;
    if (!(Math.abs(sum - own) <= TOLERANCE * Math.max(1, Math.abs(own))))
      throw new Error(`${id}: ${peer.name} has ${name} ${sum}, we have ${own}`);
  }
  return { name: peer.name, version, median: median(milliseconds), repeats: milliseconds.length };
}

const wanted = process.argv.slice(2);
const chosen = cases.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
const unknown = wanted.filter((name) => !cases.some(({ id }) => id === name));
if (unknown.length > 0) {
  const known = cases.map(({ id }) => id).join(', ');
  console.error(`no case ${unknown.join(', ')}; npm run bench -- [${known}]`);
  process.exit(2);
}

const measured: Measured[] = [];
for (const one of chosen) {
  const found = await measureOrSkip(one);
  if (found === undefined) continue;
  measured.push(found);
  const peers = found.peers.map(
    ({ name, median: time }) =>
      `${name} ${time.toFixed(0)} ms (${(time / found.ours).toFixed(1)} times)`,
  );
  console.log(`${found.id}: ${found.ours.toFixed(0)} ms; ${peers.join('; ')}`);
}
if (measured.length === cases.length) console.log(`wrote ${await writeTable(measured)}`);
else if (measured.length < chosen.length)
  console.log('docs/performance.md is left as it is: it takes every case');
