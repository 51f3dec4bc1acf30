import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { imageSize } from '../../../src/core/model/imageHeader';
import { framingTokens } from '../../../src/core/tokens/overhead/framing';
import { imageTokens } from '../../../src/core/tokens/overhead/images';
import { AUDIO_ROWS, IMAGE_ROWS, rowOf, VIDEO_ROWS } from '../../../src/core/tokens/overhead/media';
import { toolParts } from '../../../src/core/tokens/overhead/tools';
import { tokenizerFor } from '../../../src/core/tokens/tokenizers';
import { encoderOf } from '../../helpers/tokenAssets';

const encoder = (model: string) => encoderOf(tokenizerFor(model).family, (name) => readFileSync(`media/tokens/${name}.bin`));

const image = (model: string, width: number, height: number, detail?: 'low' | 'high') => {
  const row = rowOf(IMAGE_ROWS, model);
  return row ? imageTokens(row.image, { width, height }, detail) : assert.fail(model);
};

describe('tokens/overhead', () => {
  it("counts the cookbook's messages and tools as published", () => {
    const { count } = encoder('gpt-4');
    const texts = [
      'You are a helpful, pattern-following assistant that translates corporate jargon into plain English.',
      'New synergies will help drive top-line growth.',
      'Things working well together will increase revenue.',
      "Let's circle back when we have more bandwidth to touch base on opportunities for increased leverage.",
      "Let's talk later when we're less busy about how to do better.",
      "This late pivot means we don't have time to boil the ocean for the client deliverable.",
    ];
    const names = ['example_user', 'example_assistant', 'example_user', 'example_assistant'].reduce(
      (sum, name) => sum + 1 + count(name),
      0,
    );
    const total = texts.reduce((sum, text) => sum + count(text), 0) + names + framingTokens({ kind: 'chat', model: 'gpt-4', messages: 6 });
    assert.equal(total, 129);
  });

  for (const [model, expected] of [
    ['gpt-4', 105],
    ['gpt-3.5-turbo', 105],
    ['gpt-4o', 101],
    ['gpt-4o-mini', 101],
  ] as const) {
    it(`counts the cookbook's request with a tool as published: ${model}`, () => {
      const { count } = encoder(model);
      const messages = [
        'You are a helpful assistant that can answer to questions about the weather.',
        "What's the weather like in San Francisco?",
      ];
      const tools = JSON.stringify([
        {
          type: 'function',
          function: {
            name: 'get_current_weather',
            description: 'Get the current weather in a given location',
            parameters: {
              type: 'object',
              properties: {
                location: { type: 'string', description: 'The city and state, e.g. San Francisco, CA' },
                unit: { type: 'string', description: 'The unit of temperature to return', enum: ['celsius', 'fahrenheit'] },
              },
              required: ['location'],
            },
          },
        },
      ]);
      const { texts, added } = toolParts(tools, model);
      const total =
        [...messages, ...texts].reduce((sum, text) => sum + count(text), added) + framingTokens({ kind: 'chat', model, messages: 2 });
      assert.equal(total, expected);
    });
  }

  it('frames by generation, and chats only', () => {
    assert.equal(framingTokens({ kind: 'chat', model: 'gpt-4o', messages: 2 }), 11);
    assert.equal(framingTokens({ kind: 'chat', model: 'claude-sonnet-5', messages: 2 }), 10);
    assert.equal(framingTokens({ kind: 'chat', model: 'openai/gpt-oss-120b', messages: 1 }), 6);
    assert.equal(framingTokens({ kind: 'embedding', model: 'text-embedding-3-small', messages: 1 }), 0);
  });

  it("adds Claude's prompt for tools, in every provider's shape of them", () => {
    const weather = { name: 'get_weather', description: 'Weather', input_schema: { type: 'object', properties: {} } };
    for (const [model, added] of [
      ['claude-3-opus-20240229', 530],
      ['claude-3-sonnet-20240229', 159],
      ['claude-3-haiku-20240307', 264],
      ['claude-opus-5', 346],
    ] as const) {
      assert.equal(toolParts(JSON.stringify([weather]), model).added, added, model);
    }
    const gemini = [
      {
        functionDeclarations: [
          { name: 'f', parameters: {} },
          { name: 'g', parameters: {} },
        ],
      },
    ];
    assert.equal(toolParts(JSON.stringify(gemini), 'gpt-4o').added, 7 * 2 + 12);
    assert.deepEqual(toolParts('{"type":"object","title":"Answer"}', 'gpt-4o'), {
      texts: ['{"type":"object","title":"Answer"}'],
      added: 0,
      source: 'counted as text',
    });
  });

  it("counts images as published: tiles of GPT-4o, patches, Claude's limit, Gemini's tiles", () => {
    assert.equal(image('gpt-4o', 1024, 1024), 765);
    assert.equal(image('gpt-4o', 2048, 4096), 1105);
    assert.equal(image('gpt-4o', 4096, 8192, 'low'), 85);
    assert.equal(image('gpt-5', 1024, 1024), 70 + 4 * 140);
    assert.equal(image('gpt-6-sol', 1024, 1024), Math.ceil(32 * 32 * 1.2));
    assert.equal(image('claude-sonnet-4-5', 200, 200), 64);
    assert.equal(image('claude-sonnet-4-5', 4000, 4000), 1568);
    assert.equal(image('gemini-2.5-flash', 384, 384), 258);
    assert.equal(image('gemini-2.5-flash', 1536, 768), 516);
    assert.equal(image('gemini-3-pro-preview', 4000, 100), 1120);
  });

  it('counts sound and video by the second', () => {
    assert.equal(rowOf(AUDIO_ROWS, 'gemini-2.5-flash')?.tokens, 32);
    assert.equal(rowOf(AUDIO_ROWS, 'gpt-4o-audio-preview')?.tokens, 10);
    assert.equal(rowOf(VIDEO_ROWS, 'gemini-3-pro-preview')?.tokens, 263);
    assert.equal(rowOf(VIDEO_ROWS, 'gpt-4o'), undefined);
  });

  it('reads the size from the header of a file', () => {
    assert.deepEqual(imageSize(readFileSync('media/icon.png')), { width: 256, height: 256 });
    const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc0, 0, 11, 8, 0x02, 0x58, 0x03, 0x20, 3]);
    assert.deepEqual(imageSize(jpeg), { width: 800, height: 600 });
    const gif = Uint8Array.from([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 0x20, 0x03, 0x58, 0x02, 0, 0, 0]);
    assert.deepEqual(imageSize(gif), { width: 800, height: 600 });
    assert.equal(imageSize(Uint8Array.from([1, 2, 3])), null);
    assert.equal(imageSize(new Uint8Array(0)), null);
  });
});
