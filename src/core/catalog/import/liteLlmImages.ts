// Prices of pictures by size and quality: LiteLLM writes them into the id, `hd/1024-x-1792/dall-e-3`, per pixel or per picture.
import { PROVIDERS } from '../providers';
import { clean, type SourceOffer } from './sourceOffer';

type Row = { readonly [field: string]: unknown };
type Picture = { readonly size: string; readonly quality?: string; readonly usd: number };

const SIZED = /^(?:([a-z_]+)\/)?(?:(low|medium|high|standard|hd)\/)?(\d+)-x-(\d+)\/(.+)$/;

export function imagePrices(rows: Readonly<Record<string, Row>>, source: string): readonly SourceOffer[] {
  const found = new Map<string, { host: string; id: string; pictures: Picture[] }>();
  for (const [key, row] of Object.entries(rows)) {
    const picture = sized(key, row) ?? plain(key, row);
    if (!picture) continue;
    const place = `${picture.host}/${picture.id}`;
    const known = found.get(place) ?? { host: picture.host, id: picture.id, pictures: [] };
    known.pictures.push(picture.picture);
    found.set(place, known);
  }
  return [...found.values()].map(({ host, id, pictures }) => ({
    host,
    id,
    flags: 'I',
    prices: [{ kind: 'list', source, images: pictures.slice(0, 40) }],
  }));
}

interface Found {
  readonly host: string;
  readonly id: string;
  readonly picture: Picture;
}

function sized(key: string, row: Row): Found | null {
  const [, prefix, quality, width, height, id] = SIZED.exec(key) ?? [];
  const host = hostOf(row, prefix);
  const usd = perPicture(row, Number(width) * Number(height));
  if (!host || !id || usd === null) return null;
  return { host, id: id.toLowerCase(), picture: { size: `${width}x${height}`, ...(quality ? { quality } : {}), usd } };
}

/** One price for any picture. */
function plain(key: string, row: Row): Found | null {
  if (row.mode !== 'image_generation' || SIZED.test(key)) return null;
  const host = hostOf(row);
  const usd = perPicture(row, 0);
  const id = key.toLowerCase().split('/').at(-1);
  return host && id && usd !== null ? { host, id, picture: { size: 'any', usd } } : null;
}

function hostOf({ litellm_provider: theirs }: Row, prefix?: string): string | undefined {
  if (prefix && prefix !== theirs && prefix !== 'azure') return undefined;
  return PROVIDERS.find(({ liteLlm = [] }) => liteLlm.includes(String(theirs)))?.id;
}

function perPicture(row: Row, pixels: number): number | null {
  const perImage = Number(row.output_cost_per_image) || Number(row.input_cost_per_image) || 0;
  const perPixel = Number(row.output_cost_per_pixel) || Number(row.input_cost_per_pixel) || 0;
  const usd = perImage > 0 ? perImage : perPixel * pixels;
  return usd > 0 ? Number(clean(usd).toFixed(5)) : null;
}
