package dev.lanewright.ui.review;

import dev.lanewright.evalset.Preference;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.reading.Compared;
import dev.lanewright.ui.reading.ScrollTogether;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The item in view: what is known of it, the request, both answers, the decision. */
final class ItemPane extends VBox {
  private final ReviewViewModel model;
  private final Label category = Parts.whole("", "pill", "outlined");
  private final Label weight = Parts.whole("", "pill", "outlined");
  private final Label hint =
      Parts.label("why it was drawn is shown after you decide", "muted", "small");
  private final CheckBox diff = new CheckBox("Word diff");
  private final RequestPane request = new RequestPane();
  private final SidePane left = new SidePane("A");
  private final SidePane right = new SidePane("B");
  private final RevealPane reveal = new RevealPane();
  private final DecisionBar decision;
  private final ScrollTogether scroll = new ScrollTogether(left.scroll(), right.scroll());
  private @Nullable Compared answers;
  private long inView = -1;

  ItemPane(ReviewViewModel model) {
    super(10);
    this.model = model;
    setId("review-item");
    setFocusTraversable(true);
    setMinWidth(420);
    decision = new DecisionBar(model, this::requestFocus);
    diff.setId("review-diff");
    diff.setSelected(true);
    diff.setOnAction(e -> mark());
    var markdown = new CheckBox("Markdown");
    markdown.setId("review-markdown");
    markdown.selectedProperty().bindBidirectional(model.markdownProperty());
    var together = new CheckBox("Scroll together");
    together.setId("review-together");
    together.selectedProperty().bindBidirectional(scroll.onProperty());
    for (CheckBox box : List.of(diff, markdown, together)) {
      box.setMinWidth(USE_PREF_SIZE);
      box.getStyleClass().add("small");
    }
    var head = new HBox(10, category, weight, hint, Parts.gap(), diff, markdown, together);
    head.setAlignment(Pos.CENTER_LEFT);
    head.setMinHeight(26);
    var sides = new HBox(10, left, right);
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    VBox.setVgrow(sides, Priority.ALWAYS);
    sides.setMinHeight(160);
    getChildren().addAll(head, request, sides, reveal, decision);
    model.faceProperty().subscribe(f -> show(f));
    model.phaseProperty().subscribe(() -> settle());
    model.revealProperty().subscribe(() -> settle());
    model.queueProperty().subscribe(() -> settle());
    model.reviewerIdProperty().subscribe(() -> settle());
  }

  void writeNote() {
    decision.writeNote();
  }

  void page(double pages) {
    scroll.page(pages);
  }

  private void show(@Nullable Face face) {
    if (face == null) {
      return; // what stands there stays until the next item is read, or the pane goes
    }
    if (face.item() == inView) {
      // The same item, now with names: where the reader was reading stays.
      answers(face.answers());
      return;
    }
    inView = face.item();
    category.setText(face.category() == null ? "no category" : face.category());
    double counts = model.weight(face.category());
    weight.setText(String.format(Locale.ROOT, "weight %.3g", counts));
    weight.setVisible(counts != 1);
    weight.setManaged(counts != 1);
    request.show(face);
    answers(face.answers());
    scroll.top();
  }

  private void answers(Compared both) {
    if (!both.equals(answers)) {
      answers = both;
      left.show(both.left());
      right.show(both.right());
      mark();
    }
  }

  private void mark() {
    Compared both = answers;
    if (both != null) {
      left.mark(diff.isSelected() ? both.diff().left() : List.of());
      right.mark(diff.isSelected() ? both.diff().right() : List.of());
    }
  }

  private void settle() {
    Phase phase = model.phaseProperty().get();
    Reveal known = model.revealProperty().get();
    Preference decided = model.decided();
    hint.setVisible(known == null);
    hint.setManaged(known == null);
    left.author(known == null ? null : known.left());
    right.author(known == null ? null : known.right());
    boolean several = model.opinions().size() > 1;
    boolean people = phase == Phase.DISPUTED || (phase == Phase.DONE && several);
    reveal.show(known, people ? model.opinions() : List.of());
    decision.show(phase, decided);
  }
}
