// What a switch writes in other languages. The expected programs are written by hand, from the SDKs' documentation.
import assert from 'node:assert/strict';
import { planned, refusal, switched, switchIn } from '../../helpers/switched';

const URL = 'https://api.deepinfra.com/v1/openai';

async function becomes(path: string, before: string, after: string): Promise<void> {
  assert.equal((await switched({ [path]: before }))[path], after);
}

describe('switch in other languages', function () {
  this.timeout(20_000);

  it('Go: options, imports, parameters; the key where it is read', async () => {
    const program = (imports: string, key: string, options: string, request: string) => `package main

import (
	"os"

	"github.com/openai/openai-go/v3"
	"github.com/openai/openai-go/v3/option"${imports}
)

func main() {
	key := os.Getenv("${key}")
	client := openai.NewClient(option.WithAPIKey(key)${options})
	client.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{${request}})
}
`;
    await becomes(
      'a.go',
      program(
        '',
        'OPENAI_API_KEY',
        ', option.WithOrganization("o")',
        'Model: openai.ChatModelGPT4o, MaxCompletionTokens: openai.Int(9), Store: openai.Bool(true)',
      ),
      program('', 'DEEPINFRA_API_KEY', `, option.WithBaseURL("${URL}/")`, 'Model: "zai-org/GLM-5.3-Flash", MaxTokens: openai.Int(9)'),
    );
  });

  it('Go: a name that would have no use any more is refused, for it would not compile', async () => {
    const program = `package main

import "github.com/openai/openai-go/v3"
import "github.com/openai/openai-go/v3/option"

func main() {
	key := secret()
	client := openai.NewClient(option.WithAPIKey(key))
	client.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{Model: "gpt-4o"})
}
`;
    assert.match(await refusal({ 'a.go': program }), /key would be left without a use/);
  });

  it('what is set on a request later is looked at', async () => {
    const program = (later: string) => `package main

import "github.com/openai/openai-go/v3"

func main() {
	client := openai.NewClient()
	params := openai.ChatCompletionNewParams{Model: "gpt-4o"}
	params.${later}
	client.Chat.Completions.New(ctx, params)
}
`;
    planned(await switchIn({ 'a.go': program('Temperature = openai.Float(0)') }));
    assert.match(await refusal({ 'a.go': program('Seed = openai.Int(1)') }), /Seed is set after the request is made/);
  });

  it('Java: a builder in place of fromEnv, comments between the steps stay', async () => {
    const program = (client: string, request: string) => `import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.ChatModel;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
class A {
  OpenAIClient client = ${client};
  void run() {
    client.chat().completions().create(ChatCompletionCreateParams.builder()
${request}
        .build());
  }
}
`;
    await becomes(
      'A.java',
      program(
        'OpenAIOkHttpClient.fromEnv()',
        '        .model(ChatModel.GPT_4O)\n        // at most\n        .maxCompletionTokens(9)\n        .user("u")',
      ),
      program(
        `OpenAIOkHttpClient.builder().baseUrl("${URL}").apiKey(System.getenv("DEEPINFRA_API_KEY")).build()`,
        '        .model("zai-org/GLM-5.3-Flash")\n        // at most\n        .maxTokens(9)',
      ),
    );
  });

  it('C#: credential and options in place of a key; what its SDK cannot send otherwise is refused', async () => {
    const before =
      'using System;\nusing OpenAI.Chat;\nChatClient client = new("gpt-4o", Environment.GetEnvironmentVariable("OPENAI_API_KEY"));\n';
    const after = `using System.ClientModel;
using OpenAI;
using System;
using OpenAI.Chat;
ChatClient client = new("zai-org/GLM-5.3-Flash", new ApiKeyCredential(Environment.GetEnvironmentVariable("DEEPINFRA_API_KEY")), new OpenAIClientOptions { Endpoint = new Uri("${URL}") });
`;
    const call = 'client.CompleteChat([new UserChatMessage("U")]);\n';
    await becomes('a.cs', before + call, after + call);
    const limited = 'client.CompleteChat([new UserChatMessage("U")], new ChatCompletionOptions { MaxOutputTokenCount = 9 });\n';
    assert.match(await refusal({ 'a.cs': before + limited }), /sends the output limit as max_completion_tokens/);
  });

  it('Ruby: both gems, each with its own names; no version behind an address without one', async () => {
    const call = (model: string) => `client.chat(parameters: { model: "${model}", messages: [{ role: "user", content: "U" }] })\n`;
    await becomes(
      'a.rb',
      `require "openai"\nclient = OpenAI::Client.new\n${call('gpt-4o')}`,
      `require "openai"\nclient = OpenAI::Client.new(access_token: ENV.fetch("DEEPINFRA_API_KEY"), uri_base: "${URL}")\n${call('zai-org/GLM-5.3-Flash')}`,
    );
    const official = (client: string, model: string) =>
      `require "openai"\nclient = OpenAI::Client.new${client}\nclient.chat.completions.create(model: "${model}", messages: [{ role: "user", content: "U" }])\n`;
    await becomes(
      'a.rb',
      official('', 'gpt-4o'),
      official(`(api_key: ENV.fetch("DEEPINFRA_API_KEY"), base_url: "${URL}")`, 'zai-org/GLM-5.3-Flash'),
    );
    const { edits } = planned(
      await switchIn(
        { 'a.rb': `require "openai"\nclient = OpenAI::Client.new\n${call('gpt-4o')}` },
        { host: 'deepseek', model: 'deepseek-v4-pro' },
      ),
    );
    assert.ok(edits.some(({ text }) => text.includes('uri_base: "https://api.deepseek.com", api_version: ""')));
  });

  it("PHP: the factory in place of the short form; Laravel's facade is refused by name", async () => {
    const call = (model: string) =>
      `$client->chat()->create(['model' => '${model}', 'messages' => [['role' => 'user', 'content' => 'U']]]);\n`;
    await becomes(
      'a.php',
      `<?php\n$client = OpenAI::client(getenv('OPENAI_API_KEY'));\n${call('gpt-4o')}`,
      `<?php\n$client = OpenAI::factory()->withApiKey(getenv('DEEPINFRA_API_KEY'))->withBaseUri('${URL}')->make();\n${call('zai-org/GLM-5.3-Flash')}`,
    );
    const facade = `<?php\nuse OpenAI\\Laravel\\Facades\\OpenAI;\nOpenAI::chat()->create(['model' => 'gpt-4o', 'messages' => []]);\n`;
    assert.match(await refusal({ 'a.php': facade }), /config\/openai\.php/);
  });

  it('LangChain4j: a builder of the model', async () => {
    const program = (steps: string) => `import dev.langchain4j.model.openai.OpenAiChatModel;
class A {
  void run() {
    var model = OpenAiChatModel.builder()${steps}.build();
    model.chat("U");
  }
}
`;
    await becomes(
      'A.java',
      program('.apiKey(System.getenv("OPENAI_API_KEY")).modelName("gpt-4o").user("u").maxTokens(9)'),
      program(`.apiKey(System.getenv("DEEPINFRA_API_KEY")).modelName("zai-org/GLM-5.3-Flash").maxTokens(9).baseUrl("${URL}")`),
    );
  });

  it('embeddings stay, and the reason is said', async () => {
    const program = `package main
import "github.com/openai/openai-go/v3"
func main() {
	client := openai.NewClient()
	client.Embeddings.New(ctx, openai.EmbeddingNewParams{Model: "text-embedding-3-small"})
}
`;
    assert.match(await refusal({ 'a.go': program }), /vectors of two models cannot be compared/);
  });
});

describe('the package that a switch needs, in Python', function () {
  this.timeout(20_000);
  const CALL = `import anthropic
client = anthropic.Anthropic()
m = client.messages.create(model="claude-haiku-4-5", max_tokens=9, messages=[{"role": "user", "content": "U"}])
print(m.content[0].text)
`;
  const manifest = async (name: string, before: string) => (await switched({ 'a.py': CALL, [name]: before }))[name];

  it('in requirements.txt', async () => {
    assert.equal(await manifest('requirements.txt', 'anthropic==0.5\nopenai-whisper\n'), 'anthropic==0.5\nopenai-whisper\nopenai>=1.0\n');
    assert.equal(await manifest('requirements.txt', 'openai>=1.2  # ours\n'), 'openai>=1.2  # ours\n');
  });

  it('in pyproject.toml: PEP 621, in one line and in several', async () => {
    assert.equal(
      await manifest('pyproject.toml', '[project]\nname = "a"\ndependencies = ["anthropic"]\n'),
      '[project]\nname = "a"\ndependencies = ["anthropic", "openai>=1.0"]\n',
    );
    assert.equal(
      await manifest('pyproject.toml', '[project]\ndependencies = [\n    "anthropic",\n]\n\n[tool.x]\ny = 1\n'),
      '[project]\ndependencies = [\n    "anthropic",\n    "openai>=1.0",\n]\n\n[tool.x]\ny = 1\n',
    );
  });

  it("in pyproject.toml: Poetry's table", async () => {
    assert.equal(
      await manifest('pyproject.toml', '[tool.poetry.dependencies]\npython = "^3.11"\nanthropic = "*"\n\n[build-system]\nrequires = []\n'),
      '[tool.poetry.dependencies]\npython = "^3.11"\nanthropic = "*"\nopenai = ">=1.0"\n\n[build-system]\nrequires = []\n',
    );
  });
});
