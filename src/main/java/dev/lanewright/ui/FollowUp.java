package dev.lanewright.ui;

import dev.lanewright.evalset.Message;
import dev.lanewright.evalset.Sample;
import dev.lanewright.signal.Signals;
import dev.lanewright.signal.TextEvaluator;
import dev.lanewright.store.Derived;
import dev.lanewright.ui.task.Progress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What may follow an import while the rows are in use already: signals, token estimates, the text
 * index. Each step is kept as it goes, so a run that was cut short goes on at the next start.
 */
final class FollowUp {
  private FollowUp() {}

  /**
   * Does what is missing, off the JavaFX thread.
   *
   * @return whether tokens were counted, so that costs may have changed
   */
  static boolean run(OpenDocument document, Progress progress) {
    var derived = new Derived(document.workspace());
    long set = document.set().id();
    if (!derived.hasSignal(set, Signals.NUMBERS.getLast())) {
      var evaluator = new TextEvaluator(document.tokens());
      derived.signals(
          set,
          Signals.NUMBERS,
          List.of(Signals.LANGUAGE),
          messages -> signals(evaluator, messages),
          (done, total) -> tell(progress, done, total, "Measuring requests"),
          progress::cancelled);
    }
    progress.check();
    var counted = new AtomicBoolean();
    derived.answerTokens(
        set,
        document.tokens()::count,
        (done, total) -> {
          counted.set(true);
          tell(progress, done, total, "Estimating tokens");
        },
        progress::cancelled);
    progress.check();
    if (!derived.hasTextIndex(set)) {
      derived.textIndex(
          set,
          (done, total) -> tell(progress, done, total, "Indexing texts for search"),
          progress::cancelled);
    }
    progress.check();
    return counted.get();
  }

  private static Map<String, Object> signals(TextEvaluator evaluator, List<Message> messages) {
    Map<String, Object> values = new HashMap<>();
    for (String name : Signals.NUMBERS) {
      values.put(name, evaluator.signal(name, messages, Map.of()));
    }
    String language = Signals.language(Sample.textOf(messages));
    if (language != null) {
      values.put(Signals.LANGUAGE, language);
    }
    return values;
  }

  private static void tell(Progress progress, long done, long total, String words) {
    progress.at(total == 0 ? 1 : (double) done / total, words);
  }
}
