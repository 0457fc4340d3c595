package dev.lanewright.ui.data;

import java.util.List;

/** Model names short enough for a column's header. */
final class ShortNames {
  private ShortNames() {}

  /**
   * The name without its provider and without the words that all names begin with: of {@code
   * claude-haiku-5-5} beside {@code claude-opus-5-5}, {@code haiku-5-5}.
   */
  static String of(String model, List<String> all) {
    List<String> names = all.stream().map(AnswerFigures::shortName).distinct().toList();
    String name = AnswerFigures.shortName(model);
    if (names.size() < 2) {
      return name;
    }
    int cut = 0;
    for (int dash = name.indexOf('-'); dash > 0; dash = name.indexOf('-', dash + 1)) {
      String head = name.substring(0, dash + 1);
      if (names.stream().allMatch(n -> n.startsWith(head) && n.length() > head.length())) {
        cut = dash + 1;
      }
    }
    return name.substring(cut);
  }
}
