from google import genai
from google.genai import types

client = genai.Client(api_key="k")

client.models.generate_content(
    model="gemini-2.5-flash",
    contents="Name a river.",
    config=types.GenerateContentConfig(system_instruction="One word.", max_output_tokens=10),
)
for _ in client.models.generate_content_stream(model="gemini-2.5-pro", contents=["Name a lake."]):
    pass
chat = client.chats.create(model="gemini-2.5-flash", config={"system_instruction": "You are a guide."})
chat.send_message("Where am I?")
