import { join } from 'node:path';
import { inWorker, type Hand } from './in-worker';

const WORKER = join(__dirname, '../lists/write-xlsx.worker');
const HEAD = { columns: [{ header: 'Name', type: 'text' }] };
const PART = [['a name']];

describe('a task that comes in parts', () => {
  it('is done when the last part has come', async () => {
    const feed = async (hand: Hand<string[][]>) => {
      await hand(PART);
      await hand(PART);
    };
    expect((await inWorker<Uint8Array, string[][]>(WORKER, HEAD, { feed })).length).toBeGreaterThan(1_000);
  });

  it('fails with what its parts fail with, and gives its turn to the next', async () => {
    const fail = () => Promise.reject(new Error('no more rows'));
    for (let turn = 0; turn < 3; turn += 1)
      await expect(inWorker(WORKER, HEAD, { feed: fail })).rejects.toThrow('no more rows');
  });

  it('ends when nobody waits for it, whether it runs or waits', async () => {
    const gone = new AbortController();
    let begun = 0;
    const feed = () => {
      begun += 1;
      if (begun === 2) gone.abort(new Error('gone away'));
      return new Promise<void>(() => undefined);
    };
    const tasks = [1, 2, 3].map(() => inWorker(WORKER, HEAD, { feed, signal: gone.signal }));
    for (const task of tasks) await expect(task).rejects.toThrow('gone away');
    expect(begun).toBe(2);
  });

  it('takes no more parts when its worker has ended', async () => {
    const gone = new AbortController();
    const handAll = async (hand: Hand<string[][]>) => {
      await hand(PART);
      gone.abort(new Error('gone away'));
      for (;;) await hand(PART);
    };
    let handed: Promise<void> | undefined;
    const feed = (hand: Hand<string[][]>) => (handed = handAll(hand));
    await expect(inWorker(WORKER, HEAD, { feed, signal: gone.signal })).rejects.toThrow('gone away');
    await expect(handed).rejects.toThrow('ended without an answer');
  });
});
