import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hearInterruptions } from '../../src/cli/interruption.js';
import { onUnfinished, undoneIfInterrupted } from '../../src/core/cleanup.js';

const heard = new EventEmitter();
const end = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  hearInterruptions({
    on: (signal, hear) => heard.on(signal, hear),
    off: (signal, hear) => heard.off(signal, hear),
    end,
  });
});
afterEach(() => {
  onUnfinished(() => undefined);
  heard.removeAllListeners();
  end.mockReset();
  vi.useRealTimers();
});

const listeners = (): number[] => ['SIGINT', 'SIGTERM'].map((name) => heard.listenerCount(name));

it('leaves signals to the system, which ends at once what computes, as long as nothing is to be undone', () => {
  expect(listeners()).toEqual([0, 0]);
  const [one, two] = [undoneIfInterrupted(() => undefined), undoneIfInterrupted(() => undefined)];
  expect(listeners()).toEqual([1, 1]);
  one();
  expect(listeners()).toEqual([1, 1]);
  two();
  expect(listeners()).toEqual([0, 0]);
});

it('ends when all is undone, with the code of the signal', async () => {
  const undo = vi.fn();
  undoneIfInterrupted(undo);
  heard.emit('SIGTERM');
  await vi.runAllTimersAsync();
  expect(undo).toHaveBeenCalledOnce();
  expect(end.mock.calls).toEqual([['SIGTERM', 143]]);
});

it('waits for no more than a second after a second signal', async () => {
  const finished = undoneIfInterrupted(() => new Promise(() => undefined));
  heard.emit('SIGINT');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(end).not.toHaveBeenCalled();
  heard.emit('SIGINT');
  await vi.advanceTimersByTimeAsync(999);
  expect(end).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(end.mock.calls).toEqual([['SIGINT', 130]]);
  finished();
});
