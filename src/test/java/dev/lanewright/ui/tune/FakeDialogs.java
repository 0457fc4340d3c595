package dev.lanewright.ui.tune;

import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.ui.dialog.Failure;
import dev.lanewright.ui.dialog.FileAsk;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/** Says yes to everything and remembers what was told. */
final class FakeDialogs implements Dialogs {
  private final Path folder;
  private volatile @Nullable String told;

  FakeDialogs(Path folder) {
    this.folder = folder;
  }

  @Nullable String told() {
    return told;
  }

  @Override
  public Optional<Path> open(FileAsk ask) {
    return Optional.empty();
  }

  @Override
  public List<Path> openSeveral(FileAsk ask) {
    return List.of();
  }

  @Override
  public Optional<Path> save(FileAsk ask) {
    return Optional.empty();
  }

  @Override
  public Optional<Path> folder(String title) {
    return Optional.of(folder);
  }

  @Override
  public boolean confirm(String question, String detail, String yes) {
    return true;
  }

  @Override
  public Optional<String> ask(String title, String label, String initial) {
    return Optional.of(initial);
  }

  @Override
  public void error(Failure failure) {
    told = "error: " + failure.what() + " " + failure.details();
  }

  @Override
  public void tell(String headline, String detail) {
    told = headline + " " + detail;
  }

  @Override
  public Optional<ButtonType> show(String title, DialogPane pane) {
    return pane.getButtonTypes().stream().findFirst();
  }

  @Override
  public void copy(String text) {
    told = text;
  }

  @Override
  public void copy(Image image) {
    told = "image";
  }
}
