using System;
using Microsoft.Extensions.AI;
using OpenAI;

IChatClient client = new OpenAIClient(Environment.GetEnvironmentVariable("OPENAI_API_KEY")).GetChatClient("gpt-4o-mini").AsIChatClient();
ChatResponse response = await client.GetResponseAsync("Say something.", new ChatOptions { Temperature = 0.2f, Seed = 7 });
Console.WriteLine(response.Text);
