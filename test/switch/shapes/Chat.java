import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.ChatModel;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

public class Chat {
  public static void main(String[] args) {
    OpenAIClient client = OpenAIOkHttpClient.fromEnv();
    ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
        .model(ChatModel.GPT_4O)
        .addDeveloperMessage("Be terse.")
        .addUserMessage("Say something.")
        // at most
        .maxCompletionTokens(100)
        .user("someone")
        .build();
    ChatCompletion reply = client.chat().completions().create(params);
    System.out.println(reply.choices().get(0).message().content().orElse(""));
  }
}
