from openai import OpenAI

reply = OpenAI().chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Yes or no?"}], logprobs=True, max_tokens=1
)
print(reply.choices[0].message.content)
