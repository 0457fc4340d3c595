package dev.lanewright.ui.models;

import dev.lanewright.provider.connect.ConnectionState;
import dev.lanewright.provider.connect.ConnectionState.Status;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.table.SimpleTable;
import java.util.Locale;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The providers as a table, with what is set for the selected one beside it. */
final class ProvidersPane {
  private final ProvidersViewModel model;
  private final Dialogs dialogs;
  private final SimpleTable<ConnectionState> table = new SimpleTable<>("providers-table");
  private final BorderPane root = new BorderPane();

  ProvidersPane(ProvidersViewModel model, Dialogs dialogs, Node leading) {
    this.model = model;
    this.dialogs = dialogs;
    table
        .text("Provider", "", 150, "strong", r -> r.provider().label())
        .nodes(
            "Status",
            "What the last test, or the look at its settings, brought",
            130,
            "",
            r -> r.status().ordinal(),
            r -> StatusMark.of(r.status(), Double.isNaN(r.ms())))
        .text("Key", "Where its key comes from", 170, "", ProvidersPane::key)
        .text("Address", "", 260, "", r -> Objects.requireNonNullElse(r.url(), "–"))
        .text("What it said", "", 240, "muted", ConnectionState::words);
    model.rows().addListener((ListChangeListener<ConnectionState>) c -> table.show(model.rows()));
    table
        .node()
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (p, was, is) -> {
              if (is != null) {
                model.selectedProperty().set(is);
              }
            });
    model
        .selectedProperty()
        .subscribe(
            s -> {
              if (s != null && !s.equals(table.node().getSelectionModel().getSelectedItem())) {
                table.node().getSelectionModel().select(s);
              }
            });
    table.node().setAccessibleText("Providers and whether they answer");
    VBox card = new VBox(8, bar(leading), table.node(), problem());
    card.getStyleClass().addAll("card", "flush");
    card.setStyle("-fx-padding: 12 0 4 0;");
    VBox.setVgrow(table.node(), Priority.ALWAYS);
    var details = new ProviderDetails(model);
    root.setCenter(card);
    root.setRight(details.node());
    BorderPane.setMargin(details.node(), new Insets(0, 0, 0, 12));
    root.setId("providers");
    root.setStyle("-fx-padding: 12;");
  }

  Node node() {
    return root;
  }

  private Node bar(Node leading) {
    Label note = new Label("Keys are read from the environment or the keychain, never stored here");
    note.getStyleClass().add("muted");
    Button add = new Button("Add a server…", new FontIcon(Feather.PLUS));
    add.setId("add-provider");
    add.setMinWidth(Region.USE_PREF_SIZE);
    add.setOnAction(e -> add());
    Button test = new Button("Test all", new FontIcon(Feather.ACTIVITY));
    test.setId("test-all-connections");
    test.setMinWidth(Region.USE_PREF_SIZE);
    test.disableProperty().bind(model.testingProperty().greaterThan(0));
    test.setOnAction(e -> model.testAll());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox bar = new HBox(10, leading, note, gap, add, test);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setStyle("-fx-padding: 0 14 0 14;");
    return bar;
  }

  private Node problem() {
    Label label = new Label();
    label.setId("providers-problem");
    label.getStyleClass().add("worse");
    label.setStyle("-fx-padding: 4 14 8 14;");
    label.textProperty().bind(model.problemProperty());
    label.visibleProperty().bind(model.problemProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  private void add() {
    var form =
        new FormPane(
            "add-provider-form",
            "An OpenAI-compatible server of your own. Its models are written NAME/model; a key, if"
                + " it wants one, is looked for in NAME_API_KEY.",
            "Add");
    TextField id =
        form.field("provider-id", "Name", "", "house", t -> none(model.idProblem(t.strip())));
    TextField url =
        form.field(
            "provider-url",
            "Address",
            "",
            "http://localhost:8080/v1",
            t -> t.isBlank() ? "Write its address." : none(ProvidersViewModel.addressProblem(t)));
    if (dialogs.show("Add a server", form).filter(form.accept()::equals).isPresent()) {
      model.add(id.getText().strip(), url.getText());
    }
  }

  private static @Nullable String none(String problem) {
    return problem.isEmpty() ? null : problem;
  }

  private static String key(ConnectionState s) {
    if (!s.keyPlace().isEmpty()) {
      return s.keyPlace();
    }
    return s.provider().needsKey() ? "none" : "needs none";
  }

  /** A status in a word, a sign and a colour. */
  static final class StatusMark {
    private StatusMark() {}

    static Node of(Status status, boolean untested) {
      String word =
          switch (status) {
            case OK -> "Answers";
            case REACHED -> untested ? "Not tested" : "Reached";
            case NOT_SET_UP -> "Not set up";
            case NOT_RUNNING -> "Not running";
            case FAILED -> "Failed";
          };
      Feather sign =
          switch (status) {
            case OK -> Feather.CHECK_CIRCLE;
            case REACHED -> untested ? Feather.CIRCLE : Feather.CHECK;
            case NOT_SET_UP, NOT_RUNNING -> Feather.MINUS_CIRCLE;
            case FAILED -> Feather.ALERT_CIRCLE;
          };
      Label label = new Label(word, new FontIcon(sign));
      label.setGraphicTextGap(6);
      label
          .getStyleClass()
          .add(
              switch (status) {
                case OK -> "better";
                case FAILED -> "worse";
                default -> "muted";
              });
      label.setAccessibleText(word.toLowerCase(Locale.ROOT));
      return label;
    }
  }
}
