import boto3
from langchain_openai import ChatOpenAI
from openai import OpenAI
from pydantic import BaseModel


class User(BaseModel):
    name: str


ADD = {"type": "function", "function": {"name": "add", "description": "Add.", "parameters": {"type": "object", "properties": {"a": {"type": "number"}}}}}

OpenAI().beta.chat.completions.parse(model="gpt-4o-mini", max_tokens=9, messages=[{"role": "user", "content": "Ann"}], response_format=User)
ChatOpenAI(model="gpt-4o-mini", max_tokens=9).bind_tools([ADD]).invoke("Sum")
boto3.client("bedrock-runtime", region_name="us-east-1").converse(
    modelId="us.amazon.nova-lite-v1:0",
    messages=[{"role": "user", "content": [{"text": "Sum"}]}],
    toolConfig={"tools": [{"toolSpec": {"name": "add", "description": "Add.", "inputSchema": {"json": {"type": "object"}}}}]},
)
