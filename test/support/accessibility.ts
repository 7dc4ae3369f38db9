import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What the rules of accessibility find in a page as it stands, one line for each element: impact, rule, element. */
export async function violationsOf(
  page: Page,
  impacts: readonly string[] = ['minor', 'moderate', 'serious', 'critical'],
): Promise<string[]> {
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate<Pick<AxeResults, 'violations' | 'passes'>>(
    `axe.run(document, { resultTypes: ['violations'] })`,
  );
  // Rules that pass show that there was something to judge.
  expect(passes.length).toBeGreaterThan(10);
  return violations
    .filter(({ impact }) => impacts.includes(impact ?? 'critical'))
    .flatMap(({ id, impact, nodes }) =>
      nodes.map(({ html }) => `${impact ?? ''} ${id}: ${html.slice(0, 160)}`),
    );
}

/** Those that keep somebody from using the page. */
export const seriousViolationsOf = (page: Page): Promise<string[]> =>
  violationsOf(page, ['serious', 'critical']);
