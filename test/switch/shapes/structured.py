from openai import OpenAI
from pydantic import BaseModel


class Person(BaseModel):
    name: str


reply = OpenAI().chat.completions.parse(
    model="gpt-4o", messages=[{"role": "user", "content": "Who?"}], response_format=Person
)
print(reply.choices[0].message.parsed.name)
