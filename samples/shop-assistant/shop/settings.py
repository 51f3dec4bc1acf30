"""What the shop's calls have in common."""

import os

SHOP_NAME = "Hedgerow Tools"

ANSWER_MODEL = "gpt-4o-mini"
REVIEW_MODEL = os.getenv("REVIEW_MODEL", "claude-sonnet-4-5")
EMBEDDING_MODEL = "text-embedding-3-small"

HOUSE_STYLE = (
    "Write plain English. Keep to what the shop's pages say. "
    "When you do not know, say so and name the page where the answer may stand."
)
