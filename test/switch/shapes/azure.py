import os

from openai import AzureOpenAI

client = AzureOpenAI(
    azure_endpoint="https://example.openai.azure.com",
    api_key=os.getenv("AZURE_OPENAI_API_KEY"),
    api_version="2024-10-21",
)
reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello."}])
print(reply.choices[0].message.content)
