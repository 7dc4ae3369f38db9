import { ApiError } from '../../../api/errors.js';
import { importWords as words } from './strings.js';

/** As the server's limit: a longer file need not be sent to be refused. */
export const mostBytes = 20 * 1024 * 1024;

export interface ChosenFile {
  readonly name: string;
  readonly text: string;
}

/** A file that is not in UTF-8, which may be read in another encoding if the person says so. */
export class NotUtf8Error extends ApiError {
  constructor(
    readonly file: string,
    readonly bytes: Uint8Array,
  ) {
    super('not-utf8', words.notUtf8(file, lineOfFault(bytes)), words.notUtf8Hint, 0);
  }
}

/** @throws ApiError for a file that is too long, NotUtf8Error */
export async function readChosen(file: File): Promise<ChosenFile> {
  if (file.size > mostBytes)
    throw new ApiError('too-long', words.tooLong(file.size), words.tooLongHint, 0);
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    return { name: file.name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    throw new NotUtf8Error(file.name, bytes);
  }
}

export const readAsWindows = ({ file, bytes }: NotUtf8Error): ChosenFile => ({
  name: file,
  text: new TextDecoder('windows-1252').decode(bytes),
});

/** The first line with bytes that are no UTF-8. */
export function lineOfFault(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let start = 0;
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] !== 10) continue;
    try {
      decoder.decode(bytes.subarray(start, at));
    } catch {
      return line;
    }
    start = at + 1;
    line++;
  }
  return line;
}
