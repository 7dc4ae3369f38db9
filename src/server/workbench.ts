import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { MiddlewareHandler } from 'hono';
import { builtPlace } from '../store/places.js';

/** Where the build leaves the pages of the workbench. */
export const workbenchDir = builtPlace('web');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

/** Scripts, styles and requests of the server alone; pictures made in the page are saved from it. */
export const workbenchPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Files of the workbench by their names. */
export type WorkbenchFiles = ReadonlyMap<string, Buffer>;

/**
 * The workbench: its files by their names, and its page at every other address that a person may open. No path of a request is ever
 * looked up on the disk.
 *
 * @param onPage called when the page is opened
 */
export function workbench(
  filesNow: () => WorkbenchFiles,
  onPage: () => void = () => undefined,
): MiddlewareHandler {
  return async (c, next) => {
    const files = filesNow();
    const { method, path } = c.req;
    if (method !== 'GET' || path === '/api' || path.startsWith('/api/')) return next();
    const isPage = path === '/' || (c.req.header('accept') ?? '').includes('text/html');
    const name = files.has(path.slice(1)) ? path.slice(1) : isPage ? 'index.html' : undefined;
    const file = name === undefined ? undefined : files.get(name);
    if (name === undefined || file === undefined) return next();
    if (name === 'index.html') onPage();
    c.header('Content-Type', types[extname(name)] ?? 'application/octet-stream');
    // Names of assets have a digest of what is in them.
    if (name.startsWith('assets/'))
      c.header('Cache-Control', 'public, max-age=31536000, immutable');
    else c.header('Cache-Control', 'no-cache');
    // A worker takes its policy from its own answer.
    c.header('Content-Security-Policy', workbenchPolicy);
    return c.body(new Uint8Array(file));
  };
}

/** All files of a folder that the workbench was built into. */
export function workbenchFiles(folder: string): WorkbenchFiles {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file)] as const)
      .map(([name, file]) => [name, name === 'index.html' ? fromRoot(file) : file]),
  );
}

/** The page names its files relative to itself; here it stands at many addresses. */
const fromRoot = (page: Buffer): Buffer =>
  Buffer.from(page.toString('utf8').replaceAll('="./', '="/'));
