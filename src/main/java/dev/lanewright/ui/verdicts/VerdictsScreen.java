package dev.lanewright.ui.verdicts;

import dev.lanewright.engine.verdict.Panel;
import dev.lanewright.engine.verdict.PanelRule;
import dev.lanewright.store.PairDetail;
import dev.lanewright.store.SampleDetail;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.plot.Plots;
import dev.lanewright.ui.reading.Compared;
import dev.lanewright.ui.shell.EmptyState;
import dev.lanewright.ui.shell.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Verdicts per category, agreement of raters, and every pair. */
public final class VerdictsScreen implements Screen, AutoCloseable {
  private record Opened(PairDetail detail, Compared compared) {}

  private final VerdictsViewModel model;
  private final Dialogs dialogs;
  private final Plots plots;
  private final Runnable importFiles;
  private final Consumer<List<Long>> review;
  private final MenuButton sides = new MenuButton();
  private final MenuButton judges = new MenuButton();
  private final Label comparing = new Label();
  private final Label judging = new Label();
  private final CheckBox people = new CheckBox("People override judges");
  private final List<Node> trailing = new ArrayList<>(List.of(people));
  private boolean telling;
  private @Nullable Node node;

  /**
   * @param importFiles asks for files to import
   * @param review begins a review of these pairs by hand, by the store's ids
   */
  public VerdictsScreen(
      VerdictsViewModel model,
      Dialogs dialogs,
      Plots plots,
      Runnable importFiles,
      Consumer<List<Long>> review) {
    this.model = model;
    this.dialogs = dialogs;
    this.plots = plots;
    this.importFiles = importFiles;
    this.review = review;
    controls();
    model.findingsProperty().subscribe(this::tell);
  }

  static String sheet() {
    return Objects.requireNonNull(
            VerdictsScreen.class.getResource("/dev/lanewright/assets/styles/verdicts.css"))
        .toExternalForm();
  }

  @Override
  public String id() {
    return "verdicts";
  }

  @Override
  public String title() {
    return "Verdicts";
  }

  @Override
  public Ikon icon() {
    return Feather.BAR_CHART_2;
  }

  @Override
  public Node node() {
    if (node == null) {
      node = build();
    }
    return node;
  }

  @Override
  public List<Node> leading() {
    return List.of(sides, judges);
  }

  @Override
  public List<Node> trailing() {
    return List.copyOf(trailing);
  }

  /** Puts a control of another part, such as the button that asks judges, at the title's end. */
  public void trail(Node control) {
    if (control instanceof Region region) {
      region.setMinWidth(Region.USE_PREF_SIZE);
    }
    trailing.add(control);
  }

  @Override
  public void shown() {
    model.refresh();
  }

  @Override
  public void hidden() {
    model.hide();
  }

  private void controls() {
    dress(sides, "verdict-sides", "Compare", comparing);
    dress(judges, "verdict-judges", "Judges", judging);
    people.setId("people-override");
    people.setMinWidth(Region.USE_PREF_SIZE);
    people.setTooltip(
        new Tooltip("A settled human label stands in for the judges’ verdict in all figures"));
    people
        .selectedProperty()
        .subscribe(
            on -> {
              Findings f = model.findingsProperty().get();
              if (!telling && f != null) {
                model.ask(f.question().withPeople(on));
              }
            });
  }

  private void tell(@Nullable Findings f) {
    if (f == null) {
      return;
    }
    telling = true;
    people.setSelected(f.question().people());
    telling = false;
    sides(f);
    menu(f);
  }

  private static void dress(MenuButton button, String id, String what, Label name) {
    var word = new Label(what);
    word.getStyleClass().add("muted");
    word.setMinWidth(Region.USE_PREF_SIZE);
    name.setMinWidth(40);
    name.getStyleClass().add("strong");
    name.setMaxWidth(300);
    button.setId(id);
    button.setAccessibleText(what);
    button.getStyleClass().add("picker");
    var graphic = new HBox(6, word, name);
    graphic.setAlignment(Pos.CENTER_LEFT);
    button.setGraphic(graphic);
  }

  private void sides(Findings f) {
    comparing.setText(model.words(f.question().sides()));
    sides.setAccessibleText("Compare " + comparing.getText());
    sides.getItems().clear();
    var group = new ToggleGroup();
    for (Sides s : f.sides()) {
      var item = new RadioMenuItem(model.words(s));
      item.setToggleGroup(group);
      item.setSelected(s.equals(f.question().sides()));
      item.setOnAction(
          e -> {
            model.filterProperty().set(Filter.ALL);
            model.ask(f.question().withSides(s));
          });
      sides.getItems().add(item);
    }
  }

  private void menu(Findings f) {
    Question q = f.question();
    judges.getItems().clear();
    for (var rater : f.table().raters()) {
      String label = rater.label();
      var item = new CheckMenuItem(label);
      item.setSelected(f.panel().contains(label));
      item.setOnAction(
          e -> {
            var panel = new ArrayList<>(f.panel());
            if (!panel.remove(label)) {
              panel.add(label);
            }
            model.ask(q.withPanel(new Panel(panel, q.panel().rule())));
          });
      judges.getItems().add(item);
    }
    judges.getItems().add(new SeparatorMenuItem());
    var group = new ToggleGroup();
    for (PanelRule rule : PanelRule.values()) {
      var item = new RadioMenuItem(rule == PanelRule.MAJORITY ? "Majority" : "Unanimous");
      item.setToggleGroup(group);
      item.setSelected(q.panel().rule() == rule);
      item.setOnAction(e -> model.ask(q.withPanel(new Panel(q.panel().raters(), rule))));
      judges.getItems().add(item);
    }
    List<String> names = f.panel().stream().map(f::name).toList();
    String rule = q.panel().rule() == PanelRule.MAJORITY ? "majority of " : "all of ";
    judging.setText(
        names.isEmpty()
            ? "none chosen"
            : names.size() == 1
                ? names.getFirst()
                : names.size() <= 3
                    ? String.join(", ", names) + ", " + rule + names.size()
                    : rule + names.size());
    judges.setAccessibleText("Judges " + judging.getText());
    judges.setTooltip(new Tooltip(String.join(", ", f.panel())));
  }

  private Node build() {
    var root = new StackPane();
    root.setId("screen-verdicts");
    root.getStyleClass().add("verdicts-screen");
    root.getStylesheets().add(sheet());
    var content = content();
    var load = new Button("Import verdicts…");
    load.setId("import-verdicts");
    load.getStyleClass().add("primary");
    load.setOnAction(e -> importFiles.run());
    model
        .stateProperty()
        .subscribe(
            state ->
                root.getChildren()
                    .setAll(
                        switch (state) {
                          case LOADING -> EmptyState.loading("Reading verdicts…");
                          case EMPTY ->
                              new EmptyState(
                                  Feather.BAR_CHART_2,
                                  "No verdicts in this eval set",
                                  "Import verdicts of AlpacaEval, MT-bench, LLM Comparator or a"
                                      + " long table of pair, judge, order and winner; or let"
                                      + " judges compare answers (lanewright judge).",
                                  load);
                          case READY, GRADES -> content;
                        }));
    return root;
  }

  private Node content() {
    var bars = new BarsPane(model, plots);
    var agreement = new AgreementPane(model, plots);
    var top = new HBox(12, bars, agreement);
    HBox.setHgrow(agreement, Priority.SOMETIMES);
    model
        .stateProperty()
        .subscribe(
            state -> {
              boolean compared = state != VerdictsViewModel.State.GRADES;
              for (Node n : List.of(sides, judges, people)) {
                n.setVisible(compared);
                n.setManaged(compared);
              }
              bars.setVisible(compared);
              bars.setManaged(compared);
            });
    HBox.setHgrow(bars, Priority.ALWAYS);
    bars.setPrefWidth(820);
    bars.setMinWidth(420);
    agreement.setPrefWidth(640);
    // Its table of raters needs this to show figures whole.
    agreement.setMinWidth(562);
    top.setPrefHeight(500);
    top.setMinHeight(300);
    var pairs = new PairsPane(model, this::open, this::openGrade, review);
    VBox.setVgrow(pairs, Priority.ALWAYS);
    pairs.setMinHeight(180);
    return new VBox(12, top, pairs);
  }

  private record Graded(String request, String answer) {}

  private void openGrade(GradeLine line) {
    model
        .tasks()
        .run(
            "single grade",
            p -> {
              SampleDetail d = model.sample(line.sample());
              String answer =
                  d == null
                      ? ""
                      : d.answers().stream()
                          .filter(a -> a.model().equals(line.rating().model()))
                          .filter(a -> a.repeat() == line.rating().repeat())
                          .map(a -> Objects.requireNonNullElse(a.text(), ""))
                          .findFirst()
                          .orElse("");
              return new Graded(d == null ? line.request() : d.sample().text(), answer);
            },
            g -> dialogs.show("Single grade", new GradePane(line, g.request(), g.answer())),
            model.onError());
  }

  private void open(PairLine line) {
    model
        .tasks()
        .run(
            "verdict pair",
            p -> {
              PairDetail d = model.detail(line);
              String a = Objects.requireNonNullElse(d.pair().a().text(), "");
              String b = Objects.requireNonNullElse(d.pair().b().text(), "");
              return new Opened(
                  d, line.mirrored() ? Compared.of(b, a, true) : Compared.of(a, b, true));
            },
            o -> dialogs.show("Pair", new PairPane(line, o.detail(), o.compared())),
            model.onError());
  }

  @Override
  public void close() {
    model.close();
  }
}
