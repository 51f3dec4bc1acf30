using System;
using System.ClientModel;
using OpenAI;
using OpenAI.Chat;

class Program
{
    private readonly OpenAIClient _client = new OpenAIClient(
        new ApiKeyCredential(Environment.GetEnvironmentVariable("OPENAI_API_KEY")),
        new OpenAIClientOptions { OrganizationId = "org-x", NetworkTimeout = TimeSpan.FromSeconds(20) }
    );

    string Chat()
    {
        var options = new ChatCompletionOptions { MaxOutputTokenCount = 100 };
        ChatCompletion reply = _client.GetChatClient("gpt-4o-mini").CompleteChat([new UserChatMessage("Hi")], options);
        return reply.Content[0].Text;
    }

    static void Main() => Console.WriteLine(new Program().Chat());
}
