package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.IntentSource;
import dev.lanewright.policy.Intents;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Stage;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.workspace.Inquiry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Where intents come from, and what happens to those that are unknown or unsure. */
final class IntentsForm extends Form<Stage> {
  /** Where labels come from. */
  private enum From {
    FIELD("a field of the data"),
    TRAINED("a trained model"),
    KEYWORDS("keywords"),
    PATTERNS("regular expressions");

    private final String words;

    From(String words) {
      this.words = words;
    }
  }

  private final EditContext context;
  private final Choice<From> from;
  private final VBox body = new VBox(8);
  private final Map<String, String> table;
  private final ShareControl least;
  private final Choice<String> otherwise;
  private IntentSource source;
  private @Nullable String rest;

  IntentsForm(EditContext context, String id, Intents intents) {
    super(id);
    this.context = context;
    setSpacing(10);
    source = intents.source();
    rest = intents.otherwise();
    table = new LinkedHashMap<>(intents.table());
    from =
        new Choice<>(
            id("from"),
            "Source of intents",
            List.of(From.values()),
            kind(source),
            f -> f.words,
            this::turn);
    least =
        new ShareControl(
            id("least"), "Least confidence of an intent", intents.minConfidence(), this::changed);
    otherwise =
        TierChoice.orNone(
            context,
            id("otherwise"),
            "Tier of unknown and unsure intents",
            "passes on",
            rest,
            t -> {
              rest = t;
              changed();
            });
    getChildren()
        .addAll(
            Parts.label("Intents come from", "section"),
            from,
            body,
            Parts.label("Least confidence", "section"),
            least,
            Parts.label("Unknown and unsure intents", "section"),
            otherwise);
    fill();
  }

  private static From kind(IntentSource source) {
    return switch (source) {
      case IntentSource.Field f -> From.FIELD;
      case IntentSource.Trained t -> From.TRAINED;
      case IntentSource.Keywords k -> From.KEYWORDS;
      case IntentSource.Patterns p -> From.PATTERNS;
    };
  }

  private void turn(From now) {
    source =
        switch (now) {
          case FIELD -> new IntentSource.Field(context.fields().stream().findFirst().orElse(""));
          case TRAINED -> new IntentSource.Trained("");
          case KEYWORDS -> {
            var words = new LinkedHashMap<String, List<String>>();
            table.keySet().forEach(l -> words.put(l, List.of(l.replace('_', ' '))));
            yield new IntentSource.Keywords(words);
          }
          case PATTERNS -> {
            var patterns = new LinkedHashMap<String, String>();
            table.keySet().forEach(l -> patterns.put(l, "(?i)" + l.replace('_', ' ')));
            yield new IntentSource.Patterns(patterns);
          }
        };
    fill();
    changed();
  }

  private void fill() {
    body.getChildren().clear();
    switch (source) {
      case IntentSource.Field f -> field(f);
      case IntentSource.Trained t -> {
        FieldNameField[] name = new FieldNameField[1];
        name[0] =
            new FieldNameField(
                id("trained"),
                "Intent model",
                t.name(),
                context.trained(Source.Kind.INTENTS),
                () -> {
                  source = new IntentSource.Trained(name[0].value());
                  changed();
                });
        body.getChildren().add(name[0]);
      }
      case IntentSource.Keywords k ->
          body.getChildren()
              .add(
                  new LabelRules<List<String>>(
                      id("keywords"),
                      k.words(),
                      List.of(),
                      (rowId, words, told) -> {
                        WordsField[] field = new WordsField[1];
                        field[0] =
                            new WordsField(
                                rowId, "Add a word", words, () -> told.accept(field[0].words()));
                        return field[0];
                      },
                      all -> take(new IntentSource.Keywords(all), all.keySet())));
      case IntentSource.Patterns p ->
          body.getChildren()
              .add(
                  new LabelRules<String>(
                      id("patterns"),
                      p.patterns(),
                      "",
                      (rowId, pattern, told) -> {
                        PatternField[] field = new PatternField[1];
                        field[0] =
                            new PatternField(
                                rowId,
                                "Regular expression",
                                pattern,
                                () -> {},
                                () -> told.accept(field[0].getText()));
                        field[0].getStyleClass().add("mono");
                        return field[0];
                      },
                      all -> take(new IntentSource.Patterns(all), all.keySet())));
    }
  }

  /** New labels come into the table at the tier in the middle; labels without a rule leave it. */
  private void take(IntentSource next, java.util.Set<String> labels) {
    source = next;
    List<String> tiers = context.tiers();
    labels.forEach(l -> table.putIfAbsent(l, tiers.get(tiers.size() / 2)));
    table.keySet().removeIf(l -> !labels.contains(l));
    changed();
  }

  private void field(IntentSource.Field now) {
    Label note = Parts.wrapped("", "muted", "small");
    Button all = Parts.button(id("all-values"), "Put its values into the table", () -> {}, "link");
    all.setVisible(false);
    all.managedProperty().bind(all.visibleProperty());
    var choice =
        new Choice<>(
            id("field"),
            "Field",
            context.fields(),
            now.name(),
            f -> f,
            f -> {
              source = new IntentSource.Field(f);
              values(f, note, all);
              changed();
            });
    body.getChildren().addAll(choice, note, all);
    values(now.name(), note, all);
  }

  private void values(String field, Label note, Button all) {
    note.setText("Reading its values…");
    context.values(
        id("values"),
        field,
        found -> {
          List<String> missing =
              found.stream().map(Inquiry.Value::text).filter(v -> !table.containsKey(v)).toList();
          note.setText(
              "%d values occur, %d of them not in the table."
                  .formatted(found.size(), missing.size()));
          all.setVisible(!missing.isEmpty() && found.size() <= 500);
          all.setOnAction(
              e -> {
                List<String> tiers = context.tiers();
                missing.forEach(v -> table.put(v, tiers.get(tiers.size() / 2)));
                all.setVisible(false);
                changed();
              });
        });
  }

  @Override
  public Stage value() {
    return new Intents(source, new LinkedHashMap<>(table), least.value(), rest);
  }
}
