import { Link } from 'wouter-preact';
import { useCases, useStates } from '../api/answers.js';
import { threeStates } from '../../core/three-states.js';
import { ApiError } from '../api/errors.js';
import { usualThird } from '../state/subject.js';
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
  const pair = /^([A-Z]{3})-([A-Z]{3})$/.exec(capitals)?.slice(1);
  const known = useStates().value ?? [];
  const areStates = pair?.every((code) => known.some(({ iso3 }) => iso3 === code)) === true;
  const withThird = areStates ? [...pair, usualThird(pair)].join('-') : undefined;
  const year = error instanceof ApiError ? error.details['example'] : undefined;
  const offline = error instanceof ApiError && error.status === 0;
  return (
    <>
      <h1>{common.unknownCase.title}</h1>
      <Failed {...{ error, again, tries }} />
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
