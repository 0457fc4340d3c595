package dev.lanewright.ui.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.image.Image;

/** Answers nothing and remembers what was told and copied. */
public final class RecordingDialogs implements Dialogs {
  /** Failures told. */
  public final List<Failure> failures = new CopyOnWriteArrayList<>();

  /** Texts copied. */
  public final List<String> copied = new CopyOnWriteArrayList<>();

  /** Panes shown. */
  public final List<DialogPane> shown = new CopyOnWriteArrayList<>();

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
    return Optional.empty();
  }

  @Override
  public boolean confirm(String question, String detail, String yes) {
    return false;
  }

  @Override
  public Optional<String> ask(String title, String label, String initial) {
    return Optional.empty();
  }

  @Override
  public void error(Failure failure) {
    failures.add(failure);
  }

  @Override
  public void tell(String headline, String detail) {}

  @Override
  public Optional<ButtonType> show(String title, DialogPane pane) {
    shown.add(pane);
    return Optional.empty();
  }

  @Override
  public void copy(String text) {
    copied.add(text);
  }

  @Override
  public void copy(Image image) {}
}
