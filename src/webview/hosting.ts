// The form of self-hosting.
import type { Chosen } from './protocol';

/** What the form says after `changed` was; null: something in it is no figure. Other weights may want another GPU, at another price. */
export function chosenIn(form: HTMLFormElement, changed: Element): Chosen | null {
  if (!form.checkValidity()) return null;
  const data = new FormData(form);
  const [price, load] = [Number(data.get('gpuUsdPerHour')), Number(data.get('utilisation'))];
  const weights = { weights: String(data.get('weights')), ...(load > 0 ? { utilisation: load / 100 } : {}) };
  if (changed.getAttribute('name') === 'weights') return weights;
  return { ...weights, gpu: String(data.get('gpu')), ...(price > 0 ? { gpuUsdPerHour: price } : {}) };
}
