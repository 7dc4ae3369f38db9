import type { z } from 'zod';

/** Of alternatives that all fail, what is wrong with the nearest: the one that fails deepest, and of these in the fewest places. */
export function nearestIssue(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const depth = (issues: readonly z.core.$ZodIssue[]): number =>
    Math.max(...issues.map(({ path }) => path.length));
  const [nearest] = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length);
  const first = nearest?.[0];
  if (first === undefined) return issue;
  return nearestIssue({ ...first, path: [...issue.path, ...first.path] });
}

/** The value that an issue is about, in the value that was checked. */
export const valueOf = ({ path }: z.core.$ZodIssue, checked: unknown): unknown =>
  path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key)
        ? Reflect.get(at, key)
        : undefined,
    checked,
  );
