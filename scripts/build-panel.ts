/**
 * Builds the panel in data/ from raw files: `npm run panel -- [--raw DIR] [--out DIR] [--threads N]`.
 * The raw folder is COUNTERPOISE_RAW, by default ../shared/data.
 */
import { parseArgs } from 'node:util';
import { CounterpoiseError, formatError, UsageError } from '../src/core/errors.js';
import { buildPanel } from '../src/panel/build.js';
import { estimateNotes } from '../src/panel/estimated.js';

function options(): { rawRoot: string; outDir: string; threads: number | undefined } {
  const fallback = process.env.COUNTERPOISE_RAW ?? '../shared/data';
  let values: { raw?: string; out?: string; threads?: string };
  try {
    ({ values } = parseArgs({
      options: { raw: { type: 'string' }, out: { type: 'string' }, threads: { type: 'string' } },
    }));
  } catch (cause) {
    throw new UsageError((cause as Error).message, {
      code: 'bad-option',
      hint: 'npm run panel -- [--raw DIR] [--out DIR] [--threads N]',
      cause,
    });
  }
  if (values.threads !== undefined && !/^[1-9]\d*$/.test(values.threads)) {
    throw new UsageError('--threads must be a positive whole number', {
      code: 'bad-option',
      details: { value: values.threads, expected: 'a whole number from 1' },
    });
  }
  return {
    rawRoot: values.raw ?? fallback,
    outDir: values.out ?? 'data',
    threads: values.threads === undefined ? undefined : Number(values.threads),
  };
}

try {
  const result = await buildPanel({
    ...options(),
    onProgress: ({ step, id, done, total }) => {
      process.stderr.write(`${step} ${id} (${done + 1} of ${total})\n`);
    },
  });
  const megabytes = (result.bytes / 1e6).toFixed(1);
  process.stdout.write(
    `${result.tables} tables, ${result.rows} rows, ${megabytes} MB, data version ${result.dataVersion}\n`,
  );
  for (const line of estimateNotes(result.estimated)) process.stdout.write(`${line}\n`);
} catch (error) {
  if (!(error instanceof CounterpoiseError)) throw error;
  process.stderr.write(`${formatError(error)}\n`);
  process.exitCode = error.exitCode;
}
