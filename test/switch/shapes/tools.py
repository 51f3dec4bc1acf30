from openai import OpenAI

tools = [{"type": "function", "function": {"name": "now", "description": "The time", "parameters": {"type": "object", "properties": {}}}}]
client = OpenAI()
reply = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "What time is it?"}], tools=tools, tool_choice="auto"
)
print(reply.choices[0].message.content)
