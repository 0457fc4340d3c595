package dev.lanewright.ui.models;

import dev.lanewright.provider.Catalogue;
import dev.lanewright.provider.LoadedBook;
import dev.lanewright.provider.ModelEntry;
import dev.lanewright.provider.Price;
import dev.lanewright.provider.PriceBookReader;
import dev.lanewright.provider.PriceChange;
import dev.lanewright.provider.PricePreview;
import dev.lanewright.provider.Surcharge;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.Subscription;
import dev.lanewright.workspace.catalogue.CatalogueDesk;
import dev.lanewright.workspace.catalogue.ModelUses;
import dev.lanewright.workspace.catalogue.ModelUses.Use;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The catalogue as a table: filtered, edited with undo, with where each model is used. */
public final class ModelsViewModel {
  /** Which models are shown. */
  enum Shown {
    ALL,
    IN_USE,
    UNPRICED
  }

  private static final String TYPED = "typed in";

  private final CatalogueDesk desk;
  private final ModelUses uses;
  private final Tasks tasks;
  private final Runnable namesChanged;
  private final ObservableList<ModelRow> rows = FXCollections.observableArrayList();
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.ALL);
  private final ObjectProperty<@Nullable ModelRow> selected = new SimpleObjectProperty<>();
  private final ObjectProperty<List<String>> ladder = new SimpleObjectProperty<>(List.of());
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper toUndo = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper toRedo = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final Subscription subscription;
  private List<Use> used = List.of();
  private List<ModelRow> all = List.of();

  /**
   * @param namesChanged told when a model of an eval set is taken for another
   */
  public ModelsViewModel(CatalogueDesk desk, ModelUses uses, Tasks tasks, Runnable namesChanged) {
    this.desk = desk;
    this.uses = uses;
    this.tasks = tasks;
    this.namesChanged = namesChanged;
    this.subscription = desk.subscribe(this::rebuild);
    filter.subscribe(f -> refill());
    shown.subscribe(s -> refill());
    rebuild();
  }

  /** Models of the policy in hand, cheapest tier first, for the ladder's price ratios. */
  public ObjectProperty<List<String>> ladderProperty() {
    return ladder;
  }

  /** Reads where models are used; called when the screen comes into view. */
  public void refresh() {
    tasks.run(
        "model uses",
        progress -> uses.list(),
        found -> {
          used = found;
          rebuild();
        },
        e -> problem.set("Where models are used could not be read: " + e.getMessage()));
  }

  ObservableList<ModelRow> rows() {
    return rows;
  }

  StringProperty filterProperty() {
    return filter;
  }

  ObjectProperty<Shown> shownProperty() {
    return shown;
  }

  ObjectProperty<@Nullable ModelRow> selectedProperty() {
    return selected;
  }

  ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** Name of the edit that undo takes back; empty for none. */
  ReadOnlyStringProperty toUndoProperty() {
    return toUndo.getReadOnlyProperty();
  }

  ReadOnlyStringProperty toRedoProperty() {
    return toRedo.getReadOnlyProperty();
  }

  /** What went wrong last; empty for nothing. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  long count(Shown which) {
    return all.stream().filter(r -> belongs(r, which)).count();
  }

  Catalogue catalogue() {
    return desk.catalogue();
  }

  Optional<Price> price(String model) {
    return desk.catalogue().prices().price(model, desk.today());
  }

  void undo() {
    desk.undo();
  }

  void redo() {
    desk.redo();
  }

  /** Sets one amount from today on. Nothing happens when it stays the same. */
  void edit(ModelRow row, Amount amount, double perM) {
    Price before = row.price() == null ? blank(row.name()) : row.price();
    if (Double.compare(amount.of(before), perM) != 0) {
      String name =
          "%s %s %s → %s"
              .formatted(
                  row.entry().label(), amount.id(), shownAs(amount.of(before)), shownAs(perM));
      put(name, row, amount.with(before, perM));
    }
  }

  /** Sets the long-context surcharge from today on; null: none. */
  void surcharge(ModelRow row, @Nullable Surcharge surcharge) {
    Price p = row.price() == null ? blank(row.name()) : row.price();
    if (!Objects.equals(p.longContext(), surcharge)) {
      put(
          row.entry().label() + " long-context surcharge",
          row,
          new Price(
              p.model(),
              p.validFrom(),
              p.inputPerM(),
              p.outputPerM(),
              p.cachedInputPerM(),
              p.cacheWritePerM(),
              p.batchInputPerM(),
              p.batchOutputPerM(),
              surcharge,
              p.source()));
    }
  }

  void tier(ModelRow row, ModelEntry.@Nullable TierHint tier) {
    if (row.entry().tier() != tier) {
      String name = tier == null ? "none" : tier.name().toLowerCase(Locale.ROOT);
      desk.apply(
          row.entry().label() + " tier → " + name,
          desk.catalogue().with(row.entry().withTier(tier)));
    }
  }

  /** What is wrong with a new model's name, or null. */
  @Nullable String nameProblem(String name) {
    String n = name.strip();
    int slash = n.indexOf('/');
    if (slash <= 0 || slash == n.length() - 1 || n.chars().anyMatch(Character::isWhitespace)) {
      return "Write provider/id, such as openai/gpt-6-luna.";
    }
    return desk.catalogue().model(n).isPresent() ? n + " is in the catalogue already." : null;
  }

  /** Adds a model and its price; unknown amounts are NaN. */
  void add(String name, String label, double input, double output) {
    ModelEntry entry = ModelEntry.named(name.strip());
    entry = label.isBlank() ? entry : entry.withLabel(label.strip());
    Catalogue after = desk.catalogue().with(entry);
    if (!Double.isNaN(input) || !Double.isNaN(output)) {
      after = after.with(Price.of(entry.name(), desk.today(), input, output, TYPED));
    }
    desk.apply("add " + entry.label(), after);
    select(entry.name());
  }

  /** Takes a model out of the catalogue. */
  void remove(ModelRow row) {
    selected.set(null);
    desk.apply("remove " + row.entry().label(), desk.catalogue().without(row.name()));
  }

  /** Reads a price book in the background and compares it with the catalogue. */
  void preview(Path file, Consumer<PricePreview> then, Consumer<Throwable> failed) {
    Catalogue before = desk.catalogue();
    tasks.run(
        "price book",
        progress -> {
          LoadedBook book = PriceBookReader.read(file);
          return PricePreview.of(book, before, desk.today());
        },
        then,
        failed);
  }

  /** Makes the chosen changes of a price book. */
  void applyBook(PricePreview preview, Collection<PriceChange> chosen) {
    desk.apply(
        "prices from " + preview.book().format(), PricePreview.apply(desk.catalogue(), chosen));
  }

  /** Takes a set's model for another one; its answers then cost what that one costs. */
  void map(Use use, String model, Consumer<Throwable> failed) {
    tasks.run(
        "map a model",
        progress -> {
          uses.map(use, model);
          return uses.list();
        },
        found -> {
          used = found;
          rebuild();
          select(model);
          namesChanged.run();
        },
        failed);
  }

  void select(String model) {
    selected.set(rows.stream().filter(r -> r.name().equals(model)).findFirst().orElse(null));
  }

  /** Stops listening. */
  public void close() {
    subscription.close();
  }

  private void put(String name, ModelRow row, Price price) {
    desk.apply(name, desk.catalogue().with(row.entry()).with(price.restated(desk.today(), TYPED)));
  }

  private Price blank(String model) {
    return Price.of(model, desk.today(), Double.NaN, Double.NaN, TYPED);
  }

  private static String shownAs(double perM) {
    return Double.isNaN(perM) ? "unknown" : PriceText.written(perM);
  }

  private void rebuild() {
    Map<String, ModelEntry> entries = new LinkedHashMap<>();
    desk.catalogue().models().forEach(m -> entries.put(m.name(), m));
    used.forEach(u -> entries.computeIfAbsent(u.model(), ModelEntry::named));
    var built = new ArrayList<ModelRow>();
    for (ModelEntry m : entries.values()) {
      built.add(
          new ModelRow(
              m,
              desk.catalogue().model(m.name()).isPresent(),
              price(m.name()).orElse(null),
              desk.catalogue().prices().history(m.name()),
              used.stream().filter(u -> u.model().equals(m.name())).toList()));
    }
    built.sort(
        Comparator.comparingInt((ModelRow r) -> r.uses().isEmpty() ? 1 : 0)
            .thenComparing(r -> r.entry().provider())
            .thenComparingDouble(ModelsViewModel::size)
            .thenComparing(ModelRow::name));
    all = List.copyOf(built);
    toUndo.set(Objects.requireNonNullElse(desk.toUndo(), ""));
    toRedo.set(Objects.requireNonNullElse(desk.toRedo(), ""));
    summary.set(
        "%d models · %d unpriced · prices as of %s"
            .formatted(
                all.size(), count(Shown.UNPRICED), desk.asOf().map(Object::toString).orElse("–")));
    refill();
  }

  private static double size(ModelRow row) {
    return row.price() == null ? -1 : row.price().inputPerM();
  }

  private void refill() {
    ModelRow before = selected.get();
    rows.setAll(
        all.stream()
            .filter(r -> belongs(r, shown.get()))
            .filter(r -> r.matches(filter.get()))
            .toList());
    if (before != null) {
      select(before.name());
    }
  }

  private static boolean belongs(ModelRow row, Shown which) {
    return switch (which) {
      case ALL -> true;
      case IN_USE -> !row.uses().isEmpty();
      case UNPRICED -> !row.priced();
    };
  }
}
