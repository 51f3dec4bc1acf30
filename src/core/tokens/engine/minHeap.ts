/** Numbers, the lowest first. */
export class MinHeap {
  private items = new Float64Array(256);
  size = 0;

  push(value: number): void {
    if (this.size === this.items.length) this.grow();
    const { items } = this;
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = items[parent] as number;
      if (above <= value) break;
      items[at] = above;
      at = parent;
    }
    items[at] = value;
  }

  /** Only where size > 0. */
  pop(): number {
    const { items } = this;
    const top = items[0] as number;
    const last = items[--this.size] as number;
    let at = 0;
    for (let child = 1; child < this.size; child = 2 * at + 1) {
      if (child + 1 < this.size && (items[child + 1] as number) < (items[child] as number)) child++;
      const below = items[child] as number;
      if (below >= last) break;
      items[at] = below;
      at = child;
    }
    items[at] = last;
    return top;
  }

  private grow(): void {
    const items = new Float64Array(this.items.length * 2);
    items.set(this.items);
    this.items = items;
  }
}
