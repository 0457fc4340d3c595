package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Condition;
import dev.lanewright.policy.Source;

/** A signal or a field's number within bounds. */
final class NumberForm extends Form<Condition> {
  private final Choice<Source> source;
  private final RangeFields range;

  NumberForm(EditContext context, String id, Condition.InRange condition) {
    super(id);
    source = SourceChoice.of(context, id("source"), "Number", condition.source(), s -> changed());
    range = new RangeFields((end, part) -> id(end + "-" + part), condition.range(), this::changed);
    getChildren().addAll(source, range);
  }

  @Override
  public Condition value() {
    return new Condition.InRange(source.getValue(), range.range());
  }
}
