import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.Model;

public class Messages {
  public static void main(String[] args) {
    AnthropicClient client = AnthropicOkHttpClient.fromEnv();
    var message = client.messages().create(
        MessageCreateParams.builder().model(Model.CLAUDE_SONNET_4_5).maxTokens(100L).system("Be terse.").addUserMessage("Hi").build());
    System.out.println(message.content().get(0).asText().text());
  }
}
