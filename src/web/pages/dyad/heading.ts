import type { DyadResult, DyadSection } from '../../../contract/index.js';
import { dyadPage } from './strings.js';

export const headingOf = (id: DyadSection['id'], { third, names }: DyadResult): string =>
  id === 'third' && third !== null
    ? dyadPage.thirdSection(names.third ?? third.name)
    : dyadPage.section(id);
