import { yearsBetween } from '../../core/years.js';
import { yearOf } from '../cells.js';
import { code, label, orNull, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { codedTo } from '../institutions/dataset.js';
import { yearsOfSpell } from '../institutions/institutions.js';
import { mandates as dataset } from './dataset.js';

const depth = 'minimal, 2 structured, 3 interventionist';
const kinds = 'security, economic, political or technical';

export const mandates = definePanelTable({
  id: 'mandates',
  title: 'What coded bodies are for and how deep they are, one row per body and year',
  grain: 'group-year',
  from: { dataset },
  columns: {
    id: label('Id of the body in the table of institutions'),
    year: yearKey({ from: 1945, to: codedTo }, 'Year; what holds at its end, or at the body’s'),
    mandate: label(`Main mandate in the founding document: ${kinds}`),
    second_mandate: orNull(label(`Second mandate: ${kinds}; null where there is none`)),
    depth: code(`Depth: 1 ${depth}`, 'depth 1-3', 3),
    mandate1: label('Main mandate by the first pass'),
    depth1: code('Depth by the first pass', 'depth 1-3', 3),
    mandate2: label('Main mandate by the second pass'),
    depth2: code('Depth by the second pass', 'depth 1-3', 3),
    from: label('Date from which this holds, as precise as known (ISO)'),
    to: orNull(label('Last date for which it holds; empty where it goes on')),
    basis: label('What in the treaty or the body shows it'),
    source: label('Source'),
    url: orNull(label('Address of the source; null where the row is recalled')),
    grade: label('Grade of the source: primary, scholarly, press, secondary or recalled'),
  },
  orderBy: ['id', 'year'],
  *build({ dataset: { bodies, spells } }) {
    for (const body of bodies) {
      const own = spells.filter(({ institution }) => institution === body.id);
      const { year: first, to_year: last } = yearsOfSpell(body);
      for (const year of yearsBetween([first, last])) {
        const begun = own.filter(({ from }) => yearOf(from) <= year);
        const spell = begun.reduce((one, other) => (other.from > one.from ? other : one));
        const { secondMandate, passes, ...rest } = spell;
        const [one, two] = passes;
        yield {
          ...{ ...rest, id: body.id, year, second_mandate: secondMandate },
          ...{ mandate1: one.mandate, depth1: one.depth, mandate2: two.mandate, depth2: two.depth },
        };
      }
    }
  },
});
