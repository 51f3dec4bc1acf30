// What standard libraries beyond Python's and ECMAScript's do with values, by access path. DATA: path → what it amounts to.
import type { Family } from '../model/family';

export const MEANINGS = [
  'first',
  'json',
  'jsonNamed',
  'environment',
  'file',
  'printf',
  'braces',
  'list',
  'pairs',
  'entries',
  'append',
  'copy',
  'join',
  'path',
  'joinAfter',
  'replace',
  'request',
] as const;
/**
 * `first`: its first argument; `printf`, `braces`: its first argument, filled; `list`: its arguments; `jsonNamed`: the JSON of its only argument, whatever its name; `pairs`: a record of keys and
 * values in turn; `entries`: a record of `key to value`; `append`: the first, longer by the others; `copy`: a list of its own; `request`: an HTTP request of
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

const JAVA: Readonly<Record<string, Meaning>> = {
  ...{ '#global.String.format': 'printf', '#global.System.getenv': 'environment', '#global.System.getProperty': 'environment' },
  ...{
    'java.util.List.of': 'list',
    'java.util.Arrays.asList': 'list',
    'java.util.Collections.singletonList': 'list',
    'java.util.Set.of': 'list',
  },
  ...{
    '#global.listOf': 'list',
    '#global.mutableListOf': 'list',
    '#global.arrayOf': 'list',
    '#global.arrayListOf': 'list',
    '#global.listOfNotNull': 'list',
  },
  ...{ '#global.mapOf': 'entries', '#global.mutableMapOf': 'entries', 'java.util.Map.of': 'pairs', '#global.setOf': 'list' },
  ...{
    'java.util.Objects.requireNonNull': 'first',
    'java.util.Optional.of': 'first',
    'java.util.ArrayList': 'copy',
    'java.util.LinkedList': 'copy',
  },
  ...{
    'java.util.Objects.requireNonNullElse': 'first',
    'java.net.URI.create': 'first',
    'java.net.URI': 'first',
    '#global.String.valueOf': 'first',
  },
  ...{ 'okhttp3.RequestBody.create': 'first', 'java.net.http.HttpRequest.BodyPublishers.ofString': 'first' },
};

const CSHARP: Readonly<Record<string, Meaning>> = {
  ...{ '#global.string.Format': 'braces', '#global.String.Format': 'braces', 'System.String.Format': 'braces' },
  ...{ '#global.string.Join': 'joinAfter', '#global.String.Join': 'joinAfter', 'System.Environment.GetEnvironmentVariable': 'environment' },
  ...{
    '#global.Environment.GetEnvironmentVariable': 'environment',
    'System.IO.File.ReadAllText': 'file',
    '#global.File.ReadAllText': 'file',
  },
  ...{
    'System.IO.File.ReadAllTextAsync': 'file',
    '#global.File.ReadAllTextAsync': 'file',
    'System.Text.Json.JsonSerializer.Serialize': 'json',
  },
  ...{
    '#global.JsonSerializer.Serialize': 'json',
    'Newtonsoft.Json.JsonConvert.SerializeObject': 'json',
    '#global.JsonConvert.SerializeObject': 'json',
  },
  ...{ 'System.Net.Http.StringContent': 'first', '#global.StringContent': 'first', 'System.Net.Http.Json.JsonContent.Create': 'json' },
  ...{
    '#global.JsonContent.Create': 'json',
    'System.Uri': 'first',
    '#global.Uri': 'first',
    'System.ClientModel.ApiKeyCredential': 'first',
  },
  ...{ 'System.BinaryData.FromString': 'first', '#global.BinaryData.FromString': 'first', '#global.BinaryData.FromObjectAsJson': 'json' },
};

const RUBY: Readonly<Record<string, Meaning>> = {
  ...{ '#global.ENV.fetch': 'environment', '#global.format': 'printf', '#global.sprintf': 'printf', '#global.File.read': 'file' },
  ...{
    '#global.JSON.generate': 'json',
    '#global.JSON.dump': 'json',
    '#global.URI': 'first',
    '#global.URI.parse': 'first',
    '#global.URI.join': 'join',
  },
  '#global.Rails.root.join': 'path',
};

const PHP: Readonly<Record<string, Meaning>> = {
  ...{ '#global.getenv': 'environment', '#global.env': 'environment', '#global.sprintf': 'printf', '#global.implode': 'joinAfter' },
  ...{ '#global.json_encode': 'json', '#global.file_get_contents': 'file', '#global.trim': 'first', '#global.join': 'joinAfter' },
};

const RUST: Readonly<Record<string, Meaning>> = {
  ...{ '#global.format': 'braces', 'std.env.var': 'environment', 'std.fs.read_to_string': 'file', 'serde_json.to_string': 'json' },
  ...{ 'serde_json.to_vec': 'json', 'serde_json.to_string_pretty': 'json' },
};

const SWIFT: Readonly<Record<string, Meaning>> = {
  ...{
    '#global.String': 'first',
    '#global.Data': 'first',
    '#global.JSONSerialization.data': 'jsonNamed',
    '#global.JSONEncoder().encode': 'json',
  },
};

const TABLES: Readonly<Partial<Record<Family, Readonly<Record<string, Meaning>>>>> = {
  go: GO,
  java: JAVA,
  csharp: CSHARP,
  ruby: RUBY,
  php: PHP,
  rust: RUST,
  swift: SWIFT,
};

/** Wrappers that SDKs put around plain values: `openai.String("…")`, `anthropic.F(…)`. */
const WRAPPERS: Readonly<Partial<Record<Family, RegExp>>> = {
  go: /^github\.com\/(openai\/openai-go|anthropics\/anthropic-sdk-go)(\/v\d+)?(\/\w+)*(\/packages\/param)?\.(F|String|Int|Float|Bool|Raw|NewOpt|Opt)$|^google\.golang\.org\/genai\.(Ptr|Text)$|(^|\/)(ptr|to|lo|pointer)\.(To|Ptr|ToPtr|String|Of)$/,
};

export function meaningOf(family: Family, path: string): Meaning | null {
  const table = TABLES[family];
  if (table && Object.hasOwn(table, path)) return table[path] ?? null;
  return WRAPPERS[family]?.test(path) ? 'first' : null;
}
