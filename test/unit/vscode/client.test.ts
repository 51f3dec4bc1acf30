import assert from 'node:assert/strict';
import { EngineClient } from '../../../src/vscode/engine/client';
import type { Connection } from '../../../src/vscode/engine/connection';

function setup() {
  const opened: { crash: (error: Error) => void; disposed: boolean }[] = [];
  const open = async () => {
    let crash = (_: Error) => {};
    const ended = new Promise<Error>((resolve) => {
      crash = resolve;
    });
    const state = { crash, disposed: false };
    opened.push(state);
    const dispose = () => {
      state.disposed = true;
      crash(new Error('ended'));
    };
    return { ended, dispose } as unknown as Connection;
  };
  const silent = () => {};
  const client = new EngineClient({ open, log: { trace: silent, debug: silent, info: silent, warn: silent, error: silent } });
  return { client, opened };
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('the engine client', () => {
  it('starts nothing before it is asked, and one worker for all who ask', async () => {
    const { client, opened } = setup();
    assert.equal(opened.length, 0);
    const [a, b] = await Promise.all([client.connection(), client.connection()]);
    assert.equal(a, b);
    assert.equal(opened.length, 1);
  });

  it('starts another worker after a crash, but not for ever', async () => {
    const { client, opened } = setup();
    for (let crashes = 0; crashes < 3; crashes++) {
      await client.connection();
      opened.at(-1)?.crash(new Error('out of memory'));
      await settled();
    }
    await assert.rejects(client.connection(), /crashed too often/);
    assert.equal(opened.length, 3);
  });

  it('ends a worker that does not answer', async () => {
    const { client, opened } = setup();
    const first = await client.connection();
    client.kill('no result');
    await settled();
    assert.equal(opened[0]?.disposed, true);
    assert.notEqual(await client.connection(), first);
  });

  it('ends its worker with itself, and starts no other', async () => {
    const { client, opened } = setup();
    await client.connection();
    client.dispose();
    await settled();
    assert.equal(opened[0]?.disposed, true);
    await assert.rejects(client.connection(), /shut down/);
  });
});
