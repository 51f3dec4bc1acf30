require "openai"

client = OpenAI::Client.new(
  access_token: ENV.fetch("OPENAI_API_KEY"),
  organization_id: "org-x", # ours
  log_errors: true
)
response = client.chat(
  parameters: {
    model: "gpt-4o",
    messages: [{ role: "developer", content: "Be terse." }, { role: "user", content: "Say something." }],
    # at most
    max_completion_tokens: 100,
    user: "someone"
  }
)
puts response.dig("choices", 0, "message", "content")
