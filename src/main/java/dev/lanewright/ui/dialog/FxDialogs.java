package dev.lanewright.ui.dialog;

import dev.lanewright.ui.theme.Themes;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputDialog;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.controlsfx.control.Notifications;
import org.jspecify.annotations.Nullable;

/** Dialogs in windows of their own, above the window. */
public final class FxDialogs implements Dialogs {
  private final Supplier<? extends @Nullable Window> owner;
  private final Themes themes;
  private final BiConsumer<String, String> notices;
  private final String log;
  private @Nullable File lastFolder;
  private @Nullable Consumer<String> browser;

  /**
   * @param owner the window that dialogs belong to
   * @param themes dresses them
   */
  public FxDialogs(Supplier<? extends @Nullable Window> owner, Themes themes) {
    this(owner, themes, null, "");
  }

  /**
   * @param owner the window that dialogs belong to
   * @param themes dresses them
   * @param notices shows headline and detail of what needs no answer; null: a dialog does
   * @param log where the log is, for people; empty where there is none
   */
  public FxDialogs(
      Supplier<? extends @Nullable Window> owner,
      Themes themes,
      @Nullable BiConsumer<String, String> notices,
      String log) {
    this.owner = owner;
    this.themes = themes;
    this.notices = notices == null ? this::inDialog : notices;
    this.log = log;
  }

  /** Pages are shown by this, given their address. */
  public void browseWith(Consumer<String> shows) {
    browser = shows;
  }

  @Override
  public void browse(Path file) {
    if (browser == null) {
      Dialogs.super.browse(file);
    } else {
      browser.accept(file.toUri().toString());
    }
  }

  @Override
  public Optional<Path> open(FileAsk ask) {
    return chosen(chooser(ask).showOpenDialog(owner.get()));
  }

  @Override
  public List<Path> openSeveral(FileAsk ask) {
    List<File> files = chooser(ask).showOpenMultipleDialog(owner.get());
    if (files == null) {
      return List.of();
    }
    files.forEach(f -> lastFolder = f.getParentFile());
    return files.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> save(FileAsk ask) {
    return chosen(chooser(ask).showSaveDialog(owner.get()));
  }

  @Override
  public Optional<Path> folder(String title) {
    var chooser = new DirectoryChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(lastFolder);
    return chosen(chooser.showDialog(owner.get()));
  }

  @Override
  public boolean confirm(String question, String detail, String yes) {
    var alert = new Alert(Alert.AlertType.NONE);
    var agreed = new ButtonType(yes, ButtonData.OK_DONE);
    alert.getButtonTypes().setAll(agreed, ButtonType.CANCEL);
    alert.setHeaderText(question);
    alert.setContentText(detail);
    return run(alert, "Lanewright").filter(agreed::equals).isPresent();
  }

  @Override
  public Optional<String> ask(String title, String label, String initial) {
    var dialog = new TextInputDialog(initial);
    dialog.setHeaderText(title);
    dialog.setGraphic(null);
    dialog.setContentText(label);
    return run(dialog, title).map(String::strip).filter(s -> !s.isEmpty());
  }

  @Override
  public void error(Failure failure) {
    var dialog = new Dialog<ButtonType>();
    dialog.setDialogPane(new FailurePane(failure, log, () -> copy(failure.details())));
    run(dialog, "Lanewright");
  }

  @Override
  public void tell(String headline, String detail) {
    notices.accept(headline, detail);
  }

  private void inDialog(String headline, String detail) {
    var alert = new Alert(Alert.AlertType.NONE, detail, ButtonType.OK);
    alert.setHeaderText(headline);
    run(alert, "Lanewright");
  }

  @Override
  public void notice(String headline, String detail) {
    Window window = owner.get();
    if (window != null && window.isShowing()) {
      Notifications.create().owner(window).title(headline).text(detail).showInformation();
    }
  }

  @Override
  public Optional<ButtonType> show(String title, DialogPane pane) {
    var dialog = new Dialog<ButtonType>();
    dialog.setDialogPane(pane);
    dialog.setResizable(true);
    return run(dialog, title);
  }

  @Override
  public void copy(String text) {
    var content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  @Override
  public void copy(Image image) {
    var content = new ClipboardContent();
    content.putImage(image);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private <R> Optional<R> run(Dialog<R> dialog, String title) {
    dialog.setTitle(title);
    dialog.initOwner(owner.get());
    DialogPane pane = dialog.getDialogPane();
    if (pane.getContent() instanceof Label label) {
      label.setWrapText(true);
    }
    themes.dress(pane.getStylesheets());
    if (pane.getContent() instanceof Parent content) {
      themes.fit(content);
    }
    try {
      return dialog.showAndWait();
    } finally {
      themes.undress(pane.getStylesheets());
    }
  }

  private FileChooser chooser(FileAsk ask) {
    var chooser = new FileChooser();
    chooser.setTitle(ask.title());
    chooser.setInitialDirectory(lastFolder);
    if (ask.name() != null) {
      chooser.setInitialFileName(ask.name());
    }
    if (!ask.patterns().isEmpty()) {
      chooser.getExtensionFilters().add(new ExtensionFilter(ask.kind(), ask.patterns()));
      chooser.getExtensionFilters().add(new ExtensionFilter("All files", "*"));
    }
    return chooser;
  }

  private Optional<Path> chosen(@Nullable File file) {
    if (file == null) {
      return Optional.empty();
    }
    lastFolder = file.getParentFile();
    return Optional.of(file.toPath());
  }
}
