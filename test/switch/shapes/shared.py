from openai import OpenAI

client = OpenAI()


def title(text):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": f"Title: {text}"}])


def summary(text):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": f"Summary: {text}"}])


print(title("a").choices[0].message.content, summary("b").choices[0].message.content)
