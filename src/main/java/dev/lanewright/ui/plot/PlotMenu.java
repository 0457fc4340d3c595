package dev.lanewright.ui.plot;

import dev.lanewright.chart.Chart;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.dialog.FileAsk;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** "Copy as image, SVG, CSV; Save as…" on a chart. */
final class PlotMenu {
  private static final KeyCombination MENU =
      new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN);

  private final PlotView view;
  private final Dialogs dialogs;

  private PlotMenu(PlotView view, Dialogs dialogs) {
    this.view = view;
    this.dialogs = dialogs;
  }

  static void install(PlotView view, Dialogs dialogs) {
    var self = new PlotMenu(view, dialogs);
    var menu =
        new ContextMenu(
            self.item("copy-image", "Copy as image", c -> dialogs.copy(self.image(c))),
            self.item(
                "copy-svg", "Copy as SVG", c -> dialogs.copy(c.svg(self.width(), self.height()))),
            self.item("copy-csv", "Copy data as CSV", c -> dialogs.copy(c.csv())),
            new SeparatorMenuItem(),
            self.item("save-chart", "Save as…", self::save));
    view.addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        e -> {
          menu.show(view, e.getScreenX(), e.getScreenY());
          e.consume();
        });
    view.setOnMousePressed(e -> menu.hide());
    view.setFocusTraversable(true);
    view.setAccessibleHelp("Copy or save it: context menu, or Shift+F10.");
    view.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (MENU.match(e) || e.getCode() == KeyCode.CONTEXT_MENU) {
            Bounds at = view.localToScreen(view.getBoundsInLocal());
            menu.show(view, at.getMinX() + 24, at.getMinY() + 24);
            e.consume();
          }
        });
  }

  private MenuItem item(String id, String title, Consumer<Chart> action) {
    var item = new MenuItem(title);
    item.setId(id);
    item.setOnAction(
        e -> {
          Chart chart = view.copy();
          if (chart != null) {
            action.accept(chart);
          }
        });
    return item;
  }

  private Image image(Chart chart) {
    return new Image(new ByteArrayInputStream(chart.png(width(), height())));
  }

  private void save(Chart chart) {
    dialogs
        .save(
            FileAsk.save(
                "Save chart", "PNG, SVG or CSV", chart.name() + ".png", "*.png", "*.svg", "*.csv"))
        .ifPresent(file -> write(chart, file));
  }

  private void write(Chart chart, Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    try {
      if (name.endsWith(".svg")) {
        Files.writeString(file, chart.svg(width(), height()), StandardCharsets.UTF_8);
      } else if (name.endsWith(".csv")) {
        Files.writeString(file, chart.csv(), StandardCharsets.UTF_8);
      } else {
        Files.write(file, chart.png(width(), height()));
      }
    } catch (IOException e) {
      dialogs.error("The chart could not be saved as " + file, e);
    }
  }

  private int width() {
    return (int) Math.max(1, view.getWidth());
  }

  private int height() {
    return (int) Math.max(1, view.getHeight());
  }
}
