import { describe, expect, it } from 'vitest';
import type { Progress } from '../../src/contract/index.js';
import { dropAllShared, dropShared, loadShared, type Load } from '../../src/web/api/under-way.js';

/** Loads that end when the test says so. */
function loads() {
  const begun: {
    readonly signal: AbortSignal;
    readonly tell: (step: Progress<string>) => void;
    readonly end: (value: string) => void;
    readonly fail: (error: Error) => void;
  }[] = [];
  const load: Load<string> = (signal, tell) =>
    new Promise((end, fail) => begun.push({ signal, tell, end, fail }));
  return { begun, load };
}

function reader(key: string, load: Load<string>) {
  const gone = new AbortController();
  const heard: Progress<string>[] = [];
  const result = loadShared(key, load, gone.signal, (step) => heard.push(step));
  result.catch(() => undefined);
  return { leave: () => gone.abort(), heard, result };
}

const begin = () => new Promise((resolve) => setTimeout(resolve));
const step = (index: number): Progress<string> => ({ step: 'a step', index, of: 3 });

describe('what several parts of a page wait for', () => {
  it('is loaded once, and each hears the steps from where it stands', async () => {
    const { begun, load } = loads();
    const first = reader('once', load);
    await begin();
    begun[0]!.tell({ ...step(1), part: 'so far' });
    begun[0]!.tell(step(2));
    const second = reader('once', load);
    begun[0]!.tell(step(3));
    begun[0]!.end('the answer');
    expect(await Promise.all([first.result, second.result])).toEqual(['the answer', 'the answer']);
    expect(begun).toHaveLength(1);
    expect(first.heard.map(({ index }) => index)).toEqual([1, 2, 3]);
    expect(second.heard).toEqual([
      { ...step(2), part: 'so far' },
      { ...step(3), part: 'so far' },
    ]);
  });

  it('is ended when the last has left, and then loaded anew', async () => {
    const { begun, load } = loads();
    const [first, second] = [reader('left', load), reader('left', load)];
    await begin();
    first.leave();
    expect(begun[0]!.signal.aborted).toBe(false);
    begun[0]!.tell(step(1));
    expect([first.heard, second.heard].map(({ length }) => length)).toEqual([0, 1]);
    second.leave();
    expect(begun[0]!.signal.aborted).toBe(true);
    reader('left', load);
    await begin();
    expect(begun).toHaveLength(2);
    // The first load ends late: the second is still joined.
    begun[0]!.fail(new Error('ended'));
    await begin();
    reader('left', load);
    await begin();
    expect(begun).toHaveLength(2);
  });

  it('is loaded anew after a failure, which all hear of', async () => {
    const { begun, load } = loads();
    const [first, second] = [reader('failed', load), reader('failed', load)];
    await begin();
    begun[0]!.fail(new Error('no'));
    await expect(first.result).rejects.toThrow('no');
    await expect(second.result).rejects.toThrow('no');
    reader('failed', load);
    await begin();
    expect(begun).toHaveLength(2);
  });

  it('is not joined any more where it may have changed', async () => {
    const { begun, load } = loads();
    const forget = [() => dropShared('changed'), dropAllShared];
    for (const [at, changed] of forget.entries()) {
      reader('changed', load);
      await begin();
      expect(begun).toHaveLength(at + 1);
      changed();
    }
    const last = reader('changed', load);
    await begin();
    begun[2]!.end('new');
    expect(await last.result).toBe('new');
  });
});
