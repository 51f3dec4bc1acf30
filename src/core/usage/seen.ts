// Ids that were seen, in eight bytes each: hashes of 53 bits. Of a million ids one in 18,000 runs mistakes one for another.

export class Seen {
  private slots = new Float64Array(1 << 12);
  private size = 0;

  /** False: it was seen before. */
  add(id: string): boolean {
    if (this.size * 2 >= this.slots.length) this.grow();
    return this.insert(hash(id));
  }

  private insert(key: number): boolean {
    const mask = this.slots.length - 1;
    for (let at = (key % 4294967296) & mask; ; at = (at + 1) & mask) {
      const held = this.slots[at & mask];
      if (held === key) return false;
      if (held !== 0) continue;
      this.slots[at & mask] = key;
      this.size++;
      return true;
    }
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Float64Array(old.length * 2);
    this.size = 0;
    for (const key of old) if (key !== 0) this.insert(key);
  }
}

/** cyrb53 (public domain), never 0. */
function hash(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0) || 1;
}
