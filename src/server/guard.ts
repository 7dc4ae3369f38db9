import { isUtf8 } from 'node:buffer';
import type { MiddlewareHandler } from 'hono';
import { UsageError } from '../core/errors.js';
import { quoted } from '../core/quoted.js';
import { CancelledError, RefusedError } from './errors.js';

/** Bytes of a request, where its route says nothing else. */
const usualBody = 1024 * 1024;

/** Headers of every answer. Pages say which style and script of theirs may run. */
const headers = {
  'Content-Security-Policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cache-Control': 'no-store',
} as const;

export const safeHeaders: MiddlewareHandler = async (c, next) => {
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  await next();
};

/**
 * Refuses what a page of another origin sends: under another name of this machine (DNS rebinding shows in Host), or from its own
 * place (Origin; Sec-Fetch-Site where a browser sends no Origin). A link to a page of the workbench may be followed from anywhere; one
 * into the interface may not, since a foreign page could start long jobs by following it.
 */
export function ownPagesOnly(portOf: () => number): MiddlewareHandler {
  return async (c, next) => {
    const hosts = [`127.0.0.1:${portOf()}`, `localhost:${portOf()}`];
    const host = c.req.header('host') ?? '';
    if (!hosts.includes(host.toLowerCase()))
      throw new RefusedError(421, `this server does not answer for ${quoted(host)}`, {
        code: 'foreign-host',
        details: { value: host, expected: hosts.join(' or ') },
        hint: 'open the address that the server printed when it started',
      });
    const origin = c.req.header('origin');
    if (origin !== undefined && !hosts.some((own) => origin.toLowerCase() === `http://${own}`))
      throw foreign('origin', origin);
    const site = c.req.header('sec-fetch-site');
    const isLink =
      c.req.method === 'GET' &&
      !c.req.path.startsWith('/api/') &&
      c.req.header('sec-fetch-mode') === 'navigate' &&
      c.req.header('sec-fetch-dest') === 'document';
    if ((site === 'cross-site' || site === 'same-site') && !isLink) throw foreign('site', site);
    await next();
  };
}

const foreign = (what: string, value: string): RefusedError =>
  new RefusedError(403, `requests of other ${what}s are refused`, {
    code: `foreign-${what}`,
    details: { value, expected: 'a page of this server, or a program' },
    hint: 'the server answers its own pages and programs of this machine alone; what another page links to may be typed or pasted into the address bar',
  });

/** What is sent must say that it is JSON: a form of another page cannot. */
export const jsonOnly: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'POST') {
    const type = c.req.header('content-type') ?? '';
    if (!/^application\/json\s*(;|$)/i.test(type))
      throw new RefusedError(415, `a request of type ${quoted(type)} is not read`, {
        code: 'not-json',
        details: { value: type, expected: 'application/json' },
        hint: 'send JSON with the header Content-Type: application/json',
      });
  }
  await next();
};

const tooLong = (mostBody: number): RefusedError =>
  new RefusedError(413, 'the request is too long', {
    code: 'too-long',
    details: { expected: `at most ${mostBody} bytes` },
    hint:
      mostBody === usualBody
        ? 'no request of this route needs so much'
        : 'send less at a time: leave out rows and columns that are not needed',
  });

/** So much more is read and thrown away, so that the client hears why: it listens when it has sent all. */
const mostIgnored = 16 * usualBody;

/**
 * The text of a request, of which no more is kept than it may be long, whatever it says of its length. JSON is in UTF-8: other bytes
 * would be replaced without a word.
 */
export async function limitedText(request: Request, mostBody = usualBody): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBody) throw tooLong(mostBody);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of partsOf(request)) {
    length += part.length;
    if (length <= mostBody) parts.push(part);
    if (length > mostBody + mostIgnored) break;
  }
  if (length > mostBody) throw tooLong(mostBody);
  const bytes = Buffer.concat(parts);
  if (!isUtf8(bytes))
    throw new UsageError('the request is not in UTF-8', {
      code: 'not-utf8',
      details: { expected: 'JSON in UTF-8' },
      hint: 'save the file as UTF-8, or read it in its own encoding before it is sent',
    });
  return bytes.toString('utf8');
}

/** The parts of a request as they come. @throws CancelledError where the client goes away before it has sent all */
async function* partsOf({ body }: Request): AsyncIterable<Uint8Array> {
  try {
    yield* (body ?? []) as AsyncIterable<Uint8Array>;
  } catch (cause) {
    throw new CancelledError('the client has gone away', { cause });
  }
}
