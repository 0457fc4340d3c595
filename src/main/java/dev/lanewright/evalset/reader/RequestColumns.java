package dev.lanewright.evalset.reader;

import dev.lanewright.evalset.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The columns that make up a request: prompt or messages, system text, options to choose from. */
final class RequestColumns {
  private final Column prompt;
  private final Column messages;
  private final Column system;
  private final Column options;
  private final Column context;
  private final JsonText json = new JsonText();

  RequestColumns(RowSource source, Map<String, String> fields, String file) {
    prompt = Column.of(source, fields.get("prompt"), "prompt", file);
    messages = Column.of(source, fields.get("messages"), "messages", file);
    system = Column.of(source, fields.get("system"), "system", file);
    options = Column.of(source, fields.get("options"), "options", file);
    context = Column.of(source, fields.get("context"), "context", file);
  }

  boolean mapped() {
    return prompt.mapped() || messages.mapped();
  }

  /**
   * The request of the current row, or null when its cells are empty.
   *
   * @throws BadRow when they hold something else than a request
   */
  @Nullable Chat read() {
    Chat chat = read(messages.mapped() ? messages : prompt);
    if (chat == null && messages.mapped()) {
      chat = read(prompt);
    }
    String above = chat == null ? null : system.text();
    if (chat == null || above == null) {
      return chat;
    }
    List<Message> all = new ArrayList<>();
    all.add(new Message("system", above));
    all.addAll(chat.messages());
    return new Chat(all, chat.reply(), chat.images());
  }

  private @Nullable Chat read(Column column) {
    JsonNode node = column.json();
    if (node != null && Chat.looksLike(node)) {
      return Chat.of(node, column.name());
    }
    String text = column.text();
    if (text == null || text.isBlank()) {
      // An instruction may be left blank where the text it speaks of says it all.
      String alone = context.text();
      return alone == null || alone.isBlank()
          ? null
          : new Chat(List.of(new Message("user", alone)), null, 0);
    }
    if (looksLikeMessages(text)) {
      JsonNode parsed = json.valueOrNull(text);
      if (Chat.looksLike(parsed) && parsed != null) {
        return Chat.of(parsed, column.name());
      }
    }
    return new Chat(List.of(new Message("user", withContext(withOptions(text)))), null, 0);
  }

  private static boolean looksLikeMessages(String text) {
    return text.charAt(0) == '[' && text.contains("\"role\"");
  }

  private String withContext(String text) {
    String more = context.text();
    return more == null || more.isBlank() ? text : text + "\n\n" + more;
  }

  private String withOptions(String question) {
    if (!options.mapped()) {
      return question;
    }
    JsonNode list = options.json();
    String text = options.text();
    if (list == null && text != null && text.startsWith("[")) {
      list = json.valueOrNull(text);
    }
    if (list == null || !list.isArray()) {
      return text == null ? question : question + "\n" + text;
    }
    StringBuilder all = new StringBuilder(question);
    for (int i = 0; i < list.size(); i++) {
      String name = i < 26 ? String.valueOf((char) ('A' + i)) : String.valueOf(i + 1);
      all.append('\n').append(name).append(". ").append(list.get(i).asString());
    }
    return all.toString();
  }
}
