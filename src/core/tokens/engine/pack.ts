import type { TokenBytes } from './vocabulary';

/**
 * A vocabulary as a file: the number of tokens (32 bits, little-endian), one length byte per token, then all tokens' bytes,
 * both in order of the ids. `limit`: only the first tokens, for a family that is the beginning of another one.
 */
export function readPack(file: Uint8Array, limit?: number): TokenBytes {
  const held = new DataView(file.buffer, file.byteOffset, file.byteLength).getUint32(0, true);
  const count = Math.min(held, limit ?? held);
  const offsets = new Uint32Array(count + 1);
  let offset = 0;
  for (let id = 0; id < count; id++) {
    offsets[id] = offset;
    offset += file[4 + id] as number;
  }
  offsets[count] = offset;
  const data = file.subarray(4 + held, 4 + held + offset);
  if (data.length !== offset) throw new Error('the vocabulary is cut off');
  return { count, offsets, data };
}
