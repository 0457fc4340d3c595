package dev.lanewright.evalset.reader;

import dev.lanewright.evalset.Answer;
import java.util.ArrayList;
import java.util.List;

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
    sample.requireRequest(file);
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
    String id = sample.id();
    // A key made here is unique within its file, so that a row read again adds no repeat.
    int repeat = id == null ? 0 : -1;
    List<Answer> read = new ArrayList<>(models.size());
    for (int i = 0; i < models.size(); i++) {
      Answer answer = answers.get(i).read(models.get(i), reference, repeat);
      if (answer != null) {
        read.add(answer);
      }
    }
    String key = id == null ? keys.next(category, chat.messages()) : id;
    output.row(sample.sample(key, chat, category), read);
  }
}
