// A raw HTTP request to a model API → what it sends.
import type { Value } from '../resolve/value';
import type { Found } from './found';
import { isTrue } from './fromShape';
import { bodyField, readRequest, unwrapJson } from './http';
import type { HttpClient } from './httpClients';
import { type MatchedCall, property } from './locate';
import { PromptReader } from './prompt';
import { requestOptions } from './requestOptions';
import { toolsText } from './toolText';

export function foundByRequest(client: HttpClient, matched: MatchedCall): Found | null {
  const request = readRequest(client, matched);
  if (!request) return null;
  const field = (...names: string[]) => bodyField(request.body, names);
  const inner = (outer: string, name: string) => {
    const options = field(outer);
    return options ? property(matched.ev, options, name) : null;
  };
  const reader = new PromptReader(matched).add(field('system', 'system_instruction', 'systemInstruction', 'instructions'), 'system');
  reader.add(field('messages', 'contents', 'input', 'prompt', 'content', 'inputText', 'query', 'text'), 'user');
  return {
    matched,
    sdk: request.sdk,
    api: request.endpoint || client.path,
    shape: { kind: request.kind, level: 'http' },
    provider: request.provider,
    isDefaultProvider: false,
    model: request.model,
    prompt: reader.prompt(
      toolsText({ tools: field('tools', 'functions', 'toolConfig'), schema: field('response_format', 'responseSchema') }),
    ),
    maxOutput:
      field('max_completion_tokens', 'max_tokens', 'max_output_tokens', 'maxOutputTokens') ??
      inner('generationConfig', 'maxOutputTokens') ??
      inner('generation_config', 'max_output_tokens') ??
      inner('inferenceConfig', 'maxTokens') ??
      inner('options', 'num_predict'),
    answers: field('n'),
    stream: isTrue(field('stream')),
    options: requestOptions(matched, unwrapJson(request.body) ?? NO_BODY, null),
  };
}

const NO_BODY: Value = { kind: 'record', entries: new Map(), open: false, origin: 'unknown' };
