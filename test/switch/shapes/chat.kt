import com.openai.client.okhttp.OpenAIOkHttpClient
import com.openai.models.ChatModel
import com.openai.models.chat.completions.ChatCompletionCreateParams

fun main() {
    val client = OpenAIOkHttpClient.builder().apiKey(System.getenv("OPENAI_API_KEY")).build()
    val params = ChatCompletionCreateParams.builder()
        .model(ChatModel.GPT_4O)
        .addUserMessage("Say something.")
        .maxCompletionTokens(100) // at most
        .build()
    println(client.chat().completions().create(params).choices()[0].message().content().get())
}
