// Changes to outlay.json from the editor.
import assert from 'node:assert/strict';
import { parseSettings } from '../../../src/core/index';
import { withHole, withIgnored, withPreset, withTask, withVolume } from '../../../src/core/model/settingsEdit';

const settingsOf = (text: string | null) => {
  const parsed = parseSettings(text ?? '');
  assert.ok('settings' in parsed, JSON.stringify(parsed));
  return parsed.settings;
};

describe('edits of outlay.json', () => {
  it('make a file where there is none', () => {
    for (const text of [null, '', '\n'])
      assert.deepEqual(settingsOf(withVolume(text, { id: 'a', callsPerMonth: 5 })), {
        version: 1,
        volumes: [{ id: 'a', callsPerMonth: 5 }],
      });
  });

  it('keep comments and every other row, and go to the end', () => {
    const text = '{\n  // ours\n  "version": 1,\n  "volumes": [\n    { "paths": "src/**", "callsPerDay": 9 }, // the team\n  ]\n}\n';
    const changed = withVolume(text, { id: 'a', outputTokens: 30 }) ?? '';
    assert.ok(changed.includes('// ours') && changed.includes('// the team'));
    assert.deepEqual(settingsOf(changed).volumes, [
      { paths: 'src/**', callsPerDay: 9 },
      { id: 'a', outputTokens: 30 },
    ]);
  });

  it('change the row of the call where it has one, and leave it one rate', () => {
    const text = '{"version": 1, "volumes": [{"id": "a", "callsPerDay": 9, "outputTokens": 7}, {"id": "b", "callsPerDay": 1}]}';
    assert.deepEqual(settingsOf(withVolume(text, { id: 'a', callsPerMonth: 100 })).volumes, [
      { id: 'a', outputTokens: 7, callsPerMonth: 100 },
      { id: 'b', callsPerDay: 1 },
    ]);
  });

  it('write holes and the preset, indented as the file is', () => {
    const text = '{\n\t// ours\n\t"version": 1,\n}\n';
    const changed = withPreset(withHole(text, 'question', { low: 1, expected: 2, high: 3 }), 'small') ?? '';
    assert.deepEqual(settingsOf(changed), { version: 1, holes: { question: { low: 1, expected: 2, high: 3 } }, preset: 'small' });
    assert.ok(changed.includes('// ours') && changed.includes('\n\t"preset"'), changed);
    assert.equal(withPreset('{', 'small'), null);
  });

  it('leave one rate, whichever is new', () => {
    const text = '{"version": 1, "volumes": [{"id": "a", "callsPerMonth": 9}]}';
    assert.deepEqual(settingsOf(withVolume(text, { id: 'a', callsPerHour: 2 })).volumes, [{ id: 'a', callsPerHour: 2 }]);
  });

  it('say what a call is for, and take it back', () => {
    const once = withTask('{"version": 1, "tasks": [{"paths": "x/**", "task": "chat"}]}', 'a.py#f:create:0', 'summary');
    const [others, row] = settingsOf(once).tasks ?? [];
    assert.deepEqual(
      [others, row],
      [
        { paths: 'x/**', task: 'chat' },
        { id: 'a.py#f:create:0', task: 'summary' },
      ],
    );
    assert.equal(settingsOf(withTask(once, 'a.py#f:create:0', 'code')).tasks?.[1]?.task, 'code');
    assert.deepEqual(settingsOf(withTask(once, 'a.py#f:create:0', null)).tasks, [{ paths: 'x/**', task: 'chat' }]);
  });

  it('ignore a file once', () => {
    const once = withIgnored('{"version": 1}', 'src/demo.py');
    assert.deepEqual(settingsOf(once).ignore, ['src/demo.py']);
    assert.equal(withIgnored(once, 'src/demo.py'), once);
  });

  it('leave a broken file alone', () => {
    for (const text of ['{"version": 1', '[]', '{"volumes": 3, "ignore": 3}']) {
      assert.equal(withVolume(text, { id: 'a', callsPerMonth: 1 }), null, text);
      assert.equal(withIgnored(text, 'x'), null, text);
    }
  });
});
