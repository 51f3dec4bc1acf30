import json

import boto3
import cohere
import ollama
from groq import Groq
from huggingface_hub import InferenceClient
from mistralai.client import Mistral

QUESTION = "Which planet is red?"
MESSAGES = [{"role": "user", "content": QUESTION}]

Mistral(api_key="k").chat.complete(model="mistral-small-latest", max_tokens=31, messages=MESSAGES)
co = cohere.ClientV2("k")
co.chat(model="command-a-03-2025", max_tokens=32, messages=MESSAGES)
co.rerank(model="rerank-v3.5", query=QUESTION, documents=["Mars", "Venus"])
Groq().chat.completions.create(model="llama-3.3-70b-versatile", max_completion_tokens=33, messages=MESSAGES)
ollama.chat(model="llama3.2", messages=MESSAGES, options={"num_predict": 34})
ollama.generate("gemma3", QUESTION, system="One word.")
bedrock = boto3.client("bedrock-runtime", region_name="us-east-1")
bedrock.converse(
    modelId="us.amazon.nova-lite-v1:0",
    system=[{"text": "One word."}],
    messages=[{"role": "user", "content": [{"text": QUESTION}]}],
    inferenceConfig={"maxTokens": 35},
)
native = {"anthropic_version": "bedrock-2023-05-31", "max_tokens": 36, "messages": MESSAGES}
bedrock.invoke_model(modelId="anthropic.claude-3-haiku-20240307-v1:0", body=json.dumps(native))
InferenceClient(provider="groq", api_key="hf_k").chat_completion(MESSAGES, model="meta-llama/Llama-3.1-8B-Instruct", max_tokens=37)
