package dev.lanewright.ui.judge;

import dev.lanewright.judge.JudgePrompt;
import dev.lanewright.ui.part.Parts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The judge's prompt: which version, its text to edit, and how it reads on real requests. */
final class PromptPane extends VBox {
  private final JudgeViewModel model;
  private final Label version = Parts.whole("", "muted", "small");
  private final Label which = Parts.whole("", "section");
  private final TextArea preview = new TextArea();
  private final Button before;
  private final Button after;
  private List<String> previews = List.of();
  private int at;

  PromptPane(JudgeViewModel model) {
    super(6);
    this.model = model;
    version.setId("judge-prompt-version");
    TextArea system = text("judge-system", "The judge's system prompt", 2);
    system.textProperty().bindBidirectional(model.systemProperty());
    TextArea text = text("judge-prompt", "The judge's prompt", 9);
    text.textProperty().bindBidirectional(model.templateProperty());
    TextField name = new TextField();
    name.setId("judge-prompt-name");
    name.setAccessibleText("Name of the prompt; an edited text is a new version of it");
    name.setPrefColumnCount(10);
    name.textProperty().bindBidirectional(model.nameProperty());
    HBox head =
        Parts.row(8, Parts.whole("Prompt", "section"), versions(), Parts.gap(), version, name);
    preview.setId("judge-preview");
    preview.setEditable(false);
    preview.setWrapText(true);
    preview.setPrefRowCount(9);
    preview.setAccessibleText("The prompt on a request, as it would be sent");
    before =
        Parts.icon("judge-preview-before", Feather.CHEVRON_LEFT, "Request before", () -> step(-1));
    after = Parts.icon("judge-preview-after", Feather.CHEVRON_RIGHT, "Next request", () -> step(1));
    HBox foot = Parts.row(4, which, Parts.gap(), before, after);
    foot.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, system, text, foot, preview);
    VBox.setVgrow(text, Priority.ALWAYS);
    VBox.setVgrow(preview, Priority.ALWAYS);
    show(null);
  }

  private ComboBox<JudgePrompt> versions() {
    ComboBox<JudgePrompt> box = new ComboBox<>(model.prompts());
    box.setId("judge-prompt-versions");
    box.setAccessibleText("Versions of the prompt");
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable JudgePrompt prompt) {
            return prompt == null ? "" : prompt.label();
          }

          @Override
          public JudgePrompt fromString(String text) {
            throw new UnsupportedOperationException("the box is not edited");
          }
        });
    box.valueProperty().bindBidirectional(model.chosenProperty());
    return box;
  }

  private static TextArea text(String id, String words, int rows) {
    TextArea area = new TextArea();
    area.setId(id);
    area.setWrapText(true);
    area.setPrefRowCount(rows);
    area.setMinHeight(46);
    area.setAccessibleText(words);
    return area;
  }

  /** Brings label and preview in line with the offer; null: it is being made. */
  void show(@Nullable JudgeOffer offer) {
    version.setText(model.promptLabel());
    if (offer != null) {
      previews = offer.previews();
      at = Math.clamp(at, 0, Math.max(0, previews.size() - 1));
    }
    boolean any = !previews.isEmpty();
    which.setText(
        any ? "On request " + (at + 1) + " of " + previews.size() + " looked at" : "On a request");
    preview.setText(any ? previews.get(at) : "Choose who judges to see the prompt as it is sent.");
    before.setDisable(at == 0);
    after.setDisable(at >= previews.size() - 1);
  }

  private void step(int by) {
    at += by;
    show(null);
    preview.setScrollTop(0);
  }
}
