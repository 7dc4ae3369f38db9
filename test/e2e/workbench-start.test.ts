import { expect, it } from 'vitest';
import { seriousViolationsOf, violationsOf } from '../support/accessibility.js';
import { describeWorkbench } from '../support/workbench.js';

describeWorkbench('the start of the workbench', (workbench) => {
  it('lead from three states to their case, and refuse two', async () => {
    workbench.expectComplaints(/net::ERR_FAILED/);
    const page = await workbench.open('/?a=IND&b=USA&third=USA', {
      reducedMotion: 'no-preference',
    });
    await page.getByText('Choose three different states').waitFor();
    await page.getByRole('button', { name: 'Weigh the evidence' }).click();
    expect(new URL(page.url()).pathname).toBe('/');
    const third = page.getByRole('combobox', { name: 'And a third party' });
    await third.fill('pak');
    await third.press('Enter');
    expect(page.url()).toContain('third=PAK');
    expect(await seriousViolationsOf(page)).toEqual([]);
    await page.route('**/api/overview', (route) => route.abort());
    const complaint = page.waitForEvent('console', (message) =>
      message.text().includes('net::ERR_FAILED'),
    );
    await page.getByRole('button', { name: 'Weigh the evidence' }).click();
    await page.waitForURL('**/case/IND-USA-PAK');
    await complaint;
    await page.getByText('The server does not answer').waitFor();
    await page.unroute('**/api/overview');
    await page.goBack();
    await expect.poll(() => third.inputValue()).toBe('Pakistan');
  });

  it('keep what names no state, say so, and do not ask about another state in its place', async () => {
    const page = await workbench.open('/', { ready: '.cards li' });
    const first = page.getByRole('combobox', { name: 'A state', exact: true });
    await first.fill('European Union');
    await page.getByRole('button', { name: 'Weigh the evidence' }).click();
    await page.getByRole('alert').getByText('No state is known by this name or code').waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await first.inputValue()).toBe('European Union');
    expect(await first.getAttribute('aria-invalid')).toBe('true');
    expect(await seriousViolationsOf(page)).toEqual([]);
    await first.fill('india');
    await first.press('Tab');
    expect(await first.inputValue()).toBe('India');
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('find a state by any of its names, with the keyboard in the field and the list in full', async () => {
    const page = await workbench.open('/', { width: 390, colorScheme: 'dark', ready: '.cards li' });
    const field = page.getByRole('combobox', { name: 'And a third party' });
    const list = page.getByRole('listbox', { name: 'And a third party' });
    const pointed = async (): Promise<string | null> => {
      const id = (await field.getAttribute('aria-activedescendant')) ?? '';
      return page.evaluate((of) => document.getElementById(of)?.textContent ?? null, id);
    };
    await field.click();
    expect(await list.getByRole('option').count()).toBeGreaterThan(200);
    expect(await pointed()).toBe('China CHN');
    const past = list.getByRole('group', { name: 'States of the past' });
    expect(await past.getByRole('option').first().textContent()).toBe(
      'Austria-Hungary (1816–1918) 300',
    );
    for (const [key, expected] of [
      ['ArrowDown', 'Colombia COL'],
      ['ArrowUp', 'China CHN'],
      ['Home', null],
      ['ArrowDown', 'Afghanistan AFG'],
      ['PageDown', 'Australia AUS'],
    ] as const) {
      await field.press(key);
      expect(await pointed(), key).toBe(expected);
    }
    // In sight: what is pointed out lies within the list, and the list within the window.
    const box = (await list.boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(900);
    expect(box.x + box.width).toBeLessThanOrEqual(390);
    expect(await violationsOf(page)).toEqual([]);
    await field.fill('turkiye');
    expect(await page.getByText('1 state found').count()).toBe(1);
    expect(await pointed()).toBe('Turkey Turkiye TUR');
    await field.fill('turkish');
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    await page.getByText('No state is known by this name').first().waitFor();
    await field.press('Escape');
    expect(await field.inputValue()).toBe('China');
    await field.fill('ivory');
    await list.getByRole('option').click();
    expect(await field.inputValue()).toBe("Côte d'Ivoire");
    await field.fill('nowhere');
    await field.press('Tab');
    expect(await field.inputValue()).toBe('nowhere');
    await page.getByRole('alert').waitFor();
    await field.fill('uk');
    await field.press('Tab');
    await expect.poll(() => page.url()).toContain('third=GBR');
  });
});
