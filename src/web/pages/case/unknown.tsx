import { Link } from 'wouter-preact';
import { ApiError } from '../../api/errors.js';
import { useCases } from '../../api/cases.js';
import { Failed } from '../../components/status.js';
import { casePage } from '../../strings/case.js';

interface UnknownProps {
  readonly subject: string;
  readonly hasYear: boolean;
  readonly error: Error;
  readonly again: () => void;
}

/** What is wrong with what was asked for, and the ways on. */
export function Unknown({ subject, hasYear, error, again }: UnknownProps) {
  const cases = useCases();
  const capitals = subject.toUpperCase();
  const isTriad = /^[A-Z]{3}-[A-Z]{3}-[A-Z]{3}$/.test(capitals) && capitals !== subject;
  const year = error instanceof ApiError ? error.details['example'] : undefined;
  const offline = error instanceof ApiError && error.status === 0;
  return (
    <>
      <h1>{casePage.unknown}</h1>
      <Failed error={withoutCommand(error)} again={again} />
      {!offline && (
        <>
          <h2>{casePage.waysOn}</h2>
          <ul class="prose">
            {isTriad && (
              <li>
                <Link href={`/case/${capitals}`}>{casePage.inCapitals(capitals)}</Link>
              </li>
            )}
            {hasYear && (
              <li>
                <Link href={`/case/${subject}`}>{casePage.usualYear}</Link>
              </li>
            )}
            {!hasYear && typeof year === 'number' && (
              <li>
                <Link href={`/case/${subject}?asOf=${year}`}>{casePage.asOfYear(year)}</Link>
              </li>
            )}
            <li>
              <Link href="/">{casePage.chooseStates}</Link>
            </li>
            {cases.state === 'ready' &&
              cases.value.map(({ id, title }) => (
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

/** What the hint says of commands and routes is no help on a page, which has ways on of its own. */
export function withoutCommand(error: Error): Error {
  if (!(error instanceof ApiError) || !/--|GET |counterpoise /.test(error.hint ?? '')) return error;
  return new ApiError(error.code, error.message, undefined, error.status, error.details);
}
