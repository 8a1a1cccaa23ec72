package app;

import dev.langchain4j.model.chat.ChatLanguageModel;

class AiModelClient {
}
