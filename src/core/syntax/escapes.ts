// Escape sequences of string literals, as far as Python and ECMAScript agree; an unknown one stays as it is written.
const SIMPLE: Readonly<Record<string, string>> = {
  ...{ n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', a: '\x07', '0': '\0' },
  ...{ '\\': '\\', "'": "'", '"': '"', '`': '`', '\n': '', $: '$', '{': '{' },
};
const ESCAPE = /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|\r\n|([\s\S]))/g;

export function decodeEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(ESCAPE, (whole, braced, short, long, byte, simple) => {
    const hex = braced ?? short ?? long ?? byte;
    if (hex) return codePoint(Number.parseInt(hex, 16), whole);
    if (simple === undefined) return ''; // an escaped line end
    return SIMPLE[simple] ?? whole;
  });
}

function codePoint(value: number, otherwise: string): string {
  return value <= 0x10ffff ? String.fromCodePoint(value) : otherwise;
}
