package dev.lanewright.store;

import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.Message;
import dev.lanewright.evalset.Sample;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Small synthetic data. */
final class Fixtures {
  private Fixtures() {}

  static Sample sample(String key, String prompt, @Nullable String category) {
    return Sample.of(key, prompt, category);
  }

  static Sample with(Sample s, String field, Object value) {
    var fields = new LinkedHashMap<>(s.fields());
    fields.put(field, value);
    return new Sample(
        s.key(),
        s.messages(),
        s.category(),
        s.conversation(),
        s.reference(),
        s.expectedFormat(),
        fields);
  }

  static Sample bare(String key) {
    return new Sample(key, List.of(), null, null, null, null, new LinkedHashMap<>());
  }

  static Sample conversation(String key, String conversation, Message... messages) {
    return new Sample(
        key, List.of(messages), "talk", conversation, "ref", "json", new LinkedHashMap<>());
  }

  static Answer answer(String model, double quality, @Nullable String text) {
    return new Answer(model, -1, text, quality, 10, 20, 0.25, 100, Double.NaN, null);
  }

  static ImportSummary load(Workspace workspace, String set, String sha, Consumer<ImportRun> rows) {
    try (var run =
        ImportRun.begin(workspace, set, sha + ".csv", sha, "{}", Thread::startVirtualThread)) {
      rows.accept(run);
      return run.commit();
    }
  }
}
