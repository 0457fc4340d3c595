package dev.lanewright.ui.tune.edit;

import dev.lanewright.policy.Cascade;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.PolicyCheck;
import dev.lanewright.policy.Problem;
import dev.lanewright.policy.Stage;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.workspace.Session;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Edits one part of the policy in place of the column of stages. What is valid is in place at once,
 * as one undo entry per change, so that figures follow; what is not is marked and waits. JavaFX
 * thread only.
 */
public final class EditorPane extends VBox {
  private final Session session;
  private final EditContext context;
  private final Runnable close;
  private final Label title = Parts.label("", "title");
  private final Label count = Parts.wrapped("", "muted", "small");
  private final Label problem = Parts.wrapped("", "warning", "small");
  private final VBox body = new VBox();
  private final Button json;
  private @Nullable Part<?> open;

  /**
   * What is edited.
   *
   * @param read finds it; null where the policy has no such part any more
   * @param write puts another in its place
   * @param name of the undo entry where the form gives one; else it is made from the change
   * @param json opens its JSON form
   */
  private record Part<T>(
      String title,
      Function<Policy, @Nullable T> read,
      BiFunction<Policy, T, Policy> write,
      BiFunction<Policy, T, Form<T>> form,
      Function<Form<T>, @Nullable String> name,
      Runnable json,
      State<T> state) {}

  /** What was last taken over or shown. */
  private static final class State<T> {
    private @Nullable T last;
  }

  /**
   * @param askGates plans the calls that gates lack
   */
  public EditorPane(Session session, Runnable askGates, Runnable close) {
    super(10);
    this.session = session;
    this.close = close;
    this.context = new EditContext(session, askGates);
    setId("editor");
    json = Parts.button("editor-json", "JSON…", () -> {}, "quiet", "small");
    Button done = Parts.button("editor-done", "Done", close, "primary");
    var back = Parts.icon("editor-back", Feather.ARROW_LEFT, "Back to all stages (Esc)", close);
    problem.setId("editor-problem");
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    count.managedProperty().bind(count.textProperty().isNotEmpty());
    title.setId("editor-title");
    title.setMinWidth(0);
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("column");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    body.setStyle("-fx-padding: 0 10 6 1;");
    getStyleClass().addAll("card", "editor");
    var head = Parts.row(6, back, title, Parts.gap(), json, done);
    head.getStyleClass().add("editor-head");
    getChildren().addAll(head, count, problem, scroll);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            close.run();
            e.consume();
          }
        });
  }

  /**
   * Edits a stage.
   *
   * @param name what it is called
   */
  public void stage(int index, String name, Runnable asJson) {
    show(
        new Part<Stage>(
            (index + 1) + " " + name,
            p -> index < p.stages().size() ? p.stages().get(index) : null,
            (p, s) -> p.withStage(index, s),
            (p, s) -> StageForms.of(context, "edit-" + (index + 1), s),
            f -> null,
            asJson,
            new State<>()));
  }

  /** Edits the cascade. */
  public void cascade(Runnable asJson) {
    show(
        new Part<Cascade>(
            "Cascade",
            Policy::cascade,
            Policy::withCascade,
            (p, c) -> new CascadeForm(context, "edit-cascade", c, p),
            f -> null,
            asJson,
            new State<>()));
  }

  /** Edits the ladder. */
  public void tiers(Runnable asJson) {
    show(
        new Part<Policy>(
            "Tiers",
            p -> p,
            (p, q) -> q,
            (p, q) -> new TiersForm(context, "edit-tiers", q),
            f -> f instanceof TiersForm t ? t.lastEdit() : null,
            asJson,
            new State<>()));
  }

  private <T> void show(Part<T> part) {
    open = part;
    title.setText(part.title());
    json.setOnAction(e -> part.json().run());
    fill(part);
    Focus.first(body);
  }

  private <T> void fill(Part<T> part) {
    Policy policy = session.committed();
    T now = part.read().apply(policy);
    if (now == null) {
      close.run();
      return;
    }
    problem.setText("");
    part.state().last = now;
    Form<T> form = part.form().apply(policy, now);
    form.onChange(v -> take(part, form, v));
    body.getChildren().setAll(form);
  }

  private <T> void take(Part<T> part, Form<T> form, T value) {
    Policy before = session.committed();
    Policy next = part.write().apply(before, value);
    List<Problem> problems = PolicyCheck.problems(next);
    problem.setText(
        problems.isEmpty() ? "" : "Not taken over yet: " + problems.getFirst().message() + ".");
    if (problems.isEmpty()) {
      boolean rebuilt = value instanceof Policy;
      part.state().last = rebuilt ? null : value;
      String given = part.name().apply(form);
      session.apply(given == null ? EditName.of(before, next) : given, next);
    }
  }

  /** Follows a change that was made elsewhere, such as an undo. */
  public void follow() {
    if (open != null) {
      follow(open);
    }
  }

  private <T> void follow(Part<T> part) {
    T now = part.read().apply(session.committed());
    if (now == null || !now.equals(part.state().last)) {
      fill(part);
    }
  }

  /** Says how many samples the part decides. */
  public void count(String text) {
    count.setText(text);
  }

  /** Nothing is edited any more. */
  public void closed() {
    open = null;
    body.getChildren().clear();
  }
}
