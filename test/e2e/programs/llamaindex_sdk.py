from llama_index.core.llms import ChatMessage
from llama_index.llms.openai import OpenAI

llm = OpenAI(model="gpt-4o-mini", max_tokens=27)
llm.chat([ChatMessage(role="system", content="You index."), ChatMessage(role="user", content="Find it.")])
