// Hugging Face's tokenizer.json, as far as it describes a byte-level BPE.
import * as z from 'zod';
import type { Pattern } from '../../model/pattern';
import type { ImportedVocabulary, Refused } from './imported';
import { mergeOrder } from './mergeOrder';
import { patternOf } from './patterns';

const stepSchema = z.looseObject({ type: z.string() });

const fileSchema = z.object({
  normalizer: stepSchema.nullish(),
  pre_tokenizer: stepSchema.nullish(),
  added_tokens: z.array(z.object({ content: z.string() })).default([]),
  model: z.looseObject({
    type: z.string().nullish(),
    vocab: z.record(z.string(), z.number()),
    merges: z.array(z.union([z.string(), z.tuple([z.string(), z.string()])])),
    ignore_merges: z.boolean().nullish(),
    byte_fallback: z.boolean().nullish(),
    dropout: z.number().nullish(),
    continuing_subword_prefix: z.string().nullish(),
    end_of_word_suffix: z.string().nullish(),
  }),
});

export type TokenizerFile = z.output<typeof fileSchema>;
type Step = z.output<typeof stepSchema>;

export function readTokenizerJson(text: string): ImportedVocabulary | Refused {
  const file = parsed(text);
  if ('refused' in file) return file;
  const refused = modelRefusal(file) ?? normalizerRefusal(file.normalizer ?? null);
  if (refused) return { refused };
  const pattern = patternOfSteps(stepsOf(file.pre_tokenizer ?? null, 'pretokenizers'));
  if (typeof pattern !== 'string') return pattern;
  const tokens = mergeOrder(file);
  return 'refused' in tokens ? tokens : { ...tokens, pattern, nfc: stepsOf(file.normalizer ?? null, 'normalizers').length > 0 };
}

function parsed(text: string): TokenizerFile | Refused {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { refused: 'no valid JSON' };
  }
  const type =
    typeof json === 'object' && json !== null && 'model' in json
      ? z.object({ type: z.string() }).safeParse(json.model).data?.type
      : undefined;
  if (type !== undefined && type !== 'BPE') return { refused: `a model of type ${type}; only BPE can be counted` };
  const result = fileSchema.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  return { refused: `${issue?.path.join('.') ?? 'the file'}: ${issue?.message ?? 'is not of a known form'}` };
}

function modelRefusal({ model }: TokenizerFile): string | undefined {
  if (model.byte_fallback) return 'byte_fallback (SentencePiece)';
  if (model.dropout) return 'dropout';
  if (model.continuing_subword_prefix) return `continuing_subword_prefix "${model.continuing_subword_prefix}"`;
  return model.end_of_word_suffix ? `end_of_word_suffix "${model.end_of_word_suffix}"` : undefined;
}

function normalizerRefusal(normalizer: Step | null): string | undefined {
  const other = stepsOf(normalizer, 'normalizers').find(({ type }) => type !== 'NFC');
  return other && `the normalizer ${other.type}`;
}

/** A sequence is its parts, nothing is none. */
function stepsOf(step: Step | null, parts: 'normalizers' | 'pretokenizers'): readonly Step[] {
  if (step === null) return [];
  return step.type === 'Sequence' ? z.array(stepSchema).catch([]).parse(step[parts]) : [step];
}

const splitSchema = z.object({
  pattern: z.object({ Regex: z.string() }),
  behavior: z.literal('Isolated'),
  invert: z.literal(false).optional(),
});

function patternOfSteps(steps: readonly Step[]): Pattern | Refused {
  const bytes = steps.at(-1);
  if (bytes?.type !== 'ByteLevel') return { refused: `the pre-tokenizer ${bytes?.type ?? 'none'}; it must end with ByteLevel` };
  if (bytes.add_prefix_space === true) return { refused: 'add_prefix_space' };
  if (steps.length === 1) return bytes.use_regex === false ? { refused: 'a pre-tokenizer without a pattern' } : 'gpt2';
  const splits = steps.slice(0, -1).map((step) => (step.type === 'Split' ? splitSchema.safeParse(step).data : undefined));
  const unknown = steps[splits.indexOf(undefined)];
  if (unknown) return { refused: `the pre-tokenizer ${unknown.type} of this form` };
  const expressions = splits.flatMap((split) => (split ? [split.pattern.Regex] : []));
  return patternOf(expressions) ?? { refused: `the pre-tokenizer's pattern ${expressions.join(' then ')}` };
}
