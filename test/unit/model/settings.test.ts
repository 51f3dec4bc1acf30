import assert from 'node:assert/strict';
import { ignoredBy } from '../../../src/core/model/ignore';
import { DEFAULT_SETTINGS, parseSettings } from '../../../src/core/model/settings';

/** Text → the errors as `line:column message`. */
function errorsOf(text: string): readonly string[] {
  const parsed = parseSettings(text);
  return 'errors' in parsed ? parsed.errors.map(({ line, column, message }) => `${line}:${column} ${message}`) : [];
}

const row = (fields: string) => `{"version":1,"volumes":[{${fields}}]}`;

const sdk = (fields: string) => `{"version":1,"sdks":[{"name":"corp","modules":["corp_llm"]${fields && `,${fields}`}}]}`;

const WRONG: readonly (readonly [string, string, string])[] = [
  ['an empty text', '', '1:1 no valid JSON: value expected'],
  ['an unclosed brace', '{', '1:2 no valid JSON: close brace expected'],
  ['a list', '[1]', '1:1 the file: expected object, received array'],
  ['another version', '{"version":2}', '1:12 version: expected 1'],
  ['no version', '{}', '1:1 version: expected 1'],
  ['a key that is close to a known one', '{"version":1,"volmes":[]}', '1:14 unknown key "volmes"; did you mean "volumes"?'],
  [
    'a key that is close to none',
    '{"version":1,\n  "x":0}',
    '2:3 unknown key "x"; known here: $schema, version, volumes, preset, holes, usage, prices, azureDeployments, tokenizers, sdks, currency, budgets, policies, tasks, forecast, ignore',
  ],
  ['a number as a glob', row('"paths":3'), '1:34 volumes[0].paths: expected a glob or a list of globs'],
  ['a text as a number', row('"callsPerDay":"many"'), '1:40 volumes[0].callsPerDay: expected a number or {low, expected, high}'],
  ['a negative number', row('"callsPerDay":-4'), '1:40 volumes[0].callsPerDay: expected a number of 0 or more'],
  [
    'a band out of order',
    row('"callsPerDay":{"low":3,"expected":1,"high":2}'),
    '1:40 volumes[0].callsPerDay: expected low ≤ expected ≤ high',
  ],
  ['two rates', row('"callsPerDay":1,"callsPerHour":2'), '1:25 volumes[0]: expected only one of callsPerMonth, callsPerDay, callsPerHour'],
  ['an SDK without its languages', sdk(''), '1:22 sdks[0].languages: expected array, received undefined'],
  [
    'a misspelt key of a call',
    sdk('"languages":["python"],"calls":[{"path":"Client().ask","kind":"chat","promt":"0"}]'),
    '1:129 unknown key "promt"; did you mean "prompt"?',
  ],
  [
    'a path with an open bracket',
    sdk('"languages":["python"],"calls":[{"path":"Client(.ask","kind":"chat"}]'),
    '1:100 sdks[0].calls[0].path: expected a path with closed brackets',
  ],
  [
    'a place that is none',
    sdk('"languages":["python"],"calls":[{"path":"ask","kind":"chat","prompt":"the 2nd"}]'),
    '1:129 sdks[0].calls[0].prompt: expected where the value sits, such as "model", "0.model" or "new:model"',
  ],
  ['an SDK that says nothing', sdk('"languages":["python"]'), '1:22 sdks[0]: expected one of calls, models, wraps'],
  ['an unknown preset', '{"version":1,"preset":"huge"}', '1:23 preset: expected one of "prototype", "small", "medium", "large"'],
  ['a share above one', row('"cacheShare":80'), '1:39 volumes[0].cacheShare: expected at most 1'],
  [
    'a usage file elsewhere',
    '{"version":1,"usage":["../spans.jsonl"]}',
    '1:23 usage[0]: expected a path below the folder of outlay.json, without "..", drive or address',
  ],
  ['a budget without an amount', '{"version":1,"budgets":[{"paths":"a/**"}]}', '1:25 budgets[0]: expected usdPerCall or usdPerMonth'],
  ['a misspelt amount', '{"version":1,"budgets":[{"usdPerMonth":{"warning":5}}]}', '1:41 unknown key "warning"; known here: warn, fail'],
  ['a key twice', '{"version":1,"version":1}', '1:14 the key "version" stands here twice'],
  ['nesting without end', '['.repeat(50_000), '1:1 expected {"version": 1, …}'],
];

describe('model/settings', () => {
  it('reads comments, trailing commas and a byte order mark', () => {
    const parsed = parseSettings(
      '\uFEFF{ // why\n "version": 1, "holes": {"question": {"low": 1, "expected": 2, "high": 3},}, /* done */ }\r\n',
    );
    assert.deepEqual(parsed, { settings: { version: 1, holes: { question: { low: 1, expected: 2, high: 3 } } } });
  });

  for (const [what, text, error] of WRONG) {
    it(`says where ${what} stands and what was expected`, () => assert.equal(errorsOf(text)[0], error));
  }

  it('counts lines over \\r\\n and columns in UTF-16 units', () => {
    assert.deepEqual(errorsOf('{"version":1,\r\n"ignore": ["😀", 7]}'), ['2:18 ignore[1]: expected string, received number']);
  });

  it('lets a repository name neither URLs to call nor programs to run', () => {
    for (const key of ['url', 'endpoint', 'command', 'proxy', 'apiKey'])
      assert.equal(errorsOf(`{"version":1,"${key}":"x"}`).length, 1, key);
  });

  it('takes no glob whose matching could take forever', () => {
    const hostile = ignoredBy({ version: 1, ignore: ['+(a|aa)+(a|aa)+(a|aa)b', `${'*a'.repeat(20)}b`] });
    const started = Date.now();
    hostile('a'.repeat(200));
    assert.ok(Date.now() - started < 500);
    assert.match(errorsOf(`{"version":1,"ignore":["${'a'.repeat(400)}"]}`)[0] ?? '', /at most 300 characters/);
  });

  it('ignores by glob', () => {
    assert.equal(ignoredBy(DEFAULT_SETTINGS)('a/b.py'), false);
    const ignored = ignoredBy({ version: 1, ignore: ['tests/**', '**/*.gen.ts'] });
    assert.deepEqual(['tests/.x/a.py', 'src/a.gen.ts', 'src/tests.py'].map(ignored), [true, true, false]);
  });
});
