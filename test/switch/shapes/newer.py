import os

from openai import OpenAI

MODEL = os.getenv("MODEL", "gpt-5")
client = OpenAI(api_key=os.environ["OPENAI_API_KEY"], organization="org-x", timeout=20)


def ask(question: str) -> str:
    reply = client.chat.completions.create(
        model=MODEL,
        messages=[{"role": "developer", "content": "Be brief."}, {"role": "user", "content": question}],
        # what the new names are for
        max_completion_tokens=300,
        store=True,
        user="someone",
        seed=7,
    )
    return reply.choices[0].message.content


print(ask("Why?"))
