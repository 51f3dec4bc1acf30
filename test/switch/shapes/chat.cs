using OpenAI.Chat;

ChatClient client = new(model: "gpt-4o", apiKey: Environment.GetEnvironmentVariable("OPENAI_API_KEY"));

ChatCompletion completion = client.CompleteChat(
    [new SystemChatMessage("Be terse."), new UserChatMessage("Say something.")],
    new ChatCompletionOptions { Temperature = 0.2f, EndUserId = "someone" }
);
Console.WriteLine(completion.Content[0].Text);
