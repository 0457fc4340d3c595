package dev.lanewright.ui.data.imports;

import dev.lanewright.evalset.reader.Exclusions;
import dev.lanewright.evalset.reader.FilePart;
import dev.lanewright.evalset.reader.Layout;
import dev.lanewright.evalset.reader.Mapping;
import dev.lanewright.evalset.reader.MappingJson;
import dev.lanewright.evalset.reader.ReadException;
import dev.lanewright.evalset.reader.Recognised;
import dev.lanewright.evalset.reader.Rejected;
import dev.lanewright.evalset.reader.Sniffer;
import dev.lanewright.store.Mappings;
import dev.lanewright.store.Workspace;
import dev.lanewright.ui.task.RunningTask;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.catalogue.CatalogueShelf;
import dev.lanewright.workspace.imports.ImportRequest;
import dev.lanewright.workspace.imports.ImportResult;
import dev.lanewright.workspace.imports.Importer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The state of an import that is being prepared. JavaFX thread only. */
public final class ImportViewModel {
  /** Where the import stands. */
  public enum State {
    LOOKING,
    READY,
    /** The files cannot be read under the mapping; {@link #problemProperty()} says why. */
    STUCK,
    IMPORTING,
    DONE
  }

  /** What a person sees of the files under one mapping. */
  private record Look(List<FilePart> parts, KnownNames names, List<String> saved) {
    Recognised recognised() {
      return parts.getFirst().recognised();
    }

    /** The files of the parts after the first, once each. */
    List<Path> rest() {
      return parts.stream().skip(1).flatMap(p -> p.files().stream()).distinct().toList();
    }
  }

  private static final Set<String> ASKED = Set.of("prompt", "messages");

  private final Workspace workspace;
  private final Tasks tasks;
  private final Executor writing;
  private List<Path> files;
  private List<Path> rest = List.of();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOOKING);
  private final ReadOnlyObjectWrapper<@Nullable Recognised> seen = new ReadOnlyObjectWrapper<>();
  private final StringProperty problem = new SimpleStringProperty("");
  private final StringProperty evalSet = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Path> exclude = new SimpleObjectProperty<>();
  private final DoubleProperty progress = new SimpleDoubleProperty(0);
  private final StringProperty progressText = new SimpleStringProperty("");
  private final ObservableList<RoleRow> roles = FXCollections.observableArrayList();
  private final ObservableList<ModelRow> models = FXCollections.observableArrayList();
  private final ObservableList<String> saved = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable ImportResult> result =
      new ReadOnlyObjectWrapper<>();
  private final BooleanProperty scanning = new SimpleBooleanProperty();
  private final StringProperty scanned = new SimpleStringProperty("");
  private @Nullable Mapping mapping;
  private @Nullable KnownNames names;

  /**
   * @param files at least one
   * @param writing gives the store a thread to write on
   */
  public ImportViewModel(Workspace workspace, Tasks tasks, Executor writing, List<Path> files) {
    this.workspace = workspace;
    this.tasks = tasks;
    this.writing = writing;
    this.files = List.copyOf(files);
    evalSet.set(SetNames.propose(files));
  }

  /**
   * Looks at the files and recognises their layout. Where one mapping cannot read them all, only
   * the first part is shown, and the {@link #rest} waits for an import of its own.
   */
  public void look() {
    parts(this::opened);
  }

  /** The parts; of a table that is not recognised its columns, so that a person can say. */
  private List<FilePart> opened() {
    try {
      return Sniffer.parts(files, null, Map.of());
    } catch (ReadException e) {
      Recognised bare = Sniffer.bare(files);
      if (bare == null) {
        throw e;
      }
      return List.of(new FilePart(files, bare));
    }
  }

  /** Whether nothing is known yet but the columns. */
  private static boolean bare(Mapping m) {
    return m.layout() == Layout.WIDE && m.fields().isEmpty() && m.models().isEmpty();
  }

  /** Reads the files as another layout. */
  public void readAs(Layout layout) {
    Recognised now = seen.get();
    if (now == null || now.layout() != layout) {
      look(() -> Sniffer.sniff(files, layout, Map.of()));
    }
  }

  /** Takes what a line wants from another column; empty: from none. */
  void map(RoleRow row, String column) {
    Mapping now = mapping;
    if (now != null && bare(now) && ASKED.contains(row.role()) && !column.isEmpty()) {
      look(() -> Sniffer.sniff(files, null, Map.of(row.role(), column)));
    } else if (now != null && !row.column().equals(column)) {
      use(RoleRow.changed(now, row, column));
    }
  }

  /** Reads the files under a saved mapping. */
  public void load(String name) {
    look(
        () -> {
          String json = new Mappings(workspace).load(name);
          return Sniffer.preview(
              files, MappingJson.read(Objects.requireNonNullElse(json, ""), name));
        });
  }

  /** Keeps the mapping in the workspace under a name. */
  public void save(String name) {
    Mapping now = mapping;
    if (now != null) {
      tasks.run(
          "import-save",
          p -> {
            new Mappings(workspace).save(name, MappingJson.write(now));
            return new Mappings(workspace).names();
          },
          saved::setAll,
          this::stuck);
    }
  }

  private void use(Mapping changed) {
    mapping = changed;
    look(() -> Sniffer.preview(files, changed));
  }

  private void look(Supplier<Recognised> how) {
    parts(() -> List.of(new FilePart(files, how.get())));
  }

  private void parts(Supplier<List<FilePart>> how) {
    state.set(State.LOOKING);
    tasks.run(
        "import-look",
        p ->
            new Look(
                how.get(),
                KnownNames.of(workspace, new CatalogueShelf(workspace).load()),
                new Mappings(workspace).names()),
        this::show,
        this::stuck);
  }

  private void show(Look look) {
    Recognised now = look.recognised();
    files = look.parts().getFirst().files();
    if (look.parts().size() > 1) {
      rest = look.rest();
    }
    mapping = now.mapping();
    saved.setAll(look.saved());
    roles.setAll(RoleRow.of(now.mapping()));
    names = look.names();
    tasks.cancel("import-scan");
    scanning.set(false);
    scanned.set("");
    list(now.models());
    seen.set(now);
    boolean unclear = bare(now.mapping());
    problem.set(
        unclear
            ? "No column looks like a request. Choose which one is the prompt, at the left; the"
                + " rest is then recognised anew."
            : "");
    state.set(unclear ? State.STUCK : State.READY);
  }

  /** Shows these models; what a person has written beside a name stays. */
  private void list(Collection<String> all) {
    KnownNames known = names;
    if (known != null) {
      Map<String, ModelRow> before = new HashMap<>();
      models.forEach(row -> before.put(row.fileName(), row));
      models.setAll(
          all.stream()
              .map(name -> before.containsKey(name) ? before.get(name) : known.row(name))
              .toList());
    }
  }

  /** Reads the files to their end for all models in them, so that each can be named. */
  void scan() {
    Mapping now = mapping;
    if (now == null || state.get() != State.READY || scanning.get()) {
      return;
    }
    scanning.set(true);
    scanned.set("Reading all rows…");
    tasks.run(
        "import-scan",
        p ->
            ModelScan.of(
                files,
                now,
                (done, total) -> p.at((double) done / Math.max(1, total), "Reading all rows"),
                p::cancelled),
        found -> {
          scanning.set(false);
          list(found.keySet());
          scanned.set("All rows read: %d models.".formatted(found.size()));
        },
        thrown -> {
          scanning.set(false);
          scanned.set(Objects.requireNonNullElse(thrown.getMessage(), "The files cannot be read."));
        });
  }

  /** Whether the files are being read for their models. */
  BooleanProperty scanningProperty() {
    return scanning;
  }

  /** What came of reading the files for their models; empty before. */
  StringProperty scannedProperty() {
    return scanned;
  }

  private void stuck(Throwable thrown) {
    problem.set(Objects.requireNonNullElse(thrown.getMessage(), "The files cannot be read."));
    Mapping now = mapping;
    if (now != null) {
      roles.setAll(RoleRow.of(now));
    }
    state.set(State.STUCK);
  }

  /** Starts the import. */
  public void start() {
    Mapping now = mapping;
    String name = evalSet.get().strip();
    if (now == null || state.get() != State.READY) {
      return;
    }
    if (name.isEmpty()) {
      problem.set("Give the eval set a name.");
      return;
    }
    Map<String, String> named = new HashMap<>();
    for (ModelRow row : models) {
      if (!row.valid()) {
        problem.set("“" + row.catalogueNameProperty().get() + "” is no model: write provider/id.");
        return;
      }
      named.put(row.fileName(), row.catalogueNameProperty().get().strip());
    }
    problem.set("");
    state.set(State.IMPORTING);
    Path dropped = exclude.get();
    RunningTask task =
        tasks.run(
            "import",
            p -> {
              Set<String> prompts = dropped == null ? Set.of() : Exclusions.read(dropped);
              return new Importer(workspace, writing)
                  .run(
                      new ImportRequest(files, name, now, prompts, named),
                      (done, total) -> p.at((double) done / Math.max(1, total), told(done, total)),
                      p::cancelled);
            },
            this::done,
            thrown -> {
              stuck(thrown);
              state.set(State.READY);
            });
    progress.bind(task.shareProperty());
    progressText.bind(task.messageProperty());
  }

  private static String told(long done, long total) {
    return done >= total
        ? "Writing the last rows and drawing splits…"
        : String.format("%,d of %,d MB", done >> 20, Math.max(1, total >> 20));
  }

  private void done(ImportResult imported) {
    result.set(imported);
    state.set(State.DONE);
  }

  /** Stops an import under way; nothing of it stays. */
  public void cancel() {
    if (state.get() == State.IMPORTING) {
      tasks.cancel("import");
      state.set(State.READY);
    }
  }

  /** The files that are read under the mapping shown, in reading order. */
  public List<Path> files() {
    return files;
  }

  /** Files that need another mapping, and what they are joined with; known once looked at. */
  public List<Path> rest() {
    return rest;
  }

  /** Where the import stands. */
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What the first part of the files shows; null until looked at. */
  public ReadOnlyObjectProperty<@Nullable Recognised> seenProperty() {
    return seen.getReadOnlyProperty();
  }

  /** Why it does not go on, in sentences; empty when it does. */
  public StringProperty problemProperty() {
    return problem;
  }

  /** Name of the eval set. */
  public StringProperty evalSetProperty() {
    return evalSet;
  }

  /** A file of prompts to drop, or null. */
  public ObjectProperty<@Nullable Path> excludeProperty() {
    return exclude;
  }

  /** 0..1, NaN when not known. */
  public DoubleProperty progressProperty() {
    return progress;
  }

  /** What is being done. */
  public StringProperty progressTextProperty() {
    return progressText;
  }

  /** What came of it, once done. */
  public ReadOnlyObjectProperty<@Nullable ImportResult> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /** Names of saved mappings. */
  public ObservableList<String> saved() {
    return saved;
  }

  ObservableList<RoleRow> roles() {
    return roles;
  }

  ObservableList<ModelRow> models() {
    return models;
  }

  /** Rows of the first part that will be set aside. */
  List<Rejected> rejected() {
    Recognised now = seen.get();
    return now == null ? List.of() : now.rejected();
  }
}
