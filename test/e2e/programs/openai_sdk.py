import asyncio

from openai import AsyncOpenAI, OpenAI

SYSTEM = "You answer with a number."
client = OpenAI()
TOOLS = [
    {
        "type": "function",
        "function": {"name": "add", "description": "Add numbers.", "parameters": {"type": "object", "properties": {"a": {"type": "number"}}}},
    }
]


def ask(question, model="gpt-4o-mini"):
    messages = [{"role": "system", "content": SYSTEM}]
    messages.append({"role": "user", "content": question})
    return client.chat.completions.create(model=model, messages=messages, max_tokens=5, tools=TOOLS)


ask("How many legs has a spider?")
client.responses.create(model="gpt-5-mini", instructions="Be brief.", input=[{"role": "user", "content": "Why?"}], max_output_tokens=40)
for _ in client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Count."}], stream=True):
    pass
client.embeddings.create(model="text-embedding-3-large", input="vector me")
client.images.generate(model="dall-e-3", prompt="a lighthouse")


async def main():
    await AsyncOpenAI().chat.completions.create(model="gpt-4.1", messages=[{"role": "developer", "content": f"{SYSTEM} Always."}, {"role": "user", "content": "2+2?"}])


asyncio.run(main())
