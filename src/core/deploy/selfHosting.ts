// For an editor: which weights and GPUs there are to choose from for a call, and the plan for one of them.
import type { Prices } from '../catalog/prices';
import type { Deployment, SelfHosting, SelfHostingQuery } from '../model/deploy';
import { GPUS } from './data/gpus';
import { deploy } from './deploy';

/** Null where none of the models has open weights whose need of memory is known. */
export function selfHosting(prices: Prices, query: SelfHostingQuery & { readonly at: number }): SelfHosting | null {
  const found = query.models.flatMap((model) => prices.catalog.weightsOf(model) ?? []);
  const choices = [...new Map(found.map(({ id, name }) => [id, name]))].filter(([id]) => plansOf(prices, query, id).length > 0);
  const [weights] = choices.find(([id]) => id === query.weights) ?? choices[0] ?? [];
  if (weights === undefined) return null;
  const plans = plansOf(prices, query, weights);
  const best = plans.reduce((a, b) => (worth(b.plan) < worth(a.plan) ? b : a));
  const { gpu, plan } = plans.find((one) => one.gpu === query.gpu) ?? best;
  return {
    choices: choices.map(([id, name]) => ({ id, name })),
    gpus: GPUS.filter(({ id }) => plans.some((one) => one.gpu === id)).map(({ id, name }) => ({ id, name })),
    ...{ gpu, plan },
  };
}

/** On every GPU that can hold them. The user's own price is of the GPU that was chosen. */
function plansOf(prices: Prices, query: SelfHostingQuery & { readonly at: number }, model: string) {
  return GPUS.flatMap(({ id: gpu }) => {
    const { gpuUsdPerHour, gpu: chosen, ...others } = query;
    const own = gpuUsdPerHour === undefined || gpu !== chosen ? {} : { gpuUsdPerHour };
    const plan = deploy(prices, { ...others, model, gpu, ...own });
    return typeof plan === 'string' ? [] : [{ gpu, plan }];
  });
}

/** More of them are in no server. */
const SERVER = 8;

/** What is measured comes before what is not, one server before many, then the cheaper. */
function worth({ usdPerRequest, usdPerHour, gpus }: Deployment): number {
  if (usdPerRequest) return usdPerRequest.low;
  return (gpus > SERVER ? 2e6 : 1e6) + usdPerHour.low;
}
