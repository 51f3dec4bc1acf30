import { equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { promptLines, sitesIn } from '../../helpers/project';

const CHAT = `package main

import (
	"context"
	"fmt"

	openai "github.com/sashabaranov/go-openai"
)

const model = openai.GPT4oMini

type Asker struct {
	api *openai.Client
}

func (a *Asker) Ask(ctx context.Context, question string) (string, error) {
	system := fmt.Sprintf("You speak %s.", "French")
	req := openai.ChatCompletionRequest{
		Model:    model,
		Messages: []openai.ChatCompletionMessage{{Role: openai.ChatMessageRoleSystem, Content: system}},
	}
	req.MaxTokens = 200
	req.Messages = append(req.Messages, openai.ChatCompletionMessage{Role: "user", Content: "Q: " + question})
	resp, err := a.api.CreateChatCompletion(ctx, req)
	if err != nil {
		return "", err
	}
	return resp.Choices[0].Message.Content, nil
}
`;

describe('Go', () => {
  it('reads a request that is put together in a method', async () => {
    const [site] = await sitesIn({ 'main.go': CHAT });
    ok(site);
    equal(site.range.startLine, 24);
    equal(site.sdk, 'go-openai');
    equal(site.provider.value, 'openai');
    equal(site.model.value, 'gpt-4o-mini');
    equal(site.maxOutputTokens?.value, 200);
    equal(promptLines(site).join('\n'), 'system: You speak French.\nuser: Q: {{question}}');
  });

  it('reads the official client, its wrappers and constants', async () => {
    const [site] = await sitesIn({
      'main.go': `package main
import (
	"github.com/openai/openai-go/v3"
	"github.com/openai/openai-go/v3/option"
)
func main() {
	client := openai.NewClient(option.WithBaseURL("https://api.groq.com/openai/v1"))
	stream := client.Chat.Completions.NewStreaming(ctx, openai.ChatCompletionNewParams{
		Messages:            []openai.ChatCompletionMessageParamUnion{openai.SystemMessage("Be brief."), openai.UserMessage("Hello")},
		Model:               openai.ChatModelGPT4o,
		MaxCompletionTokens: openai.Int(64),
	})
}`,
    });
    ok(site);
    equal(site.range.startLine, 8);
    equal(site.model.value, 'gpt-4o');
    equal(site.provider.value, 'groq');
    equal(site.maxOutputTokens?.value, 64);
    equal(site.stream, true);
    equal(promptLines(site).join('\n'), 'system: Be brief.\nuser: Hello');
  });

  it('reads requests over net/http, and constants of another package', async () => {
    const sites = await sitesIn({
      'main.go': `package main
import (
	"bytes"
	"encoding/json"
	"net/http"
	"example.com/app/prompts"
)
func ask(q string) {
	body, _ := json.Marshal(map[string]any{
		"model":    "claude-sonnet-4-5",
		"system":   prompts.System,
		"messages": []map[string]string{{"role": "user", "content": q}},
	})
	req, err := http.NewRequest("POST", "https://api.anthropic.com/v1/messages", bytes.NewReader(body))
	http.DefaultClient.Do(req)
}`,
      'prompts/system.go': 'package prompts\n\nconst System = "You are terse."\n',
      'go.mod': 'module example.com/app\n\ngo 1.23\n',
    });
    equal(sites.length, 1);
    equal(sites[0]?.provider.value, 'anthropic');
    equal(sites[0]?.model.value, 'claude-sonnet-4-5');
    ok(sites[0] && promptLines(sites[0]).includes('system: You are terse.'));
  });

  it('leaves look-alikes alone', async () => {
    const sites = await sitesIn({
      'main.go': `package main
import openai "example.com/other/openai"
func main() {
	client := openai.NewClient("x")
	client.CreateChatCompletion(nil, openai.ChatCompletionRequest{Model: "gpt-4o"})
	http.Post("https://example.com/items", "application/json", nil)
}`,
    });
    equal(sites.length, 0);
  });
});
