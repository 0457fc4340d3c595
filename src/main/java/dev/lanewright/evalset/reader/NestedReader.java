package dev.lanewright.evalset.reader;

import dev.lanewright.evalset.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One JSON object per sample that holds an object from model name to answer, or a list of answers
 * that name their model.
 */
final class NestedReader implements RowReader {
  private final SampleColumns sample;
  private final Column models;
  private final Map<String, String> keysWithin;
  private final CurrentValue value = new CurrentValue();
  private final Column name;
  private final AnswerColumns answer;
  private final Keys keys;
  private final Output output;

  NestedReader(
      RowSource source, Mapping mapping, String category, String file, Keys keys, Output output) {
    sample = new SampleColumns(source, mapping.fields(), mapping.metadata(), category, file);
    sample.requireRequest(file);
    models = Column.of(source, mapping.fields().get("models"), "models", file);
    if (!models.mapped() || mapping.models().size() != 1) {
      throw new ReadException(
          file,
          0,
          "no key is mapped as models. Name the one that holds each model's answer.",
          null);
    }
    keysWithin = mapping.models().getFirst().columns();
    name = Column.of(value, keysWithin.get("model"), "model", file);
    answer = new AnswerColumns(value, keysWithin, file);
    this.keys = keys;
    this.output = output;
  }

  @Override
  public void read() {
    Chat chat = sample.request();
    if (chat == null) {
      throw new BadRow("the prompt is empty");
    }
    if (output.drops(chat.messages())) {
      return;
    }
    JsonNode node = models.json();
    if (node == null || !(node.isObject() || node.isArray())) {
      throw new BadRow("there is no object or list at " + models.name());
    }
    String reference = sample.reference();
    String id = sample.id();
    int repeat = id == null ? 0 : -1;
    List<Answer> answers = new ArrayList<>();
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        JsonRows.check(entry.getKey(), models.name());
        add(entry.getKey(), entry.getValue(), reference, repeat, answers);
      }
    } else {
      for (JsonNode item : node.values()) {
        value.set(item);
        String model = name.text();
        if (model == null) {
          throw new BadRow("an answer in " + models.name() + " does not name its model");
        }
        add(model, item, reference, repeat, answers);
      }
    }
    String category = sample.category();
    String key = id == null ? keys.next(category, chat.messages()) : id;
    output.row(sample.sample(key, chat, category), answers);
  }

  private void add(
      String model, JsonNode item, @Nullable String reference, int repeat, List<Answer> answers) {
    if (item.isNull()) {
      return;
    }
    value.set(item);
    Answer read = answer.read(model, reference, repeat);
    if (read != null) {
      answers.add(read);
    }
  }
}
