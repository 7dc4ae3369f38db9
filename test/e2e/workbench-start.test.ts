import { expect, it } from 'vitest';
import { seriousViolationsOf, violationsOf } from '../support/accessibility.js';
import { describeWorkbench } from '../support/workbench.js';

describeWorkbench('the start of the workbench', (workbench) => {
  it('lead from three states to their case, and refuse two', async () => {
    workbench.expectComplaints(/net::ERR_FAILED/);
    const page = await workbench.open('/?a=IND&b=USA&third=USA', {
      reducedMotion: 'no-preference',
      ready: '.guided dl',
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

  it('lead to the case as of a year, where one is named', async () => {
    const page = await workbench.open('/', { ready: '.cards li' });
    const year = page.getByLabel('As of the year');
    await year.fill('20101');
    await year.press('Enter');
    await page.getByText('20101 is no year from 1816 to 2100.').waitFor();
    await page.getByRole('button', { name: 'Weigh the evidence' }).click();
    expect(workbench.addressOf(page)).toBe('/');
    await year.fill('2010');
    await year.press('Enter');
    await page.waitForURL('**/case/JPN-KOR-CHN?asOf=2010');
    await page.waitForSelector('table.bars');
    expect(await page.locator('.as-of select').inputValue()).toBe('2010');
  });

  it('keep what names no state, say so, and do not ask about another state in its place', async () => {
    const page = await workbench.open('/', { ready: '.guided dl' });
    const first = page.getByRole('combobox', { name: 'A state or group', exact: true });
    await first.fill('Atlantis');
    await page.getByRole('button', { name: 'Weigh the evidence' }).click();
    await page.getByRole('alert').getByText('No state is known by this name or code').waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await first.inputValue()).toBe('Atlantis');
    expect(await first.getAttribute('aria-invalid')).toBe('true');
    expect(await seriousViolationsOf(page)).toEqual([]);
    await first.fill('india');
    await first.press('Tab');
    expect(await first.inputValue()).toBe('India');
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it.each([
    ['OPEC', 'OPEC'],
    ['Mercosur', 'Mercosur'],
    ['UN', 'UN'],
    ['African Un', 'African Union'],
    ['Warsaw', 'Warsaw Pact'],
  ])(
    'say of “%s” that the members of %s are not coded, and take no other for it',
    async (typed, body) => {
      const page = await workbench.open('/?a=JPN&b=USA&third=CHN', { ready: '.guided dl' });
      const first = page.getByRole('combobox', { name: 'A state or group', exact: true });
      await first.fill(typed);
      await first.press('Enter');
      const why = page
        .getByRole('alert')
        .getByText(`${body} is a body whose members are not coded`);
      await why.waitFor();
      expect(await why.textContent()).toContain('=USA,CAN');
      await page.getByRole('button', { name: 'Weigh the evidence' }).click();
      expect(workbench.addressOf(page)).toBe('/?a=JPN&b=USA&third=CHN');
    },
  );

  it('take on leaving a field what alone is meant, and otherwise say what was not chosen', async () => {
    const page = await workbench.open('/?a=IND&b=USA&third=USA', { ready: '.guided dl' });
    const first = page.getByRole('combobox', { name: 'A state or group', exact: true });
    const twice = page.getByText('one of them is named twice');
    await twice.waitFor();
    for (const [typed, said] of [
      ['Columbia', '“Columbia” is not the name of a state or group. Did you mean Colombia?'],
      ['Rusia', '“Rusia” can mean several: choose one from the list (Russia'],
      ['United', '“United” can mean several: choose one from the list ('],
    ] as const) {
      await first.fill(typed);
      await first.press('Tab');
      await page.getByRole('alert').getByText(said).waitFor();
      expect(await first.inputValue()).toBe(typed);
      // What is said of the three would be of a state that the field no longer holds.
      expect(await twice.count()).toBe(0);
    }
    await first.fill('United St');
    await first.press('Tab');
    await expect.poll(() => first.inputValue()).toBe('United States');
    await first.fill('Pakis');
    await first.press('Tab');
    await expect.poll(() => first.inputValue()).toBe('Pakistan');
    await twice.waitFor();
    expect(workbench.addressOf(page)).toBe('/?a=PAK&b=USA&third=USA');
  });

  it('say that one of the three is missing', async () => {
    const page = await workbench.open('/?a=EU&b=CHN', { ready: '.guided dl' });
    await page.getByText('one of them is missing').waitFor();
    const third = page.getByRole('combobox', { name: 'And a third party' });
    expect(await third.inputValue()).toBe('');
    await page.getByRole('button', { name: 'Weigh the evidence' }).click();
    expect(workbench.addressOf(page)).toBe('/?a=EU&b=CHN');
  });

  it('take a group in place of a state, on every page that answers for one', async () => {
    const page = await workbench.open('/?third=USA', { ready: '.guided dl' });
    const first = page.getByRole('combobox', { name: 'A state or group', exact: true });
    await first.fill('EEC');
    await first.press('Enter');
    expect(await first.inputValue()).toBe('European Union');
    const second = page.getByRole('combobox', { name: 'Another state or group' });
    await second.fill('china');
    await second.press('Enter');
    await page.getByRole('button', { name: 'Weigh the evidence' }).click();
    await page.waitForURL('**/case/EU-CHN-USA');
    await page.locator('.about', { hasText: 'European Union and China' }).waitFor();
    const header = page.getByRole('navigation', { name: 'Pages' });
    await header.getByRole('link', { name: 'Dyad' }).click();
    await page.waitForURL('**/dyad/EU/CHN?third=USA');
    await page.waitForSelector('.dyad-page[aria-busy=false]');
    expect(await page.getByRole('combobox', { name: 'First state or group' }).inputValue()).toBe(
      'European Union',
    );
    expect(await page.getByText('one state is needed here').count()).toBe(0);
    await header.getByRole('link', { name: 'Network' }).click();
    await page.waitForURL((url) => url.pathname.startsWith('/network/') && url.search === '');
  });

  it('take what is entered before the states are loaded', async () => {
    const page = await workbench.open('/?a=JPN&b=KOR&third=USA', { ready: '.guided dl' });
    let load = (): void => undefined;
    const asked = new Promise<void>((resolve) => (load = resolve));
    await page.route('**/api/states', async (route) => {
      await asked;
      await route.continue();
    });
    await page.reload();
    const [first, third] = ['A state or group', 'And a third party'].map((name) =>
      page.getByRole('combobox', { name, exact: true }),
    );
    await first!.fill('Pakis');
    await first!.press('Enter');
    await third!.fill('Chinaa');
    const second = page.getByRole('combobox', { name: 'Another state or group', exact: true });
    await second.fill('India');
    await second.press('Enter');
    await first!.focus();
    expect(await page.getByRole('alert').count()).toBe(0);
    load();
    await expect.poll(() => first!.inputValue()).toBe('Pakistan');
    await page.getByRole('alert').getByText('Did you mean China?').waitFor();
    expect(await third!.inputValue()).toBe('Chinaa');
    expect(await second.inputValue()).toBe('India');
    expect(workbench.addressOf(page)).toBe('/?a=PAK&b=IND&third=USA');
  });

  it('find a state by any of its names, with the keyboard in the field and the list in full', async () => {
    const page = await workbench.open('/', {
      width: 390,
      colorScheme: 'dark',
      ready: '.guided dl',
    });
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
    expect(await page.getByText('1 found').count()).toBe(1);
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

  it('find a state by the beginning of any word, or with a slip of the keyboard', async () => {
    const page = await workbench.open('/', { ready: '.guided dl' });
    const first = page.getByRole('combobox', { name: 'A state or group', exact: true });
    for (const [typed, name] of [
      ['United St', 'United States'],
      ['Rusia', 'Russia'],
    ] as const) {
      await first.fill(typed);
      await first.press('Enter');
      await expect.poll(() => first.inputValue()).toBe(name);
    }
  });

  it('lead from a question to its answer', async () => {
    const page = await workbench.open('/', { ready: '.guided dl' });
    expect(await page.textContent('.guided li:first-child .found')).toMatch(
      /^As of 2025 \(evidence to \d{4}\): Partnership \d+%, Alliance \d+%\. As of 2021 \(evidence to 2021\): Partnership \d+%, Alliance \d+%\.$/,
    );
    await page.getByRole('link', { name: 'Is Russia–China an alliance?' }).click();
    await page.waitForURL('**/case/russia-china');
    await page.locator('h1', { hasText: 'Partnership' }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Who needs whom more, Russia or China?' }).click();
    await page.waitForURL('**/case/russia-china#answer-dependence');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id))
      .toBe('answer-dependence');
    await page.goBack();
    await page.getByRole('link', { name: 'And the pair' }).click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe(
      'combobox',
    );
  });
});

describeWorkbench('the header of the workbench', (workbench) => {
  it('leads to the other pages about what the reader looks at', async () => {
    const page = await workbench.open('/freshness/IND/PAK', { ready: 'table.list' });
    const about = page.locator('.about');
    expect(await about.locator('strong').textContent()).toBe('India and Pakistan');
    const to = (name: string) => page.locator('.bar nav').getByRole('link', { name, exact: true });
    const hrefOf = (name: string) => to(name).getAttribute('href');
    expect(await hrefOf('Case')).toBe('/case/IND-PAK-USA');
    expect(await hrefOf('Contested states')).toBe('/arena/IND/PAK');
    await page.goto(`${workbench.address}/arena/IND/PAK?year=2010`);
    await expect.poll(() => hrefOf('Network')).toBe('/network/2010?pair=IND-PAK');
    expect(await hrefOf('Case')).toBe('/case/IND-PAK-USA?asOf=2010');
    await page.getByRole('link', { name: 'Data', exact: true }).click();
    await page.waitForURL('**/data');
    expect(await hrefOf('Dyad')).toBe('/dyad/IND/PAK');
    expect(await about.count()).toBe(0);
    await page.goto(`${workbench.address}/freshness`);
    await page.goto(`${workbench.address}/dyad`);
    await page.waitForURL('**/dyad/IND/PAK');
    await about.getByRole('link', { name: 'Change' }).click();
    await expect
      .poll(() => page.getByRole('combobox', { name: 'Another state or group' }).inputValue())
      .toBe('Pakistan');
  });

  it('offers no page of states alone for a group, and such a page leads to the case of the group', async () => {
    for (const path of ['/arena/EU/CHN', '/freshness/EU/CHN']) {
      const page = await workbench.open(path, { ready: '.about' });
      await page.getByText('European Union is a group of states.').waitFor();
      expect(await page.getByText('assess, compare').count()).toBe(0);
      const to = page.getByRole('link', { name: 'Weigh the evidence on European Union and China' });
      expect(await to.getAttribute('href')).toBe('/case/EU-CHN-USA');
      await page.goto(`${workbench.address}/network/latest?pair=EU-CHN`);
      await page.getByText('Groups of states have no node in the network').waitFor();
      const names = page.getByRole('navigation', { name: 'Pages' }).getByRole('link');
      expect(await names.allTextContents()).not.toContain('Contested states');
      expect(await names.allTextContents()).not.toContain('Freshness');
    }
  });

  it('keeps what it was about where an address names what is not known, or one twice', async () => {
    const page = await workbench.open('/freshness/IND/PAK', { ready: 'table.list' });
    const dyad = page.getByRole('link', { name: 'Dyad', exact: true });
    for (const wrong of ['FOO-CHN-USA', 'EU-EU-USA']) {
      await page.goto(`${workbench.address}/case/${wrong}`);
      await page.getByText('This case cannot be shown').waitFor();
      await expect.poll(() => dyad.getAttribute('href')).toBe('/dyad/IND/PAK');
      await page.goto(`${workbench.address}/`);
      await expect.poll(() => dyad.getAttribute('href')).toBe('/dyad/IND/PAK');
    }
  });

  it.each([
    ['EU-CHN', 'the third party is missing', '/?a=EU&b=CHN'],
    ['BRICS', 'the other and the third party are missing', '/?a=BRICS'],
  ])('says what is missing in /case/%s', async (subject, said, to) => {
    const page = await workbench.open(`/case/${subject}`, { ready: '.failed' });
    await page.getByText(said).waitFor();
    await page.locator('.failed').getByRole('link').click();
    await page.waitForURL(`**${to}`);
    await page.getByText('one of them is missing').waitFor();
  });

  it('has the network of the latest year where no year was looked at', async () => {
    const page = await workbench.open('/network', { ready: '.figure' });
    await page.waitForURL('**/network/latest');
    expect(await page.textContent('h1')).toMatch(/^The signed network of states, 20\d\d$/);
  });
});
