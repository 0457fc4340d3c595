package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Range;
import dev.lanewright.policy.Source;
import java.util.List;

/** The kinds of conditions besides groups. A new kind is one form and one entry here. */
final class ConditionKinds {
  static final ConditionKind KEYWORD =
      new ConditionKind(
          "keyword",
          "Keywords",
          c -> new Condition.Keyword(List.of()),
          (c, id, k) -> new KeywordForm(c, id, (Condition.Keyword) k));

  static final ConditionKind REGEX =
      new ConditionKind(
          "regex",
          "Regular expression",
          c -> new Condition.Regex(""),
          (c, id, r) -> new RegexForm(c, id, (Condition.Regex) r));

  static final ConditionKind FIELD =
      new ConditionKind(
          "field",
          "Field is one of",
          c -> new Condition.FieldIn(c.fields().stream().findFirst().orElse(""), List.of()),
          (c, id, f) -> new FieldForm(c, id, (Condition.FieldIn) f));

  static final ConditionKind NUMBER =
      new ConditionKind(
          "number",
          "Number in a range",
          c -> new Condition.InRange(Source.signal("chars"), Range.below(60)),
          (c, id, n) -> new NumberForm(c, id, (Condition.InRange) n));

  static final List<ConditionKind> ALL = List.of(KEYWORD, REGEX, FIELD, NUMBER);

  private ConditionKinds() {}

  /** The kind of a leaf. */
  static ConditionKind of(Condition leaf) {
    return switch (leaf) {
      case Condition.Keyword k -> KEYWORD;
      case Condition.Regex r -> REGEX;
      case Condition.FieldIn f -> FIELD;
      case Condition.InRange n -> NUMBER;
      case Condition.All a -> throw new IllegalArgumentException("a group is no leaf");
      case Condition.Any a -> throw new IllegalArgumentException("a group is no leaf");
      case Condition.Not n -> throw new IllegalArgumentException("a negation is no leaf");
    };
  }
}
