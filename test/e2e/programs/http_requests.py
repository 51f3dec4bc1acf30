import httpx
import requests

URL = "https://api.openai.com/v1/chat/completions"

requests.post(URL, headers={"authorization": "Bearer k"}, json={"model": "gpt-4.1-mini", "max_tokens": 38, "messages": [{"role": "user", "content": "By requests."}]})
with httpx.Client(base_url="https://api.mistral.ai/v1") as http:
    http.post("/embeddings", json={"model": "mistral-embed", "input": ["By httpx."]})
