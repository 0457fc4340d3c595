package dev.lanewright.ui.review;

import dev.lanewright.ship.labels.LabelFormat;
import dev.lanewright.ui.command.Commands;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.shell.EmptyState;
import dev.lanewright.ui.shell.Screen;
import dev.lanewright.workspace.review.Trust;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Pairs of answers, decided by hand, blind, by keyboard. JavaFX thread only. */
public final class ReviewScreen implements Screen, AutoCloseable {
  private static final double SIDE = 300;
  private static final long SEED = 1;

  private final ReviewViewModel model;
  private final StackPane node = new StackPane();
  private final StackPane centre = new StackPane();
  private final ItemPane item;
  private final HBox content;
  private final ReviewPickers pickers;
  private final ReviewCommands keys;
  private final Runnable goJudge;
  private final Dialogs dialogs;
  private final LabelExports exports;
  private final List<Node> trailing;

  /**
   * @param model closed with the screen
   * @param exports writes labels and verdicts
   * @param goJudge leads to where judges are asked
   */
  public ReviewScreen(
      ReviewViewModel model,
      LabelExports exports,
      Dialogs dialogs,
      Commands commands,
      Runnable goJudge) {
    this.model = model;
    this.goJudge = goJudge;
    this.dialogs = dialogs;
    this.exports = exports;
    trailing = List.of(exports.button());
    node.setId("review-screen");
    node.getStyleClass().add("review-screen");
    node.getStylesheets()
        .add(
            Objects.requireNonNull(
                    ReviewScreen.class.getResource("/dev/lanewright/assets/styles/review.css"))
                .toExternalForm());
    item = new ItemPane(model);
    pickers = new ReviewPickers(model, dialogs);
    keys = new ReviewCommands(commands, model, item);
    var side = new VBox(10, new QueuePane(model), new TrustCard(model.trust(), this::showTrust));
    VBox.setVgrow(side.getChildren().getFirst(), Priority.ALWAYS);
    HBox.setHgrow(centre, Priority.ALWAYS);
    side.setMinWidth(SIDE);
    side.setMaxWidth(SIDE);
    content = new HBox(12, side, centre);
    model.phaseProperty().subscribe(p -> show(p));
  }

  private void show(Phase phase) {
    switch (phase) {
      case NO_PAIRS -> node.getChildren().setAll(noPairs());
      case NO_DRAW -> node.getChildren().setAll(noDraw());
      case NO_NAME -> node.getChildren().setAll(NameState.of(model.people(), model::reviewAs));
      case FINISHED -> {
        centre.getChildren().setAll(finished());
        node.getChildren().setAll(content);
      }
      case FAILED -> {
        centre.getChildren().setAll(failed());
        node.getChildren().setAll(content);
      }
      case LOADING -> {
        // An item is read in milliseconds: what stands there stays, so that nothing flickers.
        if (node.getChildren().isEmpty()) {
          node.getChildren().setAll(EmptyState.loading("Reading the queue…"));
        }
      }
      case BLIND, REVEALED, DISPUTED, DONE -> {
        if (!centre.getChildren().contains(item)) {
          centre.getChildren().setAll(item);
        }
        if (!node.getChildren().contains(content)) {
          node.getChildren().setAll(content);
        }
      }
    }
  }

  /**
   * Draws exactly these pairs for review and shows them.
   *
   * @param pairs the store's ids
   * @param go brings this screen into view
   */
  public void reviewThese(List<Long> pairs, Runnable go) {
    model.drawing().drawThese(pairs, SEED, go);
  }

  private void showTrust() {
    Trust trust = model.trust().trustProperty().get();
    if (trust != null && !trust.judges().isEmpty()) {
      dialogs.show("Judge trust", new TrustPane(trust));
    }
  }

  private Node noPairs() {
    var judge = new Button("Ask judges…");
    judge.setId("review-go-judge");
    judge.getStyleClass().add("primary");
    judge.setOnAction(e -> goJudge.run());
    return new EmptyState(
        Feather.EYE,
        "Nothing to review yet",
        "Review settles what raters disagree on. Let judges compare two models' answers on the"
            + " Verdicts screen, or import verdicts from a file (File, Import eval set).",
        judge);
  }

  private Node noDraw() {
    return new EmptyState(
        Feather.EYE,
        "Draw pairs to review",
        "Take what judges disagree on, a random sample, or a mix of both. Only the random part can"
            + " say how far a judge is to be trusted.",
        pickers.drawButton("review-first-draw"));
  }

  private Node finished() {
    return new EmptyState(
        Feather.CHECK_CIRCLE,
        "All decided",
        "Nothing is left in this queue for you. Every item can still be opened from the list.",
        pickers.drawButton("review-next-draw"));
  }

  private Node failed() {
    var again = new Button("Try again");
    again.setId("review-again");
    again.setOnAction(e -> model.refresh());
    return new EmptyState(
        Feather.ALERT_TRIANGLE, "This item could not be read", "Nothing decided is lost.", again);
  }

  @Override
  public String id() {
    return "review";
  }

  @Override
  public String title() {
    return "Review";
  }

  @Override
  public Ikon icon() {
    return Feather.EYE;
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public List<Node> leading() {
    return pickers.nodes();
  }

  @Override
  public List<Node> trailing() {
    return trailing;
  }

  @Override
  public StringProperty badge() {
    return model.badgeProperty();
  }

  @Override
  public void shown() {
    keys.add();
    keys.add("review-draw-pairs", "Draw pairs to review…", pickers::draw);
    for (LabelFormat f : exports.formats()) {
      keys.add("review-export-" + f, "Export labels: " + f.words() + "…", () -> exports.export(f));
    }
    keys.add("review-trust-show", "Show how far judges are to be trusted…", this::showTrust);
    model.refresh();
  }

  @Override
  public void hidden() {
    keys.remove();
  }

  @Override
  public void close() {
    keys.remove();
    model.close();
  }
}
