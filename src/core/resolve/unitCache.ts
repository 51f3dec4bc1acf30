// Parsed files, as many as a bounded amount of text allows; what was not used for longest goes first.
import type { Unit } from './unit';

/** Source text behind the cached modules, in UTF-16 units. A lowered module takes some ten times its text. */
const MAX_CACHED_TEXT = 8_000_000;

export class UnitCache {
  /** Null: the file cannot be had. */
  private readonly units = new Map<string, Unit | null>();
  private text = 0;

  has(path: string): boolean {
    return this.units.has(path);
  }

  /** Undefined: not looked at yet, or evicted. */
  get(path: string): Unit | null | undefined {
    const unit = this.units.get(path);
    if (unit === undefined) return undefined;
    this.units.delete(path);
    this.units.set(path, unit);
    return unit;
  }

  set(path: string, unit: Unit | null): void {
    this.delete(path);
    this.text += unit?.text.length ?? 0;
    this.units.set(path, unit);
    this.evict();
  }

  delete(path: string): void {
    this.text -= this.units.get(path)?.text.length ?? 0;
    this.units.delete(path);
  }

  private evict(): void {
    for (const path of this.units.keys()) {
      if (this.text <= MAX_CACHED_TEXT) return;
      this.delete(path);
    }
  }
}
