from openai import OpenAI

client = OpenAI()


def chat():
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])


def embed():
    return client.embeddings.create(model="text-embedding-3-small", input="x")


print(chat().choices[0].message.content)
