import { useEffect } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useCases, useGroups, useStateNames, useStates } from '../api/answers.js';
import { lessThanThree, threeStates } from '../../core/three-states.js';
import { ApiError } from '../api/errors.js';
import { codesOf } from '../state/address.js';
import { forgetYear, usualThird } from '../state/subject.js';
import { common } from './strings.js';
import { Failed } from './status.js';

interface UnknownCaseProps {
  readonly subject: string;
  readonly hasYear: boolean;
  readonly error: Error;
  readonly again: () => void;
  readonly tries: number;
}

/** What is wrong with the case that was asked for, and the ways on. */
export function UnknownCase({ subject, hasYear, error, again, tries }: UnknownCaseProps) {
  const cases = useCases();
  const capitals = subject.toUpperCase();
  const isTriad = threeStates(capitals) !== undefined && capitals !== subject;
  const given = useGiven(subject);
  const withThird = given?.length === 2 ? [...given, usualThird(given)].join('-') : undefined;
  const year = error instanceof ApiError ? error.details['example'] : undefined;
  const offline = error instanceof ApiError && error.status === 0;
  useEffect(() => {
    if (!offline) forgetYear();
  }, [error]);
  return (
    <>
      <h1>{common.unknownCase.title}</h1>
      {given === undefined ? <Failed {...{ error, again, tries }} /> : <Lacking given={given} />}
      {!offline && (
        <>
          <h2>{common.unknownCase.waysOn}</h2>
          <ul class="prose">
            {isTriad && (
              <li>
                <Link href={`/case/${capitals}`}>{common.unknownCase.inCapitals(capitals)}</Link>
              </li>
            )}
            {withThird !== undefined && (
              <li>
                <Link href={`/case/${withThird}`}>{common.unknownCase.withThird(withThird)}</Link>
              </li>
            )}
            {hasYear && (
              <li>
                <Link href={`/case/${subject}`}>{common.unknownCase.usualYear}</Link>
              </li>
            )}
            {!hasYear && typeof year === 'number' && (
              <li>
                <Link href={`/case/${subject}?asOf=${year}`}>
                  {common.unknownCase.asOfYear(year)}
                </Link>
              </li>
            )}
            <li>
              <Link href="/">{common.unknownCase.chooseStates}</Link>
            </li>
            {cases.value?.map(({ id, title }) => (
              <li key={id}>
                <Link href={`/case/${id}`}>{title}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** One or two different states or groups that were named where a case has three. */
function useGiven(subject: string): readonly string[] | undefined {
  const states = useStates().value ?? [];
  const groups = useGroups().value ?? [];
  const given = lessThanThree(subject);
  const known = new Set([...states, ...groups].flatMap(codesOf));
  const isSound = given?.every((code, at) => known.has(code) && given.indexOf(code) === at);
  return isSound === true ? given : undefined;
}

/** Which of the three are missing, and the way to choose them. */
function Lacking({ given }: { readonly given: readonly string[] }) {
  const nameOf = useStateNames();
  const [a = '', b = ''] = given;
  const query = new URLSearchParams({ a, ...(b === '' ? {} : { b }) });
  return (
    <div class="status failed" role="alert">
      <p>
        <strong>{common.unknownCase.lacking(given.map(nameOf))}</strong>
      </p>
      <p>
        <Link href={`/?${query.toString()}`}>{common.unknownCase.chooseMissing(given.length)}</Link>
      </p>
    </div>
  );
}
