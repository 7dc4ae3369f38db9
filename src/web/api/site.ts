import { ApiError } from './errors.js';
import { addressHere } from './source.js';

/** Requests of the pages by their text, and the files that answer them. */
type Index = Readonly<Record<string, string>>;
let index: Promise<Index> | undefined;

async function read<T>(file: string): Promise<T> {
  const lacking = (status: number): ApiError =>
    new ApiError(
      'unreachable',
      `the file data/${file} of this site cannot be read`,
      'try again; if it still cannot be read, report it to the publisher of the site',
      status,
    );
  const response = await fetch(addressHere(`/data/${file}`)).catch(() => {
    throw lacking(0);
  });
  if (!response.ok) throw lacking(response.status);
  return response.json().catch(() => {
    throw lacking(response.status);
  }) as Promise<T>;
}

/** The answer that `export-site` kept. @throws ApiError where it kept none */
export async function fromSite<T>(request: string): Promise<T> {
  index ??= read<Index>('index.json');
  // What could not be read may be there when the reader tries again.
  index.catch(() => (index = undefined));
  const file = (await index)[request];
  if (file === undefined)
    throw new ApiError(
      'not-in-site',
      'this site shows its cases as they were published',
      'for other states, years and choices run counterpoise serve on your own machine',
      404,
    );
  return read<T>(file);
}
