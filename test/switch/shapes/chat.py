from openai import OpenAI

client = OpenAI()

reply = client.chat.completions.create(
    model="gpt-4o",
    messages=[
        {"role": "system", "content": "You are terse."},
        {"role": "user", "content": "Say something."},
    ],
    temperature=0.2,
    max_tokens=200,
)
print(reply.choices[0].message.content)
