package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Where a number may come from: signals, fields of the data, trained models. */
final class SourceChoice {
  private SourceChoice() {}

  static List<Source> all(EditContext context) {
    List<Source> all = new ArrayList<>();
    EditContext.signals().forEach(s -> all.add(Source.signal(s)));
    context.fields().forEach(f -> all.add(Source.field(f)));
    all.addAll(context.trained());
    return all;
  }

  /** A box to choose one; a source that is not offered stays where it is the one in use. */
  static Choice<Source> of(
      EditContext context, String id, String name, Source now, Consumer<Source> chosen) {
    return new Choice<>(id, name, all(context), now, SourceChoice::words, chosen);
  }

  private static String words(Source source) {
    return ConditionWords.source(source) + (source.kind() == Source.Kind.FIELD ? "  (field)" : "");
  }
}
