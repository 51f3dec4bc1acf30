using System;
using System.ClientModel;
using Azure.AI.OpenAI;
using OpenAI.Chat;

AzureOpenAIClient azure = new AzureOpenAIClient(
    new Uri("https://example.openai.azure.com"),
    new ApiKeyCredential(Environment.GetEnvironmentVariable("AZURE_OPENAI_API_KEY"))
);
ChatClient chat = azure.GetChatClient("gpt-4o");
foreach (StreamingChatCompletionUpdate update in chat.CompleteChatStreaming("Count."))
    foreach (ChatMessageContentPart part in update.ContentUpdate) Console.Write(part.Text);
