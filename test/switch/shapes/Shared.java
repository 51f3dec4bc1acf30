import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.embeddings.EmbeddingCreateParams;

public class Shared {
  private static final OpenAIClient client = OpenAIOkHttpClient.builder()
      .apiKey(System.getenv("OPENAI_API_KEY"))
      .organization("org-x")
      .build();

  static Object embed() {
    return client.embeddings().create(EmbeddingCreateParams.builder().model("text-embedding-3-small").input("x").build());
  }

  static String chat() {
    return client.chat().completions()
        .create(ChatCompletionCreateParams.builder().model("gpt-4o-mini").addUserMessage("Hi").temperature(0.2).build())
        .choices().get(0).message().content().get();
  }

  public static void main(String[] args) {
    System.out.println(chat());
  }
}
