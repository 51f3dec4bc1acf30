"""What customers think, in one word and in one paragraph."""

import anthropic
import requests

from shop.settings import REVIEW_MODEL

claude = anthropic.Anthropic()

LABELS = ["praise", "complaint", "question", "spam"]


def label(review: str) -> str:
    message = claude.messages.create(
        model=REVIEW_MODEL,
        max_tokens=10,
        system="Answer with one of these words: " + ", ".join(LABELS),
        messages=[{"role": "user", "content": review}],
    )
    return message.content[0].text


def summarise(reviews: list[str]) -> str:
    """Over the plain HTTP API, as the nightly job has no SDK."""
    response = requests.post(
        "https://api.mistral.ai/v1/chat/completions",
        headers={"Authorization": "Bearer …"},
        json={
            "model": "mistral-small-latest",
            "max_tokens": 600,
            "messages": [
                {"role": "system", "content": "Summarise these reviews in one paragraph. Name no customer."},
                {"role": "user", "content": "\n\n".join(reviews)},
            ],
        },
        timeout=30,
    )
    return response.json()["choices"][0]["message"]["content"]
