import dspy
import instructor
from openai import OpenAI
from pydantic import BaseModel


class User(BaseModel):
    name: str


instructor.from_openai(OpenAI(), mode=instructor.Mode.JSON_O1).chat.completions.create(
    model="gpt-4o-mini", response_model=None, max_tokens=29, messages=[{"role": "user", "content": "Extract: Ann."}]
)
lm = dspy.LM("openai/gpt-4o-mini", max_tokens=30, cache=False)
lm("Say hello.")
