import type { NetworkAnswer } from '../../../contract/index.js';
import { useEffect, useState } from 'preact/hooks';
import type { NetworkState } from '../../../charts/network-state.js';
import { ApiError } from '../../api/errors.js';
import { words } from './strings.js';
import type { LayoutRequest, Place } from './layout.js';

const mostKept = 120;
const kept = new Map<string, readonly Place[]>();
const waiting = new Map<
  number,
  { readonly resolve: (places: readonly Place[]) => void; readonly reject: (error: Error) => void }
>();
let worker: Worker | undefined;
let asked = 0;

function place(request: LayoutRequest): Promise<readonly Place[]> {
  worker ??= started();
  const id = asked++;
  const answer = new Promise<readonly Place[]>((resolve, reject) =>
    waiting.set(id, { resolve, reject }),
  );
  worker.postMessage({ id, request });
  return answer;
}

function started(): Worker {
  const made = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  made.addEventListener(
    'message',
    ({ data }: MessageEvent<{ id: number; places: readonly Place[] }>) => {
      waiting.get(data.id)?.resolve(data.places);
      waiting.delete(data.id);
    },
  );
  // One that failed, or could not be loaded, says nothing more: the next question begins another.
  made.addEventListener('error', (event) => {
    event.preventDefault();
    made.terminate();
    worker = undefined;
    const why = (event as Partial<ErrorEvent>).message ?? words.notLoaded;
    const error = new ApiError('unreachable', words.notPlaced(why), undefined, 0);
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  return made;
}

/** A state with places of its nodes, and the network that they belong to. */
export interface Placed {
  readonly key: string;
  readonly answer: NetworkAnswer;
  readonly state: NetworkState;
}

/**
 * Where the states of a network stand; the last network that was placed until the next one is.
 *
 * @throws ApiError where they cannot be placed
 */
export function usePlaces(
  key: string,
  answer: NetworkAnswer,
  state: NetworkState,
  wide: boolean,
): Placed | undefined {
  const [shown, setShown] = useState<Placed | undefined>(undefined);
  const [failed, setFailed] = useState<Error | undefined>(undefined);
  const whole = `${key} ${String(wide)}`;
  const known = kept.get(whole);
  useEffect(() => {
    if (known !== undefined) return;
    let gone = false;
    const request = {
      nodes: state.nodes.map(({ bloc }, at) => ({ ccode: answer.states[at]!.ccode, bloc })),
      friendly: state.ties.flatMap(({ from, to, sign }) => (sign > 0 ? [[from, to] as const] : [])),
      wide,
    };
    place(request).then(
      (places) => {
        kept.set(whole, places);
        if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
        if (!gone) setShown({ key: whole, answer, state: { ...state, places } });
      },
      (error: unknown) => {
        if (!gone) setFailed(error as Error);
      },
    );
    return () => {
      gone = true;
    };
  }, [whole]);
  if (failed !== undefined) throw failed;
  if (known !== undefined) return { key: whole, answer, state: { ...state, places: known } };
  return shown;
}
