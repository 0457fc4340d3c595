package dev.lanewright.ui.data.imports;

import dev.lanewright.evalset.reader.Layout;
import dev.lanewright.ui.dialog.Dialogs;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** The files, the layout they are read as, and the saved mappings. */
final class ImportHeader {
  private final ImportViewModel model;
  private final Dialogs dialogs;
  private final MenuButton saved = new MenuButton("Mappings");

  ImportHeader(ImportViewModel model, Dialogs dialogs) {
    this.model = model;
    this.dialogs = dialogs;
  }

  Node node() {
    var name = new Label();
    name.getStyleClass().add("title");
    var later = new Label();
    later.setId("import-rest");
    later.getStyleClass().addAll("muted", "small");
    model.seenProperty().subscribe(seen -> name(name, later));
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var says = new Label("Read as");
    says.getStyleClass().add("muted");
    saved.setId("import-mappings");
    saved.getStyleClass().add("picker");
    fill();
    model.saved().subscribe(this::fill);
    var box = new HBox(8, name, later, space, says, layouts(), saved);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private void name(Label name, Label later) {
    List<Path> files = model.files();
    String more = files.size() == 1 ? "" : " and " + (files.size() - 1) + " more";
    name.setText(files.getFirst().getFileName() + more);
    name.setTooltip(new Tooltip(lines(files)));
    List<Path> rest = model.rest().stream().filter(f -> !files.contains(f)).toList();
    boolean any = !model.rest().isEmpty();
    later.setText(
        any
            ? "next, with columns of their own: "
                + (rest.isEmpty() ? files.getLast() : rest.getFirst()).getFileName()
                + (rest.size() > 1 ? " and " + (rest.size() - 1) + " more" : "")
            : "");
    later.setTooltip(any ? new Tooltip(lines(model.rest())) : null);
  }

  private static String lines(List<Path> files) {
    return String.join(
        "\n", files.stream().limit(40).map(f -> String.valueOf(f.getFileName())).toList());
  }

  private ComboBox<Layout> layouts() {
    var box = new ComboBox<Layout>();
    box.setId("import-layout");
    box.setAccessibleText("Layout of the files");
    box.getItems().setAll(Layout.values());
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Layout layout) {
            return layout == null ? "…" : LayoutWords.of(layout);
          }

          @Override
          public Layout fromString(String text) {
            return Layout.WIDE;
          }
        });
    model
        .seenProperty()
        .subscribe(
            seen -> {
              if (seen != null) {
                box.setValue(seen.layout());
              }
            });
    box.setOnAction(
        e -> {
          if (box.getValue() != null) {
            model.readAs(box.getValue());
          }
        });
    return box;
  }

  private void fill() {
    saved.getItems().clear();
    for (String name : model.saved()) {
      var item = new MenuItem(name);
      item.setOnAction(e -> model.load(name));
      saved.getItems().add(item);
    }
    if (!saved.getItems().isEmpty()) {
      saved.getItems().add(new SeparatorMenuItem());
    }
    var save = new MenuItem("Save this mapping…");
    save.setId("import-save-mapping");
    save.setOnAction(
        e ->
            dialogs
                .ask("Save mapping", "Name", model.evalSetProperty().get())
                .ifPresent(model::save));
    saved.getItems().add(save);
  }
}
