/** A model's own id: `bedrock/us.anthropic.claude-sonnet-5-v1:0` → `claude-sonnet-5-v1:0`, `ft:gpt-4o:acme::id` → `gpt-4o:acme::id`. */
export function baseName(model: string): string {
  const last = model.toLowerCase().trim().replace(/^ft:/, '').split('/').at(-1) ?? '';
  return last
    .replace(/^((us|eu|apac|global|jp|au|us-gov)\.)?(anthropic|meta|mistral|openai|qwen|google|xai|moonshot|moonshotai|zai|minimax)\./, '')
    .replace(/^(us|eu|apac|global|jp|au)\.(?=deepseek\.)/, '')
    .replace(/^(anthropic|openai|google|meta-llama|mistralai|xai|groq|deepseek|qwen):/, '');
}
