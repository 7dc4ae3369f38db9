import { readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

export interface Measured {
  readonly id: string;
  readonly title: string;
  readonly limit?: number | undefined;
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

/** Replaces the table of docs/performance.md; returns the path of the file. */
export function writeTable(measured: readonly Measured[]): Promise<string> {
  const versions = measured.flatMap(({ peers }) =>
    peers.flatMap(({ version }) => version.split(', ')),
  );
  return writePlace('table', [machineLine(versions), '', ...tableOf(measured)]);
}

/** Replaces what stands between the marks of a place in docs/performance.md; returns the path of the file. */
export async function writePlace(place: string, lines: readonly string[]): Promise<string> {
  const [begin, end] = [`<!-- ${place} -->`, `<!-- end of ${place} -->`];
  const page = readFileSync(file, 'utf8');
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from === -1 || to === -1) throw new Error(`${file} has no place for the ${place}`);
  const text = [begin, '', ...lines, '', ''].join('\n');
  const written = page.slice(0, from) + text + page.slice(to);
  const options = await resolveConfig(file);
  writeFileSync(file, await format(written, { ...options, parser: 'markdown' }));
  return file;
}

/** The machine and the programs that were measured on it. */
export function machineLine(versions: readonly string[]): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  const cores = cpus();
  return `${cores.length} cores (${cores[0]!.model.trim()}), ${memory} GiB, ${platform()} ${arch()}; ${[`Node ${process.versions.node}`, ...new Set(versions)].join(', ')}.`;
}

function tableOf(measured: readonly Measured[]): string[] {
  const rows = measured.flatMap(({ title, limit, ours, repeats, peers }) => {
    const own = [
      title,
      'Counterpoise',
      milliseconds(ours),
      '1',
      String(repeats),
      limit === undefined ? '' : milliseconds(limit),
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
  const head = ['work', 'program', 'median, ms', 'times ours', 'repeats', 'target, ms'];
  return markdownTable(head, rows);
}

export const markdownTable = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string[] => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);

const milliseconds = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: 0 });
