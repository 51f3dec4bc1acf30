// An SDK of `outlay.json` → the form of the built-in ones.
import type { SdkInput } from '../model/descriptor';
import type { OwnSdk } from '../model/ownSdk';

export function ownSdk({ name, calls, onModel, ...rest }: OwnSdk, index: number): SdkInput {
  const numbered = (shapes: OwnSdk['calls']) => shapes.map((shape, at) => ({ id: String(at), ...shape }));
  return {
    ...rest,
    id: `own.${index}`,
    sdk: name,
    calls: numbered(calls),
    onModel: numbered(onModel),
  };
}
