package main

import (
	"context"
	"fmt"
	"os"

	"github.com/openai/openai-go/v3"
	"github.com/openai/openai-go/v3/option"
)

var client = openai.NewClient(option.WithAPIKey(os.Getenv("OPENAI_API_KEY")), option.WithOrganization("org-x"), option.WithMaxRetries(0))

func embed(ctx context.Context) (*openai.CreateEmbeddingResponse, error) {
	return client.Embeddings.New(ctx, openai.EmbeddingNewParams{
		Model: "text-embedding-3-small",
		Input: openai.EmbeddingNewParamsInputUnion{OfString: openai.String("x")},
	})
}

func chat(ctx context.Context) (string, error) {
	params := openai.ChatCompletionNewParams{
		Model:    "gpt-4o-mini",
		Messages: []openai.ChatCompletionMessageParamUnion{openai.UserMessage("Hi")},
	}
	params.Temperature = openai.Float(0.2)
	reply, err := client.Chat.Completions.New(ctx, params)
	if err != nil {
		return "", err
	}
	return reply.Choices[0].Message.Content, nil
}

func main() {
	text, err := chat(context.Background())
	if err != nil {
		panic(err)
	}
	fmt.Println(text)
}
