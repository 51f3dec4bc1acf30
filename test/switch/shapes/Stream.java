import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.ChatModel;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

public class Stream {
  public static void main(String[] args) {
    String key = System.getenv("OPENAI_API_KEY");
    OpenAIClient client = OpenAIOkHttpClient.builder()
        .apiKey(key)
        .project("proj-x") // ours
        .maxRetries(0)
        .build();
    var model = ChatModel.GPT_4O_MINI;
    var params = ChatCompletionCreateParams.builder().model(model).addUserMessage("Count.").seed(7).build();
    try (StreamResponse<ChatCompletionChunk> stream = client.chat().completions().createStreaming(params)) {
      stream.stream().flatMap(chunk -> chunk.choices().stream()).forEach(choice -> System.out.print(choice.delta().content().orElse("")));
    }
  }
}
