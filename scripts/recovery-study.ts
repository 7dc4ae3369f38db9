/**
 * Asks of the assessment what can be asked of a method where the truth is known: draws evidence under each reading of
 * the question that the built-in case weighs by hand, has it assessed, and writes what came out into docs/methods/assessment.md, between
 * its markers: `npm run recovery`. Seeded: the same case and data give the same page. Minutes, on one thread.
 */
import { renameSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { pagePath, readPage, withParts } from './recovery/page.js';
import { Study } from './recovery/study.js';
import { subjectByHand } from './recovery/subject.js';
import { partsOf } from './recovery/tables.js';

const study = new Study(await subjectByHand(), (text) => process.stdout.write(`${text}\n`));
const parts = new Map([...partsOf(study)].map(([name, make]) => [name, make()]));
const options = { ...(await resolveConfig(pagePath)), parser: 'markdown' };
writeFileSync(`${pagePath}.tmp`, await format(withParts(readPage(), parts), options));
renameSync(`${pagePath}.tmp`, pagePath);
