# Requests that are counted whole: messages, tools, enumerations.
from openai import OpenAI

client = OpenAI()
WEATHER = {
    "type": "function",
    "function": {
        "name": "get_current_weather",
        "description": "Get the current weather in a given location",
        "parameters": {
            "type": "object",
            "properties": {
                "location": {"type": "string", "description": "The city and state, e.g. San Francisco, CA"},
                "unit": {"type": "string", "description": "The unit of temperature to return", "enum": ["celsius", "fahrenheit"]},
            },
            "required": ["location"],
        },
    },
}
MESSAGES = [
    {"role": "system", "content": "You are a helpful assistant that can answer to questions about the weather."},
    {"role": "user", "content": "What's the weather like in San Francisco?"},
]
client.chat.completions.create(model="gpt-4o", max_tokens=11, messages=MESSAGES, tools=[WEATHER])
client.chat.completions.create(model="gpt-4", max_tokens=12, messages=MESSAGES, tools=[WEATHER])
client.chat.completions.create(
    model="gpt-3.5-turbo",
    max_tokens=13,
    messages=[*MESSAGES, {"role": "assistant", "content": "Sunny, 20 °C."}, {"role": "user", "content": "明日は雨が降りますか？ 🌧️"}],
)
