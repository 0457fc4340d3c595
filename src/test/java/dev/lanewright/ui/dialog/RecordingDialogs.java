package dev.lanewright.ui.dialog;

import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/** Cancels or agrees to everything, and remembers what was told, shown and copied. */
public final class RecordingDialogs implements Dialogs {
  /** Failures told. */
  public final List<Failure> failures = new CopyOnWriteArrayList<>();

  /** Short tellings, headline and detail. */
  public final List<String> told = new CopyOnWriteArrayList<>();

  /** What was asked before something is done, question and detail. */
  public final List<String> asked = new CopyOnWriteArrayList<>();

  /** Texts copied. */
  public final List<String> copied = new CopyOnWriteArrayList<>();

  /** Images copied. */
  public final List<Image> images = new CopyOnWriteArrayList<>();

  /** Panes shown. */
  public final List<DialogPane> shown = new CopyOnWriteArrayList<>();

  /** Files chosen when one is asked for, one after another; none is a cancel. */
  public final Deque<Path> files = new ConcurrentLinkedDeque<>();

  /** Texts given when one is asked for, one after another; none is the proposed text. */
  public final Deque<String> answers = new ConcurrentLinkedDeque<>();

  private final @Nullable Path folder;

  /** Cancels everything. */
  public RecordingDialogs() {
    this.folder = null;
  }

  private RecordingDialogs(Path folder) {
    this.folder = folder;
  }

  /** Agrees to everything: the first button, the proposed text, this folder. */
  public static RecordingDialogs agreeing(Path folder) {
    return new RecordingDialogs(folder);
  }

  private boolean agrees() {
    return folder != null;
  }

  @Override
  public Optional<Path> open(FileAsk ask) {
    return Optional.ofNullable(files.poll());
  }

  @Override
  public List<Path> openSeveral(FileAsk ask) {
    return List.of();
  }

  @Override
  public Optional<Path> save(FileAsk ask) {
    return Optional.ofNullable(files.poll());
  }

  @Override
  public Optional<Path> folder(String title) {
    return Optional.ofNullable(folder);
  }

  @Override
  public boolean confirm(String question, String detail, String yes) {
    asked.add(question + " " + detail);
    return agrees();
  }

  @Override
  public Optional<String> ask(String title, String label, String initial) {
    String given = answers.poll();
    return agrees() ? Optional.of(given == null ? initial : given) : Optional.empty();
  }

  @Override
  public void error(Failure failure) {
    failures.add(failure);
  }

  @Override
  public void tell(String headline, String detail) {
    told.add(headline + " " + detail);
  }

  @Override
  public Optional<ButtonType> show(String title, DialogPane pane) {
    shown.add(pane);
    return agrees() ? pane.getButtonTypes().stream().findFirst() : Optional.empty();
  }

  @Override
  public void copy(String text) {
    copied.add(text);
  }

  @Override
  public void copy(Image image) {
    images.add(image);
  }
}
