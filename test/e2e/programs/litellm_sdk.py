import litellm
from litellm import completion

completion(model="gpt-4o-mini", messages=[{"role": "user", "content": "Hello from LiteLLM"}], max_tokens=7)
completion(model="anthropic/claude-haiku-4-5", messages=[{"role": "system", "content": "Short."}, {"role": "user", "content": "Hi"}], max_tokens=8)
litellm.completion(model="groq/llama-3.1-8b-instant", messages=[{"role": "user", "content": "Hi, Groq"}], max_tokens=9)
litellm.embedding(model="text-embedding-3-small", input=["one", "two"])
