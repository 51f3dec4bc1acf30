package main

import (
	"context"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/openai/openai-go/v3"
	"github.com/openai/openai-go/v3/responses"
	sashabaranov "github.com/sashabaranov/go-openai"

	_ "outlay/e2e/redirect"
)

const system = "You are a compiler."

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func main() {
	ctx := context.Background()
	client := openai.NewClient()
	_, err := client.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{
		Model:               openai.ChatModelGPT4oMini,
		MaxCompletionTokens: openai.Int(41),
		Messages:            []openai.ChatCompletionMessageParamUnion{openai.SystemMessage(system), openai.UserMessage("Compile this.")},
	})
	check(err)
	_, err = client.Responses.New(ctx, responses.ResponseNewParams{
		Model:           "gpt-5-mini",
		Instructions:    openai.String(system),
		MaxOutputTokens: openai.Int(42),
		Input:           responses.ResponseNewParamsInputUnion{OfString: openai.String("And that.")},
	})
	check(err)
	_, err = client.Embeddings.New(ctx, openai.EmbeddingNewParams{
		Model: openai.EmbeddingModelTextEmbedding3Small,
		Input: openai.EmbeddingNewParamsInputUnion{OfString: openai.String("a vector")},
	})
	check(err)

	claude := anthropic.NewClient()
	_, err = claude.Messages.New(ctx, anthropic.MessageNewParams{
		Model:     "claude-haiku-4-5",
		MaxTokens: 43,
		System:    []anthropic.TextBlockParam{{Text: system}},
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock("Link it."))},
	})
	check(err)

	other := sashabaranov.NewClient("k")
	_, err = other.CreateChatCompletion(ctx, sashabaranov.ChatCompletionRequest{
		Model:     sashabaranov.GPT4oMini,
		MaxTokens: 44,
		Messages:  []sashabaranov.ChatCompletionMessage{{Role: sashabaranov.ChatMessageRoleUser, Content: "Run it."}},
	})
	check(err)
}
