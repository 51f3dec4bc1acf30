import asyncio

from agents import Agent, ModelSettings, Runner, set_tracing_disabled
from pydantic_ai import Agent as TypedAgent

set_tracing_disabled(True)
helper = Agent(name="Helper", instructions="You help with travel.", model="gpt-4.1-mini", model_settings=ModelSettings(max_tokens=90))
asyncio.run(Runner.run(helper, "Plan a day in Rome."))

typed = TypedAgent("openai-chat:gpt-4o-mini", system_prompt="You judge.", model_settings={"max_tokens": 28})
typed.run_sync("Is it true?")
