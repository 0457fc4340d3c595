package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Condition;
import dev.lanewright.ui.part.Parts;

/** Words or phrases, one of which the request holds. */
final class KeywordForm extends Form<Condition> {
  private final WordsField words;

  KeywordForm(EditContext context, String id, Condition.Keyword condition) {
    super(id);
    words = new WordsField(id("words"), "Add a word or phrase", condition.words(), this::changed);
    getChildren()
        .addAll(words, Parts.wrapped("Whole words, in any case; one is enough.", "muted", "small"));
  }

  @Override
  public Condition value() {
    return new Condition.Keyword(words.words());
  }
}
