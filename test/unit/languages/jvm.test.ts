import { equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { promptLines, sitesIn } from '../../helpers/project';

describe('Java', () => {
  it('reads builder chains, text blocks and model constants', async () => {
    const [site] = await sitesIn({
      'Main.java': `package app;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.ChatModel;
import com.openai.models.chat.completions.*;

class Main {
  private final OpenAIClient client = OpenAIOkHttpClient.builder().apiKey("k").build();
  private static final String SYSTEM = """
      You are terse.
        Really.
      """;

  String ask(String question) {
    ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
        .addSystemMessage(SYSTEM)
        .addUserMessage(String.format("Q: %s", question))
        .model(ChatModel.GPT_4O_MINI)
        .maxCompletionTokens(99)
        .build();
    return client.chat().completions().create(params).choices().get(0).toString();
  }
}`,
    });
    ok(site);
    equal(site.range.startLine, 21);
    equal(site.sdk, 'openai-java');
    equal(site.model.value, 'gpt-4o-mini');
    equal(site.maxOutputTokens?.value, 99);
    equal(promptLines(site).join('|'), 'system: You are terse.\n  Really.|user: Q: {{question}}');
  });

  it("reads Spring AI's client, LangChain4j's models and requests of other classes", async () => {
    const sites = await sitesIn({
      'src/app/Chat.java': `package app;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import org.springframework.ai.chat.client.ChatClient;

class Chat {
  private final ChatClient chatClient;
  private final ChatModel model;
  Chat(ChatClient.Builder builder) {
    this.chatClient = builder.defaultSystem(Prompts.SYSTEM).build();
    model = OpenAiChatModel.builder().modelName("gpt-4.1").maxTokens(50).build();
  }
  String ask(String q) { return chatClient.prompt().user(u -> u.text("Hi {name}")).call().content(); }
  String other(String q) { return model.chat("Hello " + q); }
}`,
      'src/app/Prompts.java': 'package app;\nclass Prompts {\n  static final String SYSTEM = "Be kind.";\n}\n',
    });
    equal(sites.length, 2);
    const [spring, langchain] = sites;
    ok(spring && langchain);
    equal(promptLines(spring).join('|'), 'system: Be kind.|user: Hi {name}');
    equal(langchain.model.value, 'gpt-4.1');
    equal(langchain.provider.value, 'openai');
    equal(langchain.maxOutputTokens?.value, 50);
  });

  it('leaves look-alikes alone', async () => {
    const sites = await sitesIn({
      'Main.java': `import com.example.openai.OpenAIClient;
class Main { void f(OpenAIClient client, Phone phone) { client.chat().completions().create(null); phone.call(); } }`,
    });
    equal(sites.length, 0);
  });
});

describe('Kotlin', () => {
  it('reads named arguments, templates, models behind a function and lambdas', async () => {
    const sites = await sitesIn({
      'Main.kt': `package app
import com.aallam.openai.api.chat.*
import com.aallam.openai.api.model.ModelId
import com.aallam.openai.client.OpenAI
import dev.langchain4j.data.message.UserMessage
import dev.langchain4j.model.chat.ChatModel

abstract class Asker(private val openAI: OpenAI) {
    abstract fun build(): ChatModel

    suspend fun ask(question: String): String {
        val request = ChatCompletionRequest(
            model = ModelId("gpt-4o-mini"),
            messages = listOf(
                ChatMessage(role = ChatRole.System, content = "Be brief."),
                ChatMessage(role = ChatRole.User, content = "Q: $question"),
            ),
            maxTokens = 70,
        )
        return openAI.chatCompletion(request).toString()
    }

    fun other(text: String) = withContext(IO) { build().chat(listOf(UserMessage.from("Hi"))) }
}
`,
    });
    equal(sites.length, 2);
    const [first, second] = sites;
    ok(first && second);
    equal(first.range.startLine, 20);
    equal(first.model.value, 'gpt-4o-mini');
    equal(first.maxOutputTokens?.value, 70);
    equal(promptLines(first).join('|'), 'system: Be brief.|user: Q: {{question}}');
    equal(second.sdk, 'langchain4j');
    equal(promptLines(second).join('|'), 'user: Hi');
  });
});

describe('Spring AI', () => {
  it("takes the model from the application's settings, the provider from the starter in use", async () => {
    const [site] = await sitesIn({
      'svc/src/main/java/app/Chat.java': `package app;
import org.springframework.ai.chat.client.ChatClient;
class Chat {
  private final ChatClient chatClient;
  Chat(ChatClient.Builder builder) { this.chatClient = builder.build(); }
  String ask(String q) { return chatClient.prompt().user(q).call().content(); }
}`,
      'svc/src/main/resources/application.yml':
        'spring:\n  ai:\n    openai:\n      chat:\n        options:\n          model: ${MODEL:gpt-4o-mini}\n    azure:\n      openai:\n        chat:\n          options:\n            deployment-name: mine\n---\nspring: {}\n',
      'svc/pom.xml':
        '<artifactId>spring-ai-starter-model-openai</artifactId>\n<!-- <artifactId>spring-ai-starter-model-azure-openai</artifactId> -->\n',
    });
    equal(site?.model.value, 'gpt-4o-mini');
    equal(site?.model.origin, 'config');
    equal(site?.provider.value, 'openai');
  });
});
