import os

import httpx

reply = httpx.post(
    "https://api.openai.com/v1/chat/completions",
    headers={"Authorization": f"Bearer {os.environ['OPENAI_API_KEY']}"},
    json={"model": "gpt-4o", "messages": [{"role": "user", "content": "Hi"}], "max_completion_tokens": 20},
)
print(reply.raise_for_status().json()["choices"][0]["message"]["content"])
