package dev.lanewright.evalset.reader;

import dev.lanewright.evalset.Message;
import dev.lanewright.evalset.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The columns that describe a sample, and the sample that a row makes of them. */
final class SampleColumns {
  private final RequestColumns request;
  private final Column id;
  private final Column category;
  private final Column conversation;
  private final Column reference;
  private final Column format;
  private final Column pin;
  private final List<Column> metadata = new ArrayList<>();
  private final @Nullable String fileCategory;

  /**
   * @param category what stands for {@link Mapping#FILE_NAME}
   */
  SampleColumns(
      RowSource source,
      Map<String, String> fields,
      List<String> metadata,
      String category,
      String file) {
    request = new RequestColumns(source, fields, file);
    id = Column.of(source, fields.get("id"), "id", file);
    boolean byName = Mapping.FILE_NAME.equals(fields.get("category"));
    fileCategory = byName ? category : null;
    this.category = Column.of(source, byName ? null : fields.get("category"), "category", file);
    conversation = Column.of(source, fields.get("conversation"), "conversation", file);
    reference = Column.of(source, fields.get("reference"), "reference", file);
    format = Column.of(source, fields.get("expected_format"), "expected_format", file);
    pin = Column.of(source, fields.get("pin"), "pin", file);
    for (String name : metadata) {
      this.metadata.add(Column.of(source, name, "metadata", file));
    }
  }

  /**
   * Sees that the file brings requests at all.
   *
   * @throws ReadException when no column is mapped as one
   */
  void requireRequest(String file) {
    if (!request.mapped()) {
      throw new ReadException(
          file,
          0,
          "no column is mapped as prompt or messages. Name it, or give the file with the prompts"
              + " too.",
          null);
    }
  }

  /** The request of the current row, or null when empty. */
  @Nullable Chat request() {
    return request.read();
  }

  @Nullable String id() {
    return id.text();
  }

  @Nullable String category() {
    return fileCategory != null ? fileCategory : category.text();
  }

  @Nullable String reference() {
    JsonNode node = reference.json();
    // Several good answers: the first is kept.
    boolean several = node != null && node.isArray() && !node.isEmpty();
    return several && node != null ? node.get(0).asString() : reference.text();
  }

  /** The sample of the current row. */
  Sample sample(String key, @Nullable Chat chat, @Nullable String category) {
    SequencedMap<String, Object> fields = new LinkedHashMap<>();
    for (Column column : metadata) {
      String text = column.text();
      if (text != null) {
        JsonNode node = column.json();
        fields.put(column.name(), node != null && node.isString() ? text : Cells.value(text));
      }
    }
    String pinned = pin.text();
    if (pinned != null) {
      fields.put("pin", pinned);
    }
    if (chat != null && chat.images() > 0) {
      fields.put("images", (double) chat.images());
    }
    String known = reference();
    List<Message> messages = chat == null ? List.of() : chat.messages();
    return new Sample(
        key,
        messages,
        category,
        conversation.text(),
        known == null && chat != null ? chat.reply() : known,
        format.text(),
        fields);
  }
}
