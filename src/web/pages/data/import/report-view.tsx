import { useStates } from '../../../api/answers.js';
import { importWords as words } from './strings.js';
import type { ImportResult } from '../../../../contract/index.js';
import { SelectField } from '../../../components/fields.js';
import { DataTable } from '../../../components/data-table.js';

/** The state that a text means, by number; null for none. */
export type Fixes = Readonly<Record<string, number | null>>;

interface ReportViewProps {
  readonly report: ImportResult;
  readonly fixes: Fixes;
  readonly onFix: (fixes: Fixes) => void;
}

/** What was matched, what was not and can be mended by hand, and what is wrong with its line. */
export function ReportView({ report, fixes, onFix }: ReportViewProps) {
  const { rows, read, unmatched, doubtful, doubtfulCount, columns, first } = report;
  return (
    <>
      <p role="status">
        <strong>{words.kept(rows, read)}</strong>{' '}
        {unmatched.length === 0 &&
          (doubtfulCount === 0 ? words.allMatched : words.matchedInDoubt(doubtfulCount))}
      </p>
      {unmatched.length > 0 && <Unmatched report={report} fixes={fixes} onFix={onFix} />}
      {doubtful.length > 0 && (
        <details open>
          <summary>{words.doubtful(doubtfulCount)}</summary>
          <FirstShown shown={doubtful.length} of={doubtfulCount} />
          <ul class="prose">
            {doubtful.map((one) => (
              <li key={`${one.column} ${one.value} ${one.ccode}`}>
                <q>{one.value}</q> {words.doubtfulAs(one.name)}{' '}
                <span class="small">
                  {words.rowsFrom(one.rows, one.line, one.column)}. {one.caveats.join(' ')}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Problems report={report} />
      {rows > 0 && (
        <DataTable
          isNamed={false}
          caption={words.converted}
          columns={columns.map(({ name }) => name)}
          rows={first.slice(0, 8)}
        />
      )}
    </>
  );
}

function Unmatched({ report, fixes, onFix }: ReportViewProps) {
  const states = useStates().value ?? [];
  return (
    <fieldset class="unmatched">
      <legend>
        <strong>{words.unmatched(report.unmatchedCount)}</strong>
      </legend>
      <p class="small">{words.unmatchedHow}</p>
      <FirstShown shown={report.unmatched.length} of={report.unmatchedCount} />
      {report.unmatched.map(({ value, rows, line, column, reason, candidates }) => (
        <SelectField
          key={`${column} ${value} ${reason}`}
          label={
            <>
              <q>{value}</q>: {reason} ({words.rowsFrom(rows, line, column)})
            </>
          }
          value={Object.hasOwn(fixes, value) ? String(fixes[value]) : undefined}
          none={words.chooseState}
          options={[
            ['null', words.leaveOut],
            ...candidates.map(
              (one) => [String(one.ccode), words.maybe(one.name, one.confidence)] as const,
            ),
            ...states
              .filter(({ ccode }) => candidates.every((one) => one.ccode !== ccode))
              .map(({ ccode, name }) => [String(ccode), name] as const),
          ]}
          onChange={(ccode) =>
            onFix({ ...fixes, [value]: ccode === 'null' ? null : Number(ccode) })
          }
        />
      ))}
    </fieldset>
  );
}

/** Says so where the list is not whole. */
function FirstShown({ shown, of }: { readonly shown: number; readonly of: number }) {
  return shown < of ? <p class="small">{words.shownFirst(shown)}</p> : null;
}

function Problems({ report: { problems, problemCount } }: Pick<ReportViewProps, 'report'>) {
  if (problemCount === 0) return <p>{words.noProblems}</p>;
  const { line, column, value, expected, outcome } = words.problem;
  return (
    <details open>
      <summary>{words.problems(problemCount)}</summary>
      <FirstShown shown={problems.length} of={problemCount} />
      <DataTable
        isNamed={false}
        caption={words.problems(problemCount)}
        columns={[line, column, value, expected, outcome]}
        rows={problems.map((one) => [one.line, one.column, one.value, one.expected, one.outcome])}
      />
    </details>
  );
}
