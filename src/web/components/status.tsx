import type { ComponentChildren } from 'preact';
import type { Progress } from '../../contract/index.js';
import { ApiError } from '../api/errors.js';
import type { Asked } from '../api/use-answer.js';
import { common } from './strings.js';

interface LoadingProps {
  readonly step?: Progress | undefined;
  /** What is being made, in words. */
  readonly what?: string;
  readonly onCancel?: () => void;
}

export function Loading({ step, what = common.loading, onCancel }: LoadingProps) {
  return (
    <div class="status" role="status">
      <p>
        {what}
        {step !== undefined && <span class="small"> {common.step(step)}</span>}
      </p>
      {step !== undefined && step.of > 0 ? (
        <progress max={step.of} value={step.index} aria-label={what} />
      ) : (
        <progress aria-label={what} />
      )}
      {onCancel !== undefined && (
        <button type="button" onClick={onCancel}>
          {common.cancel}
        </button>
      )}
    </div>
  );
}

export function Failed({ error, again }: { readonly error: Error; readonly again?: () => void }) {
  const isApi = error instanceof ApiError;
  return (
    <div class="status failed" role="alert">
      <p>
        <strong>{isApi ? error.message : common.fault}</strong>
      </p>
      {isApi && error.hint !== undefined && <p>{common.hint(error.hint)}</p>}
      {!isApi && <p class="small">{error.message}</p>}
      {again !== undefined && (!isApi || error.canPass) && (
        <button type="button" onClick={again}>
          {common.again}
        </button>
      )}
    </div>
  );
}

/** Nothing to show, and why. */
export const Empty = ({ children }: { readonly children: ComponentChildren }) => (
  <p class="status empty">{children}</p>
);

interface AnsweredProps<T> {
  readonly asked: Asked<T>;
  readonly what?: string;
  readonly onCancel?: () => void;
  readonly children: (value: T) => ComponentChildren;
}

/** An answer, or what there is in its place. While the next one comes, the previous one is shown paler. */
export function Answered<T>({ asked, what, onCancel, children }: AnsweredProps<T>) {
  if (asked.state === 'failed') return <Failed error={asked.error} again={asked.again} />;
  if (asked.state === 'ready') return <>{children(asked.value)}</>;
  const words = {
    ...(what === undefined ? {} : { what }),
    ...(onCancel === undefined ? {} : { onCancel }),
  };
  return (
    <>
      <Loading step={asked.step} {...words} />
      {asked.previous !== undefined && <div class="stale">{children(asked.previous)}</div>}
    </>
  );
}
