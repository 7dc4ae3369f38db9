import { listCases, subjectOf } from '../app/casefiles/cases.js';
import { UsageError } from '../core/errors.js';

/** Folders under the ids of their cases. @throws DataError for a case that is none, UsageError `case-id-taken` */
export function foldersById(folders: readonly string[]): Map<string, string> {
  const taken = new Set(listCases());
  const byId = new Map<string, string>();
  for (const folder of folders) {
    const { id } = subjectOf(folder);
    // A built-in case by its name is there anyway.
    if (folder === id && taken.has(id)) continue;
    const other = byId.get(id) ?? (taken.has(id) ? 'a built-in case' : undefined);
    if (other !== undefined)
      throw new UsageError(`the case of ${folder} has the id ${id}, which is that of ${other}`, {
        code: 'case-id-taken',
        details: { value: id, expected: 'ids that differ' },
        hint: `write another id in ${folder}/case.yaml`,
      });
    byId.set(id, folder);
  }
  return byId;
}
