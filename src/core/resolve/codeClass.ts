// What a file is for, by its path: production code is what people ask about, tests must not speak for it.

const TEST =
  /(^|\/)(tests?|__tests__|__mocks__|specs?|e2e|mocks?|testing|testdata)\/|(^|\/)(test_[^/]*|conftest)\.py$|_test\.(py|go|rb)$|\.(test|spec|e2e)\.[cm]?[jt]sx?$/i;

export function isTestPath(path: string): boolean {
  return TEST.test(path);
}
