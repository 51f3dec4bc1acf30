"""The catalogue: embeddings for the search, descriptions for new products."""

from google import genai
from litellm import completion
from openai import OpenAI

from shop.settings import EMBEDDING_MODEL

openai_client = OpenAI()
gemini = genai.Client()
local = OpenAI(base_url="http://localhost:11434/v1", api_key="ollama")


def embed(texts: list[str]) -> list[list[float]]:
    response = openai_client.embeddings.create(model=EMBEDDING_MODEL, input=texts)
    return [row.embedding for row in response.data]


def describe(product: str, features: list[str]) -> str:
    prompt = "Describe {product} in two sentences for a shop page. Its features: {features}".format(
        product=product, features="; ".join(features)
    )
    return gemini.models.generate_content(model="gemini-2.5-flash", contents=prompt).text


def translate(text: str, languages: list[str]) -> list[str]:
    translations = []
    for language in languages:
        result = completion(
            model="groq/llama-3.3-70b-versatile",
            messages=[{"role": "user", "content": f"Translate into {language}, keep the product names:\n\n{text}"}],
        )
        translations.append(result.choices[0].message.content)
    return translations


def draft_offline(product: str) -> str:
    """On a laptop without a network: costs no API money."""
    reply = local.chat.completions.create(
        model="llama3.2",
        messages=[{"role": "user", "content": f"Draft a product page for {product}."}],
    )
    return reply.choices[0].message.content
