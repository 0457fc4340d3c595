package dev.lanewright.evalset.reader;

import dev.lanewright.evalset.Answer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row per sample and model. Rows of the same id, or of the same request, are one sample. */
final class LongReader implements RowReader {
  private final SampleColumns sample;
  private final Column model;
  private final Column provider;
  private final AnswerColumns answer;
  private final Keys keys;
  private final @Nullable Joined joined;
  private final Output output;

  /**
   * @param joined the samples that a second file brought, or null
   */
  LongReader(
      RowSource source,
      Mapping mapping,
      String category,
      String file,
      Keys keys,
      @Nullable Joined joined,
      Output output) {
    Map<String, String> fields = mapping.fields();
    sample = new SampleColumns(source, fields, mapping.metadata(), category, file);
    model = Column.of(source, fields.get("model"), "model", file);
    provider = Column.of(source, fields.get("provider"), "provider", file);
    answer = new AnswerColumns(source, fields, file);
    this.keys = keys;
    this.joined = joined;
    this.output = output;
    if (!model.mapped()) {
      throw new ReadException(
          file, 0, "no column is mapped as model. Name the column that holds it.", null);
    }
    if (joined == null) {
      sample.requireRequest(file);
    }
  }

  @Override
  public void read() {
    String name = name();
    Chat chat = sample.request();
    String id = sample.id();
    if (joined != null) {
      if (id == null) {
        throw new BadRow("the key " + joined.on() + " is empty");
      }
      if (joined.isDropped(id)) {
        output.dropped();
        return;
      }
      if (!joined.isKnown(id) && chat == null) {
        throw new BadRow("no row of %s has %s %s".formatted(joined.file(), joined.on(), id));
      }
    } else if (chat == null) {
      throw new BadRow("the prompt is empty");
    }
    if (chat != null && output.drops(chat.messages())) {
      return;
    }
    String category = sample.category();
    Answer read = answer.read(name, sample.reference(), -1);
    String key = id != null || chat == null ? id : keys.shared(category, chat.messages());
    output.row(
        sample.sample(String.valueOf(key), chat, category),
        read == null ? List.of() : List.of(read));
  }

  private String name() {
    String name = model.text();
    if (name == null || name.isBlank()) {
      throw new BadRow("the model's name is empty");
    }
    String company = provider.text();
    return company == null || name.contains("/") ? name : company + "/" + name;
  }
}
