package dev.lanewright.ui.prefs;

import dev.lanewright.ship.gate.GateSettings;
import dev.lanewright.ui.part.Parts;
import dev.lanewright.ui.shell.WindowMemory;
import dev.lanewright.ui.theme.Themes;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Preferences with a search. All take effect at once and are kept. */
public final class PreferencesPane extends DialogPane {
  /** Name of the preference: whether the last workspace is opened at the start. */
  public static final String REOPEN = "reopen";

  /** Name of the preference: largest loss of quality that is still no harm, in points. */
  public static final String MARGIN = "margin";

  /** Name of the preference: requests per month. */
  public static final String VOLUME = "volume";

  private final List<Preference> all;
  private final VBox list = new VBox(4);

  /** A pane on what is kept. */
  public PreferencesPane(Themes themes, WindowMemory memory) {
    all =
        List.of(
            new Preference(
                "Appearance",
                "Theme",
                "Light, dark, or as the system has it.",
                "colour color mode night",
                theme(themes, memory)),
            new Preference(
                "Appearance",
                "Text size",
                "Of every text, charts too: 90% to 150%.",
                "font scale zoom large accessibility",
                scale(themes, memory)),
            new Preference(
                "Start",
                "Open the last workspace",
                "Otherwise the bundled sample is opened.",
                "recent reopen restore",
                check("pref-reopen", memory, REOPEN, true)),
            new Preference(
                "Start",
                "Show the tour again",
                "At the next start; at any time: “Show the tour” among the commands.",
                "help welcome first",
                tour(memory)),
            new Preference(
                "Proof",
                "Margin in points",
                "The largest loss of quality that counts as no harm, where none is set yet.",
                "ship non-inferiority default",
                number(
                    "pref-margin",
                    "Margin in points",
                    memory,
                    MARGIN,
                    100 * GateSettings.DEFAULT.margin(),
                    0.1,
                    50)),
            new Preference(
                "Proof",
                "Requests per month",
                "What dollars per month stand on, where no volume is set yet.",
                "volume traffic saving default",
                number(
                    "pref-volume",
                    "Requests per month",
                    memory,
                    VOLUME,
                    GateSettings.DEFAULT.volume(),
                    1,
                    1e12)));
    setId("preferences");
    setHeaderText("Preferences");
    TextField search = new TextField();
    search.setId("preferences-search");
    search.setPromptText("Search preferences");
    search.setAccessibleText("Search preferences");
    search.textProperty().subscribe(this::show);
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setPrefViewportHeight(440);
    VBox content = new VBox(12, search, scroll);
    content.setPrefWidth(560);
    setContent(content);
    getButtonTypes().setAll(ButtonType.CLOSE);
    show("");
  }

  private void show(String query) {
    list.getChildren().clear();
    String section = "";
    for (Preference p : all) {
      if (!query.isBlank() && !p.matches(query)) {
        continue;
      }
      if (!p.section().equals(section)) {
        section = p.section();
        Label head = Parts.label(section, "section");
        head.setStyle("-fx-padding: 10 0 2 0;");
        list.getChildren().add(head);
      }
      list.getChildren().add(row(p));
    }
    if (list.getChildren().isEmpty()) {
      list.getChildren().add(Parts.label("No preference of that name", "muted"));
    }
  }

  private static Node row(Preference p) {
    VBox words = new VBox(1, Parts.label(p.title()), Parts.wrapped(p.note(), "muted", "small"));
    words.setMaxWidth(330);
    HBox row = Parts.row(12, words, Parts.gap(), p.control());
    row.setStyle("-fx-padding: 6 0 6 0;");
    return row;
  }

  private static Node theme(Themes themes, WindowMemory memory) {
    ComboBox<Themes.Choice> box = new ComboBox<>();
    box.setId("pref-theme");
    box.setAccessibleText("Theme");
    box.getItems().setAll(Themes.Choice.values());
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Themes.Choice c) {
            return c == null
                ? ""
                : c.name().charAt(0) + c.name().substring(1).toLowerCase(Locale.ROOT);
          }

          @Override
          public Themes.Choice fromString(String text) {
            return Themes.Choice.valueOf(text.toUpperCase(Locale.ROOT));
          }
        });
    box.setValue(themes.choiceProperty().get());
    box.valueProperty()
        .subscribe(
            (was, is) -> {
              themes.choiceProperty().set(is);
              memory.theme(is);
            });
    return box;
  }

  private static Node scale(Themes themes, WindowMemory memory) {
    Slider slider = new Slider(Themes.SMALLEST, Themes.LARGEST, themes.scaleProperty().get());
    slider.setId("pref-scale");
    slider.setAccessibleText("Text size");
    slider.setBlockIncrement(0.1);
    slider.setMajorTickUnit(0.1);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider.setPrefWidth(130);
    Label value = Parts.whole(percent(slider.getValue()));
    value.setMinWidth(44);
    slider
        .valueProperty()
        .subscribe(
            (was, is) -> {
              double tenth = Math.round(is.doubleValue() * 10) / 10.0;
              value.setText(percent(tenth));
              if (!slider.isValueChanging() && tenth != themes.scaleProperty().get()) {
                themes.scaleProperty().set(tenth);
                memory.scale(tenth);
              }
            });
    slider
        .valueChangingProperty()
        .subscribe(
            (was, is) -> {
              double tenth = Math.round(slider.getValue() * 10) / 10.0;
              if (was && !is) {
                themes.scaleProperty().set(tenth);
                memory.scale(tenth);
              }
            });
    return Parts.row(8, slider, value);
  }

  private static String percent(double scale) {
    return Math.round(scale * 100) + "%";
  }

  private static Node check(String id, WindowMemory memory, String name, boolean otherwise) {
    CheckBox box = new CheckBox();
    box.setId(id);
    box.setAccessibleText("Open the last workspace");
    box.setSelected(memory.is(name, otherwise));
    box.setOnAction(e -> memory.turn(name, box.isSelected()));
    return box;
  }

  private static Node tour(WindowMemory memory) {
    CheckBox box = new CheckBox();
    box.setId("pref-tour");
    box.setAccessibleText("Show the tour at the next start");
    box.setSelected(!memory.is("tour-seen", false));
    box.setOnAction(e -> memory.turn("tour-seen", !box.isSelected()));
    return box;
  }

  private static Node number(
      String id,
      String title,
      WindowMemory memory,
      String name,
      double otherwise,
      double least,
      double most) {
    Spinner<Double> box =
        new Spinner<>(least, most, memory.chosen(name, otherwise), otherwise / 20);
    box.setId(id);
    box.setEditable(true);
    box.setPrefWidth(130);
    box.getEditor().setId(id + "-field");
    box.getEditor().setAccessibleText(title);
    box.setAccessibleText(title);
    box.valueProperty()
        .subscribe(
            (was, is) -> {
              if (is != null) {
                memory.choose(name, is);
              }
            });
    return box;
  }
}
