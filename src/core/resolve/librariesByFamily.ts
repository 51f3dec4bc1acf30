// What standard libraries beyond Python's and ECMAScript's do with values, by access path. DATA: path → what it amounts to.
import type { Family } from '../model/family';

export const MEANINGS = [
  'first',
  'json',
  'environment',
  'file',
  'printf',
  'braces',
  'list',
  'pairs',
  'entries',
  'append',
  'join',
  'replace',
  'request',
] as const;
/**
 * `first`: its first argument; `printf`, `braces`: its first argument, filled; `list`: its arguments; `pairs`: a record of keys and
 * values in turn; `entries`: a record of `key to value`; `append`: the first, longer by the others; `request`: an HTTP request of
 * method, URL and body (its last three arguments).
 */
export type Meaning = (typeof MEANINGS)[number];

const GO: Readonly<Record<string, Meaning>> = {
  ...{ 'fmt.Sprintf': 'printf', 'fmt.Errorf': 'printf', 'encoding/json.Marshal': 'json', 'encoding/json.MarshalIndent': 'json' },
  ...{
    'os.Getenv': 'environment',
    'os.ReadFile': 'file',
    'io/ioutil.ReadFile': 'file',
    'strings.TrimSpace': 'first',
    'strings.Join': 'join',
  },
  ...{ 'strings.ReplaceAll': 'replace', 'strings.Replace': 'replace', 'bytes.NewBuffer': 'first', 'bytes.NewReader': 'first' },
  ...{ 'bytes.NewBufferString': 'first', 'strings.NewReader': 'first', '#global.append': 'append', '#global.string': 'first' },
  ...{ 'net/http.NewRequest': 'request', 'net/http.NewRequestWithContext': 'request', 'github.com/aws/aws-sdk-go-v2/aws.String': 'first' },
  ...{ 'github.com/aws/aws-sdk-go-v2/aws.Int32': 'first', 'github.com/aws/aws-sdk-go/aws.String': 'first' },
};

const TABLES: Readonly<Partial<Record<Family, Readonly<Record<string, Meaning>>>>> = { go: GO };

/** Wrappers that SDKs put around plain values: `openai.String("…")`, `anthropic.F(…)`. */
const WRAPPERS: Readonly<Partial<Record<Family, RegExp>>> = {
  go: /^github\.com\/(openai\/openai-go|anthropics\/anthropic-sdk-go)(\/v\d+)?(\/\w+)*(\/packages\/param)?\.(F|String|Int|Float|Bool|Raw|NewOpt|Opt)$|^google\.golang\.org\/genai\.(Ptr|Text)$|(^|\/)(ptr|to|lo|pointer)\.(To|Ptr|ToPtr|String|Of)$/,
};

export function meaningOf(family: Family, path: string): Meaning | null {
  const table = TABLES[family];
  if (table && Object.hasOwn(table, path)) return table[path] ?? null;
  return WRAPPERS[family]?.test(path) ? 'first' : null;
}
