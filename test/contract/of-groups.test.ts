import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OfGroups } from '../../src/core/of-groups.js';
import { measures } from '../../src/measures/index.js';
import { ofGroupsText } from '../../scripts/method-page.js';

describe.each(measures)('$id', (definition) => {
  const { ofGroups, grain, id } = definition as typeof definition & { readonly ofGroups: OfGroups };

  it('states in words what it says of a group, or why it says nothing', () => {
    const words = ofGroups.rule === 'none' ? ofGroups.because : ofGroups.says;
    expect(words.length).toBeGreaterThan(15);
    expect(words).not.toMatch(/[.]$/);
    if (grain === 'group-year') expect(ofGroups.rule).toBe('none');
    if (ofGroups.rule === 'ratio' || ofGroups.rule === 'mean-and-sum')
      expect(grain).toBe('directed-dyad-year');
  });

  it('has a page that says the same', () => {
    const page = readFileSync(`docs/methods/measures/${id}.md`, 'utf8').replaceAll(/\s+/g, ' ');
    expect(page).toContain('## Groups of states');
    expect(page).toContain(ofGroupsText(definition).replaceAll(/\s+/g, ' '));
  });
});
