import { equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { promptLines, sitesIn } from '../../helpers/project';

describe('Ruby', () => {
  it('reads both OpenAI gems, heredocs and a client that is a method', async () => {
    const sites = await sitesIn({
      'asker.rb': `class Asker
  MODEL = "gpt-4o-mini"

  def client
    @client ||= OpenAI::Client.new(access_token: ENV.fetch("KEY"))
  end

  def ask(question)
    system = <<~TEXT
      Be brief.
        Really.
    TEXT
    client.chat(parameters: { model: MODEL, messages: [{ role: "system", content: system }, { role: "user", content: "Q: #{question}" }], max_tokens: 50 })
    client.chat.completions.create(model: :"gpt-4.1", messages: [])
  end
end
`,
    });
    equal(sites.length, 2);
    const [site] = sites;
    ok(site);
    equal(site.range.startLine, 13);
    equal(site.sdk, 'ruby-openai');
    equal(site.model.value, 'gpt-4o-mini');
    equal(site.maxOutputTokens?.value, 50);
    equal(promptLines(site).join('|'), 'system: Be brief.\n  Really.|user: Q: {{question}}');
  });

  it('reads RubyLLM chats, and leaves look-alikes alone', async () => {
    const sites = await sitesIn({
      'a.rb': `chat = RubyLLM.chat(model: "claude-sonnet-4-5")
chat.with_instructions("Be kind.")
chat.ask("Hello")
phone.chat(parameters: { model: "x" })
Net::HTTP.post(URI("https://example.com/items"), "{}")
`,
    });
    equal(sites.length, 1);
    equal(sites[0]?.model.value, 'claude-sonnet-4-5');
    ok(sites[0]);
    equal(promptLines(sites[0]).join('|'), 'system: Be kind.|user: Hello');
  });
});

describe('PHP', () => {
  it('reads clients, facades, heredocs and promoted parameters', async () => {
    const sites = await sitesIn({
      'Asker.php': `<?php
namespace App;
use OpenAI\\Client;
use OpenAI\\Laravel\\Facades\\OpenAI;

class Asker {
    const MODEL = 'gpt-4o';
    public function __construct(private readonly Client $client) {}
    public function ask(string $q): string {
        $system = <<<TEXT
            Be brief.
              Really.
            TEXT;
        $messages = [['role' => 'system', 'content' => $system]];
        $messages[] = ['role' => 'user', 'content' => "Q: {$q}"];
        $this->client->chat()->create(['model' => self::MODEL, 'messages' => $messages, 'max_tokens' => 9]);
        OpenAI::embeddings()->create(['model' => 'text-embedding-3-small', 'input' => $q]);
    }
}`,
    });
    equal(sites.length, 2);
    const [chat, embedding] = sites;
    ok(chat && embedding);
    equal(chat.range.startLine, 16);
    equal(chat.model.value, 'gpt-4o');
    equal(chat.maxOutputTokens?.value, 9);
    equal(promptLines(chat).join('|'), 'system: Be brief.\n  Really.|user: Q: {{$q}}');
    equal(embedding.kind, 'embedding');
    equal(embedding.model.value, 'text-embedding-3-small');
  });

  it('reads requests by curl and Prism, and leaves look-alikes alone', async () => {
    const sites = await sitesIn({
      'a.php': `<?php
use Prism\\Prism\\Facades\\Prism;
$ch = curl_init('https://api.openai.com/v1/chat/completions');
curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode(['model' => 'gpt-4.1', 'messages' => [['role' => 'user', 'content' => 'Hi']]]));
$result = curl_exec($ch);
$text = Prism::text()->using('anthropic', 'claude-sonnet-4-5')->withSystemPrompt('Be kind.')->withPrompt('Hello')->asText();
$phone->chat()->create(['model' => 'x']);
`,
    });
    equal(sites.length, 2);
    equal(sites[0]?.model.value, 'gpt-4.1');
    equal(sites[0]?.provider.value, 'openai');
    equal(sites[1]?.model.value, 'claude-sonnet-4-5');
    ok(sites[1]);
    equal(promptLines(sites[1]).join('|'), 'system: Be kind.|user: Hello');
  });
});
