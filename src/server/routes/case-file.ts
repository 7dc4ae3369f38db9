import { judgedCase } from '../../app/casefiles/judged-case.js';
import { saveJudgedCase } from '../../app/casefiles/save-case.js';
import { defineRoute } from '../route.js';

export const caseFile = defineRoute({
  path: '/api/case-file',
  id: 'case-file',
  summary: 'A case with other judgements as the files of a new case',
  description:
    'The files are those of the case with the judgements in their place; cases check accepts them, and assess weighs the evidence by them. What is set aside is written with reliability 0.',
  answers: 'The files',
  handle: ({ body }, { service }) => {
    const subject = service.subject(body);
    const { zip, ...made } = judgedCase(subject, body.judgements, {
      id: body.id,
      ...('case' in body ? { source: service.argumentOf(body.case) } : {}),
      ...(body.title === undefined ? {} : { title: body.title }),
    });
    return { ...made, zip: Buffer.from(zip).toString('base64') };
  },
});

export const saveCase = defineRoute({
  path: '/api/save-case',
  id: 'saveCase',
  summary: 'A case with other judgements, saved on this machine and served at once',
  description:
    'Its files are written into a new folder in the one that the server was started in. Without an id the name is that of the case with -judged, and with a number where that is taken. Nothing is overwritten.',
  answers: 'Where it is',
  handle: ({ body }, { service }) => {
    const subject = service.subject(body);
    const saved = saveJudgedCase(subject, body.judgements, {
      ...(body.id === undefined ? {} : { id: body.id }),
      ...('case' in body ? { source: service.argumentOf(body.case) } : {}),
      ...{ taken: service.userCaseIds(), dir: process.cwd() },
    });
    service.serveSaved(saved.id, saved.folder);
    return saved;
  },
});
