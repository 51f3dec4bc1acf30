require "openai"

client = OpenAI::Client.new
completion = client.chat.completions.create(
  model: "gpt-4o-mini",
  messages: [{ role: "user", content: "Say something." }],
  max_completion_tokens: 100
)
puts completion.choices[0].message.content
