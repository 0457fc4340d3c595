package dev.lanewright.ui.models;

import dev.lanewright.provider.connect.ConnectionState;
import dev.lanewright.provider.connect.Provider;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is set for one provider: its address, its key, and its test. */
final class ProviderDetails {
  private static final int MODELS_SHOWN = 40;
  private final ProvidersViewModel model;
  private final VBox box = new VBox(10);
  private final ScrollPane scroll = new ScrollPane(box);

  ProviderDetails(ProvidersViewModel model) {
    this.model = model;
    box.setId("provider-details");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setPrefWidth(360);
    scroll.setMinWidth(320);
    model.selectedProperty().subscribe(s -> show());
  }

  Node node() {
    return scroll;
  }

  private void show() {
    ConnectionState state = model.selectedProperty().get();
    box.getChildren().clear();
    if (state == null) {
      return;
    }
    box.getChildren().addAll(about(state), address(state), key(state));
    if (!state.models().isEmpty()) {
      box.getChildren().add(models(state));
    }
  }

  private Node about(ConnectionState s) {
    Label title = new Label(s.provider().label());
    title.getStyleClass().add("title");
    Label words = muted(s.words());
    words.setId("connection-words");
    words.setWrapText(true);
    Button test = new Button("Test connection", new FontIcon(Feather.ACTIVITY));
    test.setId("test-connection");
    test.getStyleClass().add("primary");
    test.disableProperty().bind(model.testingProperty().greaterThan(0));
    test.setOnAction(e -> model.test(s.provider()));
    HBox line = new HBox(10, test);
    if (!Double.isNaN(s.ms())) {
      line.getChildren().add(muted(String.format(Locale.ROOT, "%,.0f ms", s.ms())));
    }
    line.setAlignment(Pos.CENTER_LEFT);
    Node mark = ProvidersPane.StatusMark.of(s.status(), Double.isNaN(s.ms()));
    return card(title, mark, words, line);
  }

  private Node address(ConnectionState s) {
    Provider p = s.provider();
    String usual = Objects.requireNonNullElse(p.baseUrl(), "");
    TextField field = new TextField(Objects.requireNonNullElse(s.url(), ""));
    field.setId("base-url");
    field.setPromptText(usual);
    field.setAccessibleText("Base URL of " + p.label());
    Label wrong = new Label();
    wrong.setId("base-url-problem");
    wrong.getStyleClass().addAll("worse", "small");
    wrong.setWrapText(true);
    wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
    Button use = new Button("Use this address");
    use.setId("use-base-url");
    field
        .textProperty()
        .subscribe(
            t -> {
              wrong.setText(ProvidersViewModel.addressProblem(t));
              use.setDisable(
                  !wrong.getText().isEmpty()
                      || t.strip().equals(Objects.requireNonNullElse(s.url(), "")));
            });
    use.setOnAction(
        e -> model.url(p, field.getText().strip().equals(usual) ? "" : field.getText()));
    field.setOnAction(e -> use.fire());
    HBox buttons = new HBox(10, use);
    if (!usual.isEmpty() && !usual.equals(s.url())) {
      Button reset = new Button("Usual address");
      reset.setId("reset-base-url");
      reset.getStyleClass().add("link");
      reset.setOnAction(e -> model.url(p, ""));
      buttons.getChildren().add(reset);
    }
    buttons.setAlignment(Pos.CENTER_LEFT);
    return card(section("Base URL"), field, wrong, buttons);
  }

  private Node key(ConnectionState s) {
    Provider p = s.provider();
    Label from =
        new Label(
            s.keyPlace().isEmpty()
                ? p.needsKey() ? "No key yet" : "No key needed"
                : "From " + s.keyPlace());
    from.setId("key-source");
    from.getStyleClass().add(s.keyPlace().isEmpty() && p.needsKey() ? "warning" : "strong");
    Label where = muted("Environment: " + String.join(" or ", p.keyVariables()));
    where.setWrapText(true);
    PasswordField typed = new PasswordField();
    typed.setId("provider-key");
    typed.setPromptText("Type or paste a key");
    typed.setAccessibleText("Key of " + p.label());
    Button once = new Button("Use for this run");
    once.setId("use-key");
    Button keep = new Button("Keep in the keychain");
    keep.setId("keep-key");
    for (Button b : new Button[] {once, keep}) {
      b.disableProperty().bind(typed.textProperty().map(String::isBlank));
    }
    once.setOnAction(
        e -> {
          model.typeKey(p, typed.getText());
          typed.clear();
        });
    keep.setOnAction(
        e -> {
          model.keepKey(p, typed.getText());
          typed.clear();
        });
    Node forget = forget(s);
    VBox card = card(section("Key"), from, where, typed, new HBox(8, once, keep));
    if (forget != null) {
      card.getChildren().add(forget);
    }
    return card;
  }

  private @Nullable Node forget(ConnectionState s) {
    return switch (s.keySource()) {
      case TYPED ->
          link("forget-key", "Forget the typed key", () -> model.typeKey(s.provider(), ""));
      case KEYCHAIN ->
          link("remove-key", "Remove it from the keychain", () -> model.keepKey(s.provider(), ""));
      case null, default -> null;
    };
  }

  private static Node link(String id, String words, Runnable action) {
    Button button = new Button(words);
    button.setId(id);
    button.getStyleClass().add("link");
    button.setOnAction(e -> action.run());
    return button;
  }

  private static Node models(ConnectionState s) {
    VBox card = card(section("Models it lists"));
    s.models().stream()
        .limit(MODELS_SHOWN)
        .forEach(
            m -> {
              Label name = muted(m);
              name.getStyleClass().add("mono");
              card.getChildren().add(name);
            });
    if (s.models().size() > MODELS_SHOWN) {
      card.getChildren()
          .add(muted(String.format(Locale.ROOT, "and %,d more", s.models().size() - MODELS_SHOWN)));
    }
    return card;
  }

  private static VBox card(Node... children) {
    VBox card = new VBox(8, children);
    card.getStyleClass().add("card");
    VBox.setVgrow(card, Priority.NEVER);
    return card;
  }

  private static Label section(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("section");
    return label;
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("muted", "small");
    return label;
  }
}
