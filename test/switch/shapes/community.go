package main

import (
	"context"
	"fmt"
	"os"

	openai "github.com/sashabaranov/go-openai"
)

func main() {
	key := os.Getenv("OPENAI_API_KEY")
	if key == "" {
		panic("no key")
	}
	client := openai.NewClient(key)
	reply, err := client.CreateChatCompletion(context.Background(), openai.ChatCompletionRequest{
		Model:               openai.GPT4oMini,
		MaxCompletionTokens: 50,
		Messages: []openai.ChatCompletionMessage{
			{Role: openai.ChatMessageRoleSystem, Content: "Be terse."},
			{Role: openai.ChatMessageRoleUser, Content: "Say something."},
		},
	})
	if err != nil {
		panic(err)
	}
	fmt.Println(reply.Choices[0].Message.Content)
}
