import { describe, expect, it } from 'vitest';
import type { LabelledNetwork } from '../../src/app/network/labelled.js';
import { sourceOf } from '../../src/report/network/states.js';
import { networkFilesOf as filesOf } from '../support/network-files.js';

describe('the page of a signed network', () => {
  const files = filesOf(['one']);

  it('writes page, numbers, tables and the picture of the blocs', () => {
    expect(Object.keys(files)).toEqual([
      'network.html',
      'network.json',
      'nodes.csv',
      'ties.csv',
      'network-one.svg',
    ]);
    expect(files['nodes.csv']).toBe(
      'network,node,name,bloc\none,A,A,1\none,B,B,1\none,C,C,1\none,D,D,2\n',
    );
    expect(files['ties.csv']).toContain('one,B,C,-1,,1,,\n');
    expect(files['ties.csv']).toContain('one,A,B,1,,0,,\n');
  });

  it('says the blocs, the tie at odds with them, and what the third states would do to the pair', () => {
    const page = String(files['network.html']);
    expect(page).toContain(
      'one: two blocs of 3 nodes and 1 leave 1 of 6 ties at odds with them, and no two blocs leave fewer',
    );
    expect(page).toContain(
      'A and B in one: 1 of 2 third states would draw them together (0 shared friends, 1 shared enemy), 1 apart',
    );
    expect(page).toContain('npx counterpoise network ties.csv --tension A B');
    expect(page).toContain('data version none: the ties are of a file');
  });

  it('marks the nodes that may stand on either side', () => {
    // Each of the three ties may be the one at odds.
    const odd = filesOf(['odd'], undefined, 'AB+ AC+ BC-');
    expect(odd['network-odd.svg']).toContain('either is as good');
    expect(files['network-one.svg']).not.toContain('either is as good');
  });

  it('gives every table that scrolls a name of its own', () => {
    const regions = [
      ...String(files['network.html']).matchAll(/role="region"[^>]*aria-label="([^"]*)"/g),
    ].map(([, name]) => name);
    expect(regions.length).toBeGreaterThan(4);
    expect(new Set(regions).size).toBe(regions.length);
  });

  it('says of a pair what either sign of its tie would do', () => {
    const [, , table] = String(files['network.html']).split('what either sign of it would do');
    const cells = [...table!.matchAll(/<t[hd][^>]*>([^<]*)<\/t[hd]>/g)].map(([, text]) => text);
    // A friendly tie leaves the triangle with C unbalanced, a hostile one that with D.
    expect(cells.slice(9, 18)).toEqual([
      ...['one', 'friendly', '–', '–', '1', '1', '0', '0', '1 of 1'],
    ]);
  });

  it('has the same bytes again: the time of a search is left out', () => {
    expect(filesOf(['one'])).toEqual(files);
    expect(files['network.json']).not.toContain('"ms"');
  });
});

it('draws three of many networks, and lists all', () => {
  const files = filesOf(['one', 'two', 'three', 'four', 'five']);
  const pictures = Object.keys(files).filter((name) => name.endsWith('.svg'));
  expect(pictures).toEqual(['network-one.svg', 'network-three.svg', 'network-five.svg']);
  expect(String(files['nodes.csv']).split('\n')).toHaveLength(22);
  const page = String(files['network.html']);
  expect(page).toContain('Size, balance and frustration index of every network');
  expect(page).toContain('The frustration index is highest in one: 1 of 6 ties');
  expect(page).toContain('Walk balance: closed walks of every length');
  expect(page).toMatch(/<th scope="row">two<\/th>/);
});

it('says of every network that it draws what its sources lack, and of all what wins over what', () => {
  const made = (named: LabelledNetwork): LabelledNetwork => ({
    ...named,
    made: {
      ...{ year: 2014, rule: { id: 'default', title: 'a rule' }, params: { both: 'no-tie' } },
      ...{ network: named.network, sources: [], dropped: [], contested: [], without: [] },
      states: [365, 710, 2, 750].map((ccode) => ({ ccode, iso3: null, name: String(ccode) })),
      grounds: [...named.network.sign].map(() => []),
      probability: [...named.network.sign].map(() => null),
      ...{ caveats: [`${named.label} lacks a source.`], datasets: ['mid'] },
    },
  });
  const page = String(filesOf(['one', 'two'], made)['network.html']);
  expect(page).toContain('Where grounds speak for either sign, there is no tie.');
  for (const label of ['one', 'two'])
    expect(page.split(`id="network-${label}"`)[1]).toMatch(
      new RegExp(`^[^]{0,200}${label} lacks a source\\.`),
    );
});

it('names the data of a picture by their titles', () => {
  const made = { rule: { id: 'default' }, datasets: ['atop', 'mid'] };
  expect(sourceOf({ made } as unknown as LabelledNetwork, undefined)).toBe(
    'rule default on Alliance Treaty Obligations and Provisions; Militarized disputes and events between states',
  );
});
