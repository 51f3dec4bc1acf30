package main

import (
	"context"
	"fmt"

	"github.com/openai/openai-go/v3"
)

func main() {
	client := openai.NewClient()
	reply, err := client.Chat.Completions.New(context.Background(), openai.ChatCompletionNewParams{
		Model: openai.ChatModelGPT4o, // good enough
		Messages: []openai.ChatCompletionMessageParamUnion{
			openai.DeveloperMessage("Be terse."),
			openai.UserMessage("Say something."),
		},
		// at most
		MaxCompletionTokens: openai.Int(100),
		Store:               openai.Bool(true),
	})
	if err != nil {
		panic(err)
	}
	fmt.Println(reply.Choices[0].Message.Content)
}
