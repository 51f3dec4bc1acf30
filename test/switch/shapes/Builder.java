import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;

public class Builder {
  private final ChatModel model = OpenAiChatModel.builder()
      .apiKey(System.getenv("OPENAI_API_KEY"))
      .organizationId("org-x")
      .modelName("gpt-4o-mini") // good enough
      .temperature(0.2)
      .maxTokens(100)
      .build();

  public static void main(String[] args) {
    System.out.println(new Builder().model.chat("Say something."));
  }
}
