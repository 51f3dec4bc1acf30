package main

import (
	"context"
	"fmt"
	"os"

	openai "github.com/sashabaranov/go-openai"
)

func newClient() *openai.Client {
	config := openai.DefaultAzureConfig(os.Getenv("AZURE_OPENAI_API_KEY"), "https://example.openai.azure.com")
	return openai.NewClientWithConfig(config)
}

func main() {
	request := openai.ChatCompletionRequest{
		Model:    "gpt-4o",
		Messages: []openai.ChatCompletionMessage{{Role: "user", Content: "Hello."}},
	}
	reply, err := newClient().CreateChatCompletion(context.Background(), request)
	if err != nil {
		panic(err)
	}
	fmt.Println(reply.Choices[0].Message.Content)
}
