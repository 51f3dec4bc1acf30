import { base64Bytes } from './base64';

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** Enough for the header of every format; a JPEG's may stand behind a preview. */
const HEAD = 64 * 1024;

/** Of an image that stands in the code as `data:image/png;base64,…`; null where it is none. */
export function dataUrlSize(url: string): ImageSize | null {
  const [, start] = /^(data:image\/[\w.+*-]+;base64,)/.exec(url.slice(0, 100)) ?? [];
  const bytes = start === undefined ? null : base64Bytes(url.slice(start.length, start.length + HEAD).replace(/\s/g, ''));
  return bytes && imageSize(bytes);
}

/** Width and height from the begin of a PNG, GIF, JPEG or WebP file (64 KB hold it); null where they cannot be read. */
export function imageSize(bytes: Uint8Array): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return png(view) ?? gif(view) ?? webp(view) ?? jpeg(view);
  } catch {
    return null; // cut off
  }
}

function png(view: DataView): ImageSize | null {
  if (view.getUint32(0) !== 0x89504e47) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function gif(view: DataView): ImageSize | null {
  if (view.getUint32(0) !== 0x47494638) return null;
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function webp(view: DataView): ImageSize | null {
  if (view.getUint32(0) !== 0x52494646 || view.getUint32(8) !== 0x57454250) return null;
  const format = view.getUint32(12);
  if (format === 0x56503820) return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (format === 0x5650384c) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return { width: 1 + (view.getUint32(24, true) & 0xffffff), height: 1 + (view.getUint32(27, true) & 0xffffff) };
}

/** The frame header stands behind other segments, each of which says how long it is. */
function jpeg(view: DataView): ImageSize | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 <= view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && marker !== 0xffc4 && marker !== 0xffc8 && marker !== 0xffcc;
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    if (marker < 0xff00) return null;
  }
  return null;
}
