# Tools and schemas that SDKs make of functions and classes.
import asyncio
import contextlib
from typing import List, Literal, Optional

from agents import Agent, ModelSettings, Runner, function_tool, set_tracing_disabled
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI
from openai import OpenAI
from pydantic import BaseModel, Field, ValidationError

set_tracing_disabled(True)


class Address(BaseModel):
    street: str
    number: int


class Person(BaseModel):
    """A person in a text."""

    name: str = Field(description="Full name")
    age: Optional[int] = None
    role: Literal["user", "admin"]
    tags: List[str]
    address: Address


with contextlib.suppress(ValidationError):  # the recorded answer is no person
    OpenAI().beta.chat.completions.parse(
        model="gpt-4o-mini", max_tokens=33, messages=[{"role": "user", "content": "Ann, 30"}], response_format=Person
    )


def multiply(a: int, b: float, label: str = "x") -> float:
    """Multiply two numbers.

    Args:
        a: The first number.
        b: The second number.
    """
    return a * b


@tool
def search(query: str, limit: int = 10) -> str:
    """Search the web."""
    return query


ChatOpenAI(model="gpt-4o-mini", max_tokens=34).bind_tools([multiply, search, Person]).invoke("Sum")


@function_tool
def get_weather(city: str, days: int) -> str:
    """Get the weather of a city.

    Args:
        city: The city to look up.
        days: How many days.
    """
    return city


helper = Agent(
    name="Helper",
    instructions="You help.",
    model="gpt-4.1-mini",
    model_settings=ModelSettings(max_tokens=35),
    tools=[get_weather],
)
asyncio.run(Runner.run(helper, "Is it warm in Rome?"))
