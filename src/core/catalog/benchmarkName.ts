/** `bedrock/us.anthropic.claude-…-v1:0` → `claude-…`: the name by which benchmarks know a model. */
export function benchmarkName(id: string): string {
  return id
    .trim()
    .toLowerCase()
    .replace(/^.*\//, '')
    .replace(/^(?:(?:us|eu|apac|global|jp|au|ca)\.)?(?:anthropic|amazon|meta|mistral|deepseek|openai)\.(?=[a-z])/, '')
    .replace(/-v\d+:\d+$/, '')
    .replace(/:(nitro|floor|free|thinking|extended|exacto|online|beta)$/, '');
}
