import { readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

export interface Measured {
  readonly id: string;
  readonly title: string;
  readonly limit: number;
  /** Median of our repeats, milliseconds. */
  readonly ours: number;
  readonly repeats: number;
  readonly peers: readonly {
    readonly name: string;
    readonly version: string;
    readonly median: number;
    readonly repeats: number;
  }[];
}

const file = fileURLToPath(new URL('../docs/performance.md', import.meta.url));
const [begin, end] = ['<!-- table -->', '<!-- end of table -->'];

/** Replaces the table of docs/performance.md; returns the path of the file. */
export async function writeTable(measured: readonly Measured[]): Promise<string> {
  const page = readFileSync(file, 'utf8');
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from === -1 || to === -1) throw new Error(`${file} has no place for the table`);
  const text = [begin, '', machineLine(measured), '', ...tableOf(measured), '', ''].join('\n');
  const written = page.slice(0, from) + text + page.slice(to);
  const options = await resolveConfig(file);
  writeFileSync(file, await format(written, { ...options, parser: 'markdown' }));
  return file;
}

function machineLine(measured: readonly Measured[]): string {
  const versions = [
    ...new Set(
      measured.flatMap(({ peers }) => peers.flatMap(({ version }) => version.split(', '))),
    ),
  ];
  const memory = Math.round(totalmem() / 2 ** 30);
  const cores = cpus();
  return `${cores.length} cores (${cores[0]!.model.trim()}), ${memory} GiB, ${platform()} ${arch()}; Node ${process.versions.node}, ${versions.join(', ')}.`;
}

function tableOf(measured: readonly Measured[]): string[] {
  const rows = measured.flatMap(({ title, limit, ours, repeats, peers }) => {
    const own = [
      title,
      'Counterpoise',
      milliseconds(ours),
      '1',
      String(repeats),
      milliseconds(limit),
    ];
    return [
      own,
      ...peers.map(({ name, median, repeats: times }) => [
        '',
        name,
        milliseconds(median),
        (median / ours).toFixed(1),
        String(times),
        '',
      ]),
    ];
  });
  const head = ['work', 'program', 'median, ms', 'times ours', 'repeats', 'asked for, ms'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

const milliseconds = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: 0 });
