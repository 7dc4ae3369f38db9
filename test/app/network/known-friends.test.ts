import { expect, it } from 'vitest';
import { yearNetwork } from '../../../src/app/network/year-network.js';
import { readDocument } from '../../docs/markdown.js';
import { sharedWorkspace } from '../../support/workspaces.js';

/* Pairs of which it was written down, before any network with pacts was made, whether they are friends. */

const friends: Readonly<Record<number, string>> = {
  1955: 'USA KOR, USA FRA, RUS POL',
  1975: 'GBR USA',
  1985: 'USA GFR, USA KOR, USA TUR, RUS POL, RUS GDR, RUS CUB, RUS VNM, RUS SYR',
  2005: 'USA GBR, USA FRA, USA DEU, USA CAN, USA ITA, USA JPN, USA KOR, USA AUS, USA POL, USA NLD, USA NOR',
  2025:
    'USA GBR, USA FRA, USA DEU, USA CAN, USA ITA, USA JPN, USA KOR, USA AUS, USA POL, USA NLD, USA NOR, USA EST, USA FIN, USA ISR, ' +
    'USA TUR, FRA DEU, GBR FRA, POL LTU, RUS BLR, RUS PRK, CHN PRK, CHN PAK, RUS CHN, AUS NZL, AZE TUR, RUS KAZ, SAU ARE, GRC CYP',
};
const others: Readonly<Record<number, string>> = {
  1975: 'RUS CHN',
  1985: 'RUS CHN, GRC TUR, ALB RUS',
  1990: 'IRQ KWT',
  2005: 'IND CHN',
  2025:
    'USA VEN, USA CUB, USA NIC, IRN SAU, DZA MAR, ARM AZE, JPN CHN, GRC TUR, EGY ISR, USA PAK, POL BLR, ARM RUS, COL VEN, IRQ KWT, ' +
    'SYR JOR, QAT SAU, HUN UKR',
};

/** Pairs with a friendly tie, and how many were asked for. */
async function friendlyOf(list: Readonly<Record<number, string>>, sources: readonly string[]) {
  const workspace = await sharedWorkspace();
  const friendly: string[] = [];
  let asked = 0;
  for (const [year, text] of Object.entries(list)) {
    const { network } = await yearNetwork(workspace, { year: Number(year), params: { sources } });
    for (const pair of text.split(', ')) {
      const [a, b] = pair.split(' ').map((node) => network.nodes.indexOf(node));
      const isTied = network.sign.some(
        (sign, tie) =>
          sign > 0 && [network.from[tie], network.to[tie]].every((end) => end === a || end === b),
      );
      asked++;
      if (isTied) friendly.push(`${pair} ${year}`);
    }
  }
  return { asked, friendly };
}

const closeness = ['cooperation', 'hostility'];
const usual = ['cooperation', 'pacts', 'hostility'];

it('known friends and others are friends as often as the page of networks says', async () => {
  const [before, after] = [await friendlyOf(friends, closeness), await friendlyOf(friends, usual)];
  const [not, notAfter] = [await friendlyOf(others, closeness), await friendlyOf(others, usual)];
  const page = readDocument('docs/methods/networks.md').replaceAll(/\s+/g, ' ');
  expect(page).toContain(`A list of ${before.asked + not.asked} pairs and years`);
  expect(page).toContain(
    `Of the ${before.asked} that are friends ${before.friendly.length} have a friendly tie by closeness alone and ` +
      `${after.friendly.length} with kept pacts: North Korea and China, and Turkey and the United States, have none in 2025.`,
  );
  const pactsAlone = await friendlyOf(friends, ['pacts']);
  expect(page).toContain(`${pactsAlone.friendly.length} of the 51 have a kept pact`);
  expect(after.friendly.filter((pair) => /^(CHN PRK|USA TUR) 2025$/.test(pair))).toEqual([]);
  expect(page).toContain(`Of the ${not.asked} that are not friends three have one`);
  expect(notAfter.friendly.sort()).toEqual(['ARM RUS 2025', 'HUN UKR 2025', 'IND CHN 2005']);
  expect(not.friendly.sort()).toEqual(notAfter.friendly.sort());
});
