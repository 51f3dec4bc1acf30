import anthropic

client = anthropic.Anthropic()
message = client.messages.create(
    model="claude-sonnet-5",
    max_tokens=300,
    system="You are terse.",
    messages=[{"role": "user", "content": "Say something."}],
)
print(message.content[0].text)
