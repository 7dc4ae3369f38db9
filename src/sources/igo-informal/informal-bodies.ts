import { informalYear, type CleanIgoInformal } from './dataset.js';
import { collectRows } from '../collect.js';
import { definePanelTable, type PanelColumn } from '../define-table.js';
import { label, stateKey, yearKey } from '../keys.js';

const datasets = ['igo-informal'] as const;

const bodyYear = (description: string): PanelColumn => ({
  type: 'int16',
  kind: 'count',
  nullable: true,
  unit: 'year',
  min: 1815,
  max: informalYear,
  description,
  datasets,
});

export const informalBodies = definePanelTable({
  id: 'informal-bodies',
  title: 'Informal intergovernmental organisations and their members, as of one year',
  grain: 'state-year',
  datasets,
  columns: {
    ccode: stateKey(datasets),
    year: yearKey(datasets, { from: informalYear, to: informalYear }, 'Year of the snapshot'),
    title: label('Name of the body', datasets),
    body: label('Short name in the source; empty where it has none', datasets),
    begin: bodyYear('First year of the body, not of the membership; null where not recorded'),
    end: bodyYear('Last year of the body; null where it goes on'),
  },
  orderBy: ['title', 'ccode'],
  build: (clean) => {
    const out = collectRows(['ccode', 'year', 'begin', 'end'], ['title', 'body']);
    for (const row of clean['igo-informal'] as CleanIgoInformal)
      out.push({ ...row, year: informalYear });
    return out.finish();
  },
});
