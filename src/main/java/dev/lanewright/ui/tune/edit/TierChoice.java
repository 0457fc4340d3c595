package dev.lanewright.ui.tune.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A choice of a tier by name, or of none. */
final class TierChoice {
  private TierChoice() {}

  static Choice<String> of(
      EditContext context, String id, String name, String now, Consumer<String> chosen) {
    return new Choice<>(id, name, context.tiers(), now, t -> t, chosen);
  }

  /** A choice that may be none, written with these words. */
  static Choice<String> orNone(
      EditContext context,
      String id,
      String name,
      String none,
      @Nullable String now,
      Consumer<@Nullable String> chosen) {
    List<String> all = new ArrayList<>(context.tiers());
    all.add("");
    return new Choice<>(
        id,
        name,
        all,
        now == null ? "" : now,
        t -> t.isEmpty() ? none : t,
        t -> chosen.accept(t.isEmpty() ? null : t));
  }
}
