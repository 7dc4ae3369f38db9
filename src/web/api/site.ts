import { ApiError } from './errors.js';

/** Requests of the pages by their text, and the files that answer them. */
type Index = Readonly<Record<string, string>>;
let index: Promise<Index> | undefined;

async function read<T>(file: string): Promise<T> {
  const response = await fetch(`./data/${file}`);
  if (!response.ok)
    throw new ApiError(
      'unreachable',
      `this site lacks the file data/${file}`,
      undefined,
      response.status,
    );
  return (await response.json()) as T;
}

/** The answer that `export-site` kept. @throws ApiError where it kept none */
export async function fromSite<T>(request: string): Promise<T> {
  const file = (await (index ??= read<Index>('index.json')))[request];
  if (file === undefined)
    throw new ApiError(
      'not-in-site',
      'this site shows one case as it was published',
      'for other states, years and choices run counterpoise serve on your own machine',
      404,
    );
  return read<T>(file);
}
