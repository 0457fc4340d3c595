package dev.lanewright.ui.learn;

import dev.lanewright.store.TrainedModel;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Name, origin and size of a model, and its way into the policy. */
final class ModelHead {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

  private ModelHead() {}

  /**
   * @param use puts it into the policy in hand
   */
  static Node of(TrainedModel m, LearnViewModel model, Button use) {
    var title = Parts.label(Kind.of(m.kind()).title() + " " + m.name(), "title");
    title.setId("model-title");
    var again = Parts.button("train-again", "Train anew…", () -> again(m, model));
    use.setId("use-model");
    use.getStyleClass().add("primary");
    var facts =
        Parts.wrapped(
            "Trained on %s samples of %s · seed %d · %s of JSON · %s"
                .formatted(
                    Numbers.count(m.samples()),
                    m.evalSet(),
                    m.seed(),
                    size(m.bytes()),
                    DAY.format(m.made().atZone(ZoneId.systemDefault()))),
            "muted",
            "small");
    return new VBox(2, Parts.row(10, title, Parts.gap(), again, use), facts);
  }

  private static void again(TrainedModel m, LearnViewModel model) {
    Kind kind = Kind.of(m.kind());
    model.form(kind).nameProperty().set(m.name());
    model.form(kind).seedProperty().set(Long.toString(m.seed()));
    model.plan(kind);
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%,d KB", Math.max(1, bytes / 1000))
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
