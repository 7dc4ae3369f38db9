import type { ComponentChildren } from 'preact';
import type { Progress } from '../../contract/index.js';
import { ApiError } from '../api/errors.js';
import type { Asked } from '../api/use-answer.js';
import { Button } from './button.js';
import { common } from './strings.js';
import type { Task } from './use-task.js';

interface LoadingProps {
  readonly step?: Progress | undefined;
  /** What is being made, in words. */
  readonly what?: string | undefined;
  readonly onCancel?: (() => void) | undefined;
  /** Whether it stands before what is shown meanwhile, which stays in its place. */
  readonly isFloating?: boolean;
}

export function Loading({
  step,
  what = common.loading,
  onCancel,
  isFloating = false,
}: LoadingProps) {
  return (
    <div class={isFloating ? 'status floating' : 'status'} role="status">
      <p>
        {what}
        {step !== undefined && <span class="small"> {common.step(step)}</span>}
      </p>
      {step !== undefined && step.of > 0 ? (
        <progress max={step.of} value={step.index} aria-label={what} />
      ) : (
        <progress aria-label={what} />
      )}
      {onCancel !== undefined && <Button onClick={onCancel}>{common.cancel}</Button>}
    </div>
  );
}

interface FailedProps {
  readonly error: Error;
  readonly again?: () => void;
  /** How often that was tried, in vain. */
  readonly tries?: number;
}

export function Failed({ error, again, tries = 0 }: FailedProps) {
  const isApi = error instanceof ApiError;
  return (
    <div class="status failed" role="alert">
      <p>
        <strong>{isApi ? error.message : common.fault}</strong>
      </p>
      {isApi && error.hint !== undefined && <p>{common.hint(error.hint)}</p>}
      {!isApi && <p class="small">{error.message}</p>}
      {tries > 0 && <p class="small">{common.triedAgain(tries)}</p>}
      {again !== undefined && (!isApi || error.canPass) && (
        <Button onClick={again}>{common.again}</Button>
      )}
    </div>
  );
}

/** Nothing to show, and why. */
export const Empty = ({ children }: { readonly children: ComponentChildren }) => (
  <p class="status empty">{children}</p>
);

interface NoticeProps {
  readonly children: ComponentChildren;
  readonly action: string;
  readonly onAction: () => void;
  readonly role?: 'status' | 'alert';
}

/** Something to be known, and what can be done about it. */
export const Notice = ({ children, action, onAction, role }: NoticeProps) => (
  <div class={role === 'alert' ? 'status failed' : 'status'} role={role}>
    <p>{children}</p>
    <Button onClick={onAction}>{action}</Button>
  </div>
);

interface AnsweredProps<T> {
  readonly asked: Asked<T>;
  readonly what?: string;
  readonly canStop?: boolean;
  readonly children: (value: T) => ComponentChildren;
}

/** An answer, or what there is in its place. While the next one comes, the previous one is shown paler. */
export function Answered<T>({ asked, what, canStop = false, children }: AnsweredProps<T>) {
  switch (asked.state) {
    case 'ready':
      return <>{children(asked.value)}</>;
    case 'failed':
      return <Failed {...asked} />;
    case 'stopped':
      return (
        <Notice role="status" action={common.again} onAction={asked.again}>
          {common.cancelled}
        </Notice>
      );
    case 'loading': {
      const { step, latest, stop } = asked;
      const isFloating = latest !== undefined;
      return (
        <>
          <Loading {...{ step, what, isFloating }} onCancel={canStop ? stop : undefined} />
          {isFloating && <div class="stale">{children(latest)}</div>}
        </>
      );
    }
  }
}

/** What is under way, or went wrong. */
export const TaskStatus = ({ task: { doing, step, error, cancel } }: { readonly task: Task }) => (
  <>
    {doing !== undefined && <Loading what={doing} step={step} onCancel={cancel} />}
    {error !== undefined && <Failed error={error} />}
  </>
);
