import asyncio

from openai import AsyncOpenAI


class Writer:
    def __init__(self):
        self.client = AsyncOpenAI(max_retries=0)

    async def write(self, topic):
        reply = await self.client.chat.completions.create(
            model="gpt-4.1", messages=[{"role": "user", "content": f"Write about {topic}."}], top_p=0.9
        )
        return reply.choices[0].message.content


print(asyncio.run(Writer().write("rain")))
