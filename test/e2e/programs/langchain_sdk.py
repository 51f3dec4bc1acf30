from langchain_anthropic import ChatAnthropic
from langchain_core.messages import HumanMessage, SystemMessage
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI

llm = ChatOpenAI(model="gpt-4o-mini", max_tokens=25)

llm.invoke([SystemMessage(content="You are a poet."), HumanMessage(content="Write a line.")])
prompt = ChatPromptTemplate.from_messages([("system", "You write {form}."), ("human", "Begin.")])
chain = prompt | llm
chain.invoke({"form": "haiku"})
ChatAnthropic(model="claude-haiku-4-5", max_tokens=26).invoke("Write another.")
