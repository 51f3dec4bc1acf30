import assert from 'node:assert/strict';
import { globMatcher } from '../../../src/core/model/glob';

const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['app.py', ['app.py'], ['src/app.py', 'app.pyc', '']],
  ['*.py', ['a.py', '.py', 'é😀.py'], ['src/a.py', 'a.pyc']],
  ['src/**', ['src/a.py', 'src/.x/b/c.ts', 'src'], ['lib/src/a.py', 'srcs/a']],
  ['src/', ['src/a.py'], ['lib/a.py']],
  ['./src/*.ts', ['src/a.ts'], ['src/b/a.ts']],
  ['**/test_*.py', ['test_a.py', 'x/y/test_b.py'], ['x/test.py', 'x/my_test_.pyc']],
  ['a/**/b/**/c', ['a/b/c', 'a/x/b/y/z/c', 'a/b/b/c'], ['a/c', 'b/c', 'a/b/c/d']],
  ['src/{a,b}/*.{ts,js}', ['src/a/x.ts', 'src/b/x.js'], ['src/c/x.ts', 'src/a/x.py']],
  ['?.py', ['a.py'], ['ab.py', '.py']],
  ['a+(b).[x]', ['a+(b).[x]'], ['ab.x', 'abb.x']],
  ['**', ['a', 'a/b/c.py'], []],
];

describe('model/glob', () => {
  for (const [glob, yes, no] of CASES) {
    it(`matches ${glob}`, () => {
      const matches = globMatcher(glob);
      for (const path of yes) assert.equal(matches(path), true, path);
      for (const path of no) assert.equal(matches(path), false, path);
    });
  }

  it('takes any of several', () => {
    assert.deepEqual(['a.py', 'b.ts', 'c.go'].map(globMatcher(['*.py', '*.ts'])), [true, true, false]);
  });

  it('is not stalled by any pattern', () => {
    const long = 'a'.repeat(300);
    const path = `${`${long}/`.repeat(12)}x`;
    const started = Date.now();
    for (const glob of [
      '*a'.repeat(140),
      `${'**/'.repeat(90)}b`,
      `${'*a*a*a*b/'.repeat(30)}`,
      '{a,b}'.repeat(60),
      '{'.repeat(300),
      '+(a|aa)+(a|aa)b',
    ]) {
      assert.equal(globMatcher(glob)(path), false, glob);
    }
    assert.ok(Date.now() - started < 500, `${Date.now() - started} ms`);
  });
});
