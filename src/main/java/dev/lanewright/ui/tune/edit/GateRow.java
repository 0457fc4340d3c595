package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Gate;
import dev.lanewright.ui.part.Numbers;
import dev.lanewright.ui.part.Parts;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One gate of a tier: its kind's form, what it lets pass, and its place in the order. */
final class GateRow extends VBox {
  private final EditContext context;
  private final String id;
  private final String model;
  private final Form<Gate> form;
  private final Button up;
  private final Button down;
  private final Label tally = Parts.whole("", "muted", "small");
  private final Label gap = Parts.wrapped("", "warning", "small");
  private final VBox ask;
  private final Label problem = Parts.wrapped("", "worse", "small");

  GateRow(
      EditContext context,
      String id,
      String model,
      Gate gate,
      Runnable changed,
      IntConsumer move,
      Runnable remove) {
    super(6);
    this.context = context;
    this.id = id;
    this.model = model;
    setId(id);
    getStyleClass().add("condition-leaf");
    GateKind kind = GateKinds.of(gate);
    form = kind.form().of(context, id + "-" + kind.id(), gate);
    form.onChange(
        g -> {
          look();
          changed.run();
        });
    form.onTyping(g -> look());
    up = Parts.icon(id + "-up", Feather.CHEVRON_UP, "Ask this gate earlier", () -> move.accept(-1));
    down =
        Parts.icon(id + "-down", Feather.CHEVRON_DOWN, "Ask this gate later", () -> move.accept(1));
    tally.setId(id + "-tally");
    problem.setId(id + "-problem");
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    var head =
        Parts.row(
            4,
            Parts.label(kind.title(), "strong", "small"),
            Parts.gap(),
            up,
            down,
            Parts.icon(id + "-remove", Feather.X, "Remove this gate", remove));
    gap.setId(id + "-gap");
    var button = Parts.button(id + "-ask", "Ask the gates…", context::askGates, "link");
    button.setTooltip(new Tooltip("Plans the calls on Replay; nothing is sent before you agree."));
    ask = new VBox(0, gap, button);
    ask.visibleProperty().bind(gap.textProperty().isNotEmpty());
    ask.managedProperty().bind(ask.visibleProperty());
    getChildren().addAll(head, form, problem, tally, ask);
    look();
  }

  Gate gate() {
    return form.value();
  }

  /** Its place among so many. */
  void place(int at, int of) {
    up.setDisable(at == 0);
    down.setDisable(at == of - 1);
  }

  private void look() {
    Gate now = form.value();
    String wrong = EditContext.problem(now);
    problem.setText(wrong == null ? "" : wrong);
    if (wrong != null) {
      tally.setText("");
      return;
    }
    context.tally(
        id,
        now,
        model,
        t -> {
          long unasked = now instanceof Gate.Replied ? context.answered(model) - t.n() : 0;
          gap.setText(
              unasked > 0 ? Numbers.count(unasked) + " answers were never asked about" : "");
          tally.setText(
              t.n() > 0
                  ? "passes %s of %s answers, %s"
                      .formatted(
                          Numbers.count(t.yes()), Numbers.count(t.n()), Numbers.percent(t.share()))
                  : unasked > 0 ? "no replies yet" : "no recorded answers to ask");
        });
  }
}
