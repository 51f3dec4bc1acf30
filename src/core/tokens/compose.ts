import data from './unicodeMarks.generated.json';

/**
 * NFC as Hugging Face's tokenizers have it, whose tables are of an older Unicode: marks that came later stay where they are,
 * and nothing moves or composes across them.
 */
export function createComposer(): (text: string) => string {
  const newer = new RegExp(`([${data.marks}])`, 'u');
  return (text) => {
    if (!newer.test(text)) return text.normalize('NFC');
    return text
      .split(newer)
      .map((part) => part.normalize('NFC'))
      .join('');
  };
}
