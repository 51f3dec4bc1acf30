import { equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { promptLines, sitesIn } from '../../helpers/project';

describe('C#', () => {
  it('reads target-typed clients, collection expressions and options', async () => {
    const [site] = await sitesIn({
      'Program.cs': `using OpenAI.Chat;
namespace App;
public class Asker
{
    private readonly ChatClient _client = new("gpt-4o-mini", Environment.GetEnvironmentVariable("KEY"));
    public async Task<string> Ask(string question)
    {
        var options = new ChatCompletionOptions { MaxOutputTokenCount = 300 };
        ChatCompletion done = await _client.CompleteChatAsync(
            [new SystemChatMessage("Be brief."), new UserChatMessage($"Q: {question:N2}")], options);
        return done.Content[0].Text;
    }
}`,
    });
    ok(site);
    equal(site.range.startLine, 9);
    equal(site.sdk, 'OpenAI');
    equal(site.model.value, 'gpt-4o-mini');
    equal(site.maxOutputTokens?.value, 300);
    equal(promptLines(site).join('|'), 'system: Be brief.|user: Q: {{question}}');
  });

  it('reads an injected chat client, raw strings and constants of another class', async () => {
    const sites = await sitesIn({
      'Service.cs': `using Microsoft.Extensions.AI;
public class Service(IChatClient chat)
{
    public Task Run(string q)
    {
        var history = new List<ChatMessage> { new(ChatRole.System, Prompts.System) };
        history.Add(new ChatMessage(ChatRole.User, $$"""
            Answer {{q}} as {"a": 1}
            """));
        return chat.GetResponseAsync<int>(history, new ChatOptions { ModelId = "gpt-4.1", MaxOutputTokens = 7 });
    }
}`,
      'Prompts.cs': 'public static class Prompts { public const string System = @"Say ""hi""."; }',
    });
    equal(sites.length, 1);
    const [site] = sites;
    ok(site);
    equal(site.model.value, 'gpt-4.1');
    equal(site.provider.value, null);
    equal(site.maxOutputTokens?.value, 7);
    equal(promptLines(site).join('|'), 'system: Say "hi".|user: Answer {{q}} as {"a": 1}');
  });

  it('reads Semantic Kernel: what its builder was given, and the history', async () => {
    const sites = await sitesIn({
      'Program.cs': `using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
var builder = Kernel.CreateBuilder();
builder.AddAzureOpenAIChatCompletion("gpt-4o", endpoint, key);
Kernel kernel = builder.Build();
var answer = await kernel.InvokePromptAsync("Tell a joke about {{$input}}.");
var chat = kernel.GetRequiredService<IChatCompletionService>();
var history = new ChatHistory("You are a pirate.");
history.AddUserMessage("Ahoy");
await chat.GetChatMessageContentAsync(history);`,
    });
    equal(sites.length, 2);
    equal(sites[0]?.model.value, 'gpt-4o');
    equal(sites[0]?.provider.value, 'azure');
    ok(sites[1]);
    equal(promptLines(sites[1]).join('|'), 'system: You are a pirate.|user: Ahoy');
  });

  it('leaves look-alikes alone', async () => {
    const sites = await sitesIn({
      'Program.cs': `using Contoso.Chat;
var c = new ChatClient("gpt-4o");
await c.CompleteChatAsync("hello");
await new HttpClient().PostAsync("https://example.com/items", null);`,
    });
    equal(sites.length, 0);
  });
});
