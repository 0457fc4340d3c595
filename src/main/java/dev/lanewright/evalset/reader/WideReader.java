package dev.lanewright.evalset.reader;

import dev.lanewright.evalset.Answer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row per sample, a few columns per model. Each row is a sample of its own. */
final class WideReader implements RowReader {
  private final SampleColumns sample;
  private final List<String> models = new ArrayList<>();
  private final List<AnswerColumns> answers = new ArrayList<>();
  private final Keys keys;
  private final Output output;

  WideReader(
      RowSource source, Mapping mapping, String category, String file, Keys keys, Output output) {
    sample = new SampleColumns(source, mapping.fields(), mapping.metadata(), category, file);
    for (Mapping.ModelColumns model : mapping.models()) {
      models.add(model.model());
      answers.add(new AnswerColumns(source, model.columns(), file));
    }
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
    String category = sample.category();
    String reference = sample.reference();
    List<Answer> read = new ArrayList<>(models.size());
    for (int i = 0; i < models.size(); i++) {
      Answer answer = answers.get(i).read(models.get(i), reference);
      if (answer != null) {
        read.add(answer);
      }
    }
    output.row(sample.sample(key(chat, category), chat, category), read);
  }

  private String key(Chat chat, @Nullable String category) {
    String id = sample.id();
    return id == null ? keys.next(category, chat.messages()) : id;
  }
}
