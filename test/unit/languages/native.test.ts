import { equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { promptLines, sitesIn } from '../../helpers/project';

describe('Rust', () => {
  it('reads builders, macros and message constructors', async () => {
    const sites = await sitesIn({
      'src/main.rs': `use async_openai::{types::{CreateChatCompletionRequestArgs, ChatCompletionRequestSystemMessageArgs, ChatCompletionRequestUserMessage}, Client};
const MODEL: &str = "gpt-4o-mini";
struct Asker { client: Client<OpenAIConfig> }
impl Asker {
    async fn ask(&self, question: &str) -> Result<String, Error> {
        let request = CreateChatCompletionRequestArgs::default()
            .model(MODEL)
            .max_tokens(64u32)
            .messages([
                ChatCompletionRequestSystemMessageArgs::default().content("Be brief.").build()?.into(),
                ChatCompletionRequestUserMessage::from(format!("Q: {question}")).into(),
            ])
            .build()?;
        let response = self.client.chat().create(request).await?;
        Ok(response.id)
    }
}
`,
    });
    equal(sites.length, 1);
    const [site] = sites;
    ok(site);
    equal(site.range.startLine, 14);
    equal(site.model.value, 'gpt-4o-mini');
    equal(site.maxOutputTokens?.value, 64);
    equal(promptLines(site).join('|'), 'system: Be brief.|user: Q: {{question}}');
  });

  it('reads reqwest with json!, and leaves look-alikes alone', async () => {
    const sites = await sitesIn({
      'src/main.rs': `use reqwest::Client;
async fn f(q: &str) {
    let body = json!({"model": "claude-sonnet-4-5", "max_tokens": 5, "messages": [{"role": "user", "content": "Hi"}]});
    let r = Client::new().post("https://api.anthropic.com/v1/messages").header("a", "b").json(&body).send().await?;
    let other = Client::new().post("https://example.com/items").json(&q).send().await?;
    phone.chat().create(q);
}
`,
    });
    equal(sites.length, 1);
    equal(sites[0]?.model.value, 'claude-sonnet-4-5');
    equal(sites[0]?.provider.value, 'anthropic');
    ok(sites[0]);
    equal(promptLines(sites[0]).join('|'), 'user: Hi');
  });
});

describe('Swift', () => {
  it('reads labelled arguments, implicit members and interpolation', async () => {
    const sites = await sitesIn({
      'Ask.swift': `import OpenAI
class Asker {
  private let client: OpenAI
  init(client: OpenAI) { self.client = client }
  func ask(_ question: String) async throws -> String {
    let query = ChatQuery(messages: [.init(role: .system, content: "Be brief."), .init(role: .user, content: "Q: \\(question)")], model: .gpt4_o_mini, maxTokens: 40)
    let result = try await client.chats(query: query)
    phone.chats(query: query)
    return result.id
  }
}
`,
    });
    equal(sites.length, 1);
    const [site] = sites;
    ok(site);
    equal(site.range.startLine, 7);
    equal(site.model.value, 'gpt-4o-mini');
    equal(site.maxOutputTokens?.value, 40);
    equal(promptLines(site).join('|'), 'system: Be brief.|user: Q: {{question}}');
  });

  it('reads requests by URLSession', async () => {
    const sites = await sitesIn({
      'Ask.swift': `import Foundation
func ask() async throws {
  var request = URLRequest(url: URL(string: "https://api.openai.com/v1/chat/completions")!)
  request.httpMethod = "POST"
  request.httpBody = try JSONSerialization.data(withJSONObject: ["model": "gpt-4.1", "messages": [["role": "user", "content": "Hi"]]])
  let (data, _) = try await URLSession.shared.data(for: request)
}
`,
    });
    equal(sites.length, 1);
    equal(sites[0]?.model.value, 'gpt-4.1');
  });
});

describe('Shell', () => {
  it('reads curl with quoted bodies, variables and heredocs', async () => {
    const sites = await sitesIn({
      'ask.sh': `#!/bin/bash
MODEL="gpt-4o"
curl -s https://api.openai.com/v1/chat/completions -H "Authorization: Bearer $KEY" \\
  -d '{"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "Hi there"}]}'
curl "https://api.anthropic.com/v1/messages" --data "{\\"model\\": \\"$MODEL\\", \\"max_tokens\\": 5, \\"messages\\": []}"
curl -d '{"a": 1}' https://example.com/items
curl https://api.openai.com/v1/models
`,
    });
    equal(sites.length, 2);
    equal(sites[0]?.range.startLine, 3);
    equal(sites[0]?.model.value, 'gpt-4o-mini');
    ok(sites[0]);
    equal(promptLines(sites[0]).join('|'), 'user: Hi there');
    equal(sites[1]?.provider.value, 'anthropic');
    equal(sites[1]?.model.value, 'gpt-4o');
  });
});
