from anthropic import Anthropic

client = Anthropic()
TOPIC = "tides"

client.messages.create(
    model="claude-sonnet-4-5",
    max_tokens=100,
    system="You teach physics.",
    messages=[{"role": "user", "content": f"Explain {TOPIC}."}],
    tools=[{"name": "plot", "description": "Plot a curve.", "input_schema": {"type": "object", "properties": {"f": {"type": "string"}}}}],
)
with client.messages.stream(model="claude-haiku-4-5", max_tokens=50, messages=[{"role": "user", "content": "Continue."}]) as stream:
    for _ in stream.text_stream:
        pass
