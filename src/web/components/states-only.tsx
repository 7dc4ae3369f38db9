import { Link } from 'wouter-preact';
import { isStateCode } from '../../core/three-states.js';
import { useStateNames } from '../api/answers.js';
import { caseAddress } from '../state/subject.js';
import { common } from './strings.js';

interface StatesOnlyProps {
  readonly pair: readonly [string, string];
  /** Why the page is of states alone. */
  readonly why: string;
}

/** In place of what a page has of states alone, where one of the two is a group: which it is, and the case of the two. */
export function StatesOnly({ pair, why }: StatesOnlyProps) {
  const nameOf = useStateNames();
  const groups = pair.filter((code) => !isStateCode(code)).map(nameOf);
  return (
    <div class="status">
      <p>
        {common.isGroup(groups)} {why}
      </p>
      <p>
        <Link href={`/case/${caseAddress({ pair })}`}>
          {common.weighTheTwo(nameOf(pair[0]), nameOf(pair[1]))}
        </Link>
      </p>
    </div>
  );
}
