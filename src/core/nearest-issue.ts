import type { z } from 'zod';

/** Of alternatives that all fail, what is wrong with the one that is nearest. */
export function nearestIssue(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const [nearest] = [...issue.errors].sort((a, b) => a.length - b.length);
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
