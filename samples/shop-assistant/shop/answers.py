"""Answers to customers' questions."""

from openai import OpenAI

from shop.settings import ANSWER_MODEL, HOUSE_STYLE, SHOP_NAME

client = OpenAI()


def answer(question: str, customer_name: str) -> str:
    # outlay: 5000/day output=180
    response = client.chat.completions.create(
        model=ANSWER_MODEL,
        messages=[
            {"role": "system", "content": f"You help the customers of {SHOP_NAME}. {HOUSE_STYLE}"},
            {"role": "user", "content": f"{customer_name} asks: {question}"},
        ],
        max_tokens=400,
    )
    return response.choices[0].message.content


def follow_up(history: list[dict], model: str) -> str:
    """The caller decides on the model: nobody can price this from the code."""
    response = client.responses.create(model=model, input=history)
    return response.output_text
