package dev.lanewright.ui.data;

import dev.lanewright.chart.BarsChart;
import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import dev.lanewright.engine.ModelColumns;
import dev.lanewright.engine.Need;
import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.Split;
import dev.lanewright.policy.Source;
import dev.lanewright.policy.Tier;
import dev.lanewright.store.SampleDetail;
import dev.lanewright.store.SampleFilter;
import dev.lanewright.store.SampleRow;
import dev.lanewright.store.Suspicion;
import dev.lanewright.ui.table.RowSource;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.Aspect;
import dev.lanewright.workspace.Details;
import dev.lanewright.workspace.Session;
import dev.lanewright.workspace.Subscription;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the Data screen shows: the samples that pass the filter, the one selected with its answers
 * and the current policy's decision, the distributions, and findings. JavaFX thread only.
 */
public final class DataViewModel {
  private final DataSource source;
  private final Session session;
  private final Tasks tasks;
  private final SampleFilter all;
  private final ObjectProperty<SampleFilter> filter;
  private final ReadOnlyObjectWrapper<RowSource<SampleRow>> rows;
  private final ReadOnlyObjectWrapper<@Nullable SampleDetail> detail =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Decision> decision = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable LengthBins> lengths = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Suspicion>> findings =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Details> decided = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper incomplete = new ReadOnlyBooleanWrapper();
  private boolean indexed;
  private final Consumer<Throwable> onError;
  private final Subscription subscription;
  private final ReadOnlyObjectWrapper<List<String>> models;
  private List<ModelColumns> read;
  private final ToIntFunction<String> countTokens;
  private Map<Answer, Tokens> tokens = Map.of();

  /**
   * @param session the open document; the decision follows its policy
   * @param countTokens estimates the tokens of a text where none were recorded
   * @param onError gets what went wrong in the background
   */
  public DataViewModel(
      DataSource source,
      Session session,
      Tasks tasks,
      ToIntFunction<String> countTokens,
      Consumer<Throwable> onError) {
    this.countTokens = countTokens;
    this.source = source;
    this.session = session;
    this.tasks = tasks;
    this.onError = onError;
    all = SampleFilter.all(source.set().id());
    filter = new SimpleObjectProperty<>(all);
    rows = new ReadOnlyObjectWrapper<>(rowsOf(all));
    read = session.table().models();
    models = new ReadOnlyObjectWrapper<>(findModels());
    filter.subscribe(f -> rows.set(rowsOf(f)));
    filter.subscribe(f -> lookForIndex());
    subscription = session.subscribe(this::changed);
    decided.set(session.details());
  }

  /** Standard deviation of a model's grades over the repeats of a sample, NaN below two. */
  double spread(String of, long id) {
    ModelColumns columns = session.table().model(of);
    float[] spread = columns == null ? null : columns.spread();
    int at = Arrays.binarySearch(session.table().ids(), id);
    return spread == null || at < 0 ? Double.NaN : spread[at];
  }

  /** A ranking of the set's numbers; computed when it is asked for. */
  SignalsViewModel signals() {
    return new SignalsViewModel(session, source.trained(), tasks, onError);
  }

  /** Which samples are listed. */
  public ObjectProperty<SampleFilter> filterProperty() {
    return filter;
  }

  /** Whether a filter hides samples. */
  public boolean filtered() {
    return !filter.get().equals(all);
  }

  /** Lists every sample again. */
  public void clearFilter() {
    filter.set(all);
  }

  /** Lists these samples only, such as those of a finding. */
  public void showOnly(List<Long> ids) {
    filter.set(all.withIds(ids.stream().mapToLong(Long::longValue).sorted().toArray()));
  }

  /** The listed samples, as a table's source. */
  public ReadOnlyObjectProperty<RowSource<SampleRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** Rows that imports put aside. */
  RejectedSource rejected() {
    return new RejectedSource(source.rejected(), source.set().id());
  }

  /**
   * Whether the listed samples were searched before all texts were indexed: some may be missing.
   */
  ReadOnlyBooleanProperty incompleteProperty() {
    return incomplete.getReadOnlyProperty();
  }

  /** Looks again whether all texts are indexed; the search is done anew once they are. */
  void lookForIndex() {
    if (filter.get().text() == null || indexed) {
      incomplete.set(false);
      return;
    }
    tasks.run(
        "data index", p -> source.derived().hasTextIndex(source.set().id()), this::found, onError);
  }

  private void found(boolean all) {
    indexed = all;
    if (all && incomplete.get()) {
      rows.set(rowsOf(filter.get()));
    }
    incomplete.set(!all && filter.get().text() != null);
  }

  /** Names of the models, in the order of the policy's tiers, others after them. */
  public List<String> models() {
    return models.get();
  }

  /** {@link #models}, which a replay may add to. */
  public ReadOnlyObjectProperty<List<String>> modelsProperty() {
    return models.getReadOnlyProperty();
  }

  private List<String> findModels() {
    var known = new LinkedHashSet<>(source.set().models());
    session.table().models().forEach(m -> known.add(m.model()));
    var found = new LinkedHashSet<String>();
    session.policy().tiers().stream().map(Tier::model).filter(known::contains).forEach(found::add);
    found.addAll(known);
    return List.copyOf(found);
  }

  /** Reads the list again where answers came since: a replay's grades follow by themselves. */
  void follow() {
    List<ModelColumns> now = session.table().models();
    if (!now.equals(read)) {
      read = now;
      rows.set(rowsOf(filter.get()));
    }
  }

  /** Categories of the set. */
  public List<String> categories() {
    return source.set().categories();
  }

  /** How many samples the set has. */
  public long total() {
    return source.set().samples();
  }

  /** Names of the policy's tiers, cheapest first. */
  public List<String> tiers() {
    return session.policy().tiers().stream().map(Tier::name).toList();
  }

  /** The columns that answers' figures come from. */
  public EvalTable table() {
    return session.table();
  }

  /** Changes when decisions of the policy in place are known anew; null before the first. */
  ReadOnlyObjectProperty<Details> decidedProperty() {
    return decided.getReadOnlyProperty();
  }

  /** Tier index at which a sample starts, -1 while unknown. */
  public int start(long id) {
    Details d = session.details();
    int at = d == null ? -1 : Arrays.binarySearch(d.run().table().ids(), id);
    return at < 0 || d == null ? -1 : d.run().start()[at];
  }

  /** Opens a sample; -1 closes it. */
  public void select(long id) {
    if (id < 0) {
      tasks.cancel("data detail");
      detail.set(null);
      decide();
      return;
    }
    tasks.run("data detail", p -> read(id), this::show, onError);
  }

  private @Nullable Read read(long id) {
    SampleDetail found = source.pages().detail(id);
    return found == null
        ? null
        : new Read(found, Tokens.of(found.sample(), found.answers(), countTokens));
  }

  /** A sample with the tokens of its answers. */
  private record Read(SampleDetail detail, Map<Answer, Tokens> tokens) {}

  /** Tokens of the open sample's answers. */
  Map<Answer, Tokens> tokens() {
    return tokens;
  }

  /** The open sample, or null. */
  public ReadOnlyObjectProperty<@Nullable SampleDetail> detailProperty() {
    return detail.getReadOnlyProperty();
  }

  /** The current policy's decision on the open sample, or null while unknown. */
  ReadOnlyObjectProperty<@Nullable Decision> decisionProperty() {
    return decision.getReadOnlyProperty();
  }

  /** Sends the open sample to a lane whatever the policy says; null lets the policy decide. */
  public void pin(@Nullable String lane) {
    SampleDetail open = detail.get();
    if (open == null) {
      return;
    }
    tasks.run(
        "data pin",
        p -> {
          source.pins().set(open.id(), lane);
          return read(open.id());
        },
        now -> {
          show(now);
          session.replaceTable(pinned(session.table(), open.id(), lane));
        },
        onError);
  }

  /** Samples per category, most first. */
  public List<BarsChart.Bar> categoryCounts() {
    EvalTable table = session.table();
    long[] counts = new long[table.categories().size()];
    for (short c : table.category()) {
      if (c >= 0) {
        counts[c]++;
      }
    }
    var bars = new ArrayList<BarsChart.Bar>();
    for (int c = 0; c < counts.length; c++) {
      bars.add(new BarsChart.Bar(table.categories().get(c), counts[c]));
    }
    bars.sort((a, b) -> Long.compare(b.count(), a.count()));
    return bars;
  }

  /** Lengths of the requests in characters, or null until they are known. */
  ReadOnlyObjectProperty<@Nullable LengthBins> lengthsProperty() {
    return lengths.getReadOnlyProperty();
  }

  /** What a person should look at. */
  public ReadOnlyObjectProperty<List<Suspicion>> findingsProperty() {
    return findings.getReadOnlyProperty();
  }

  /** Reads what the screen shows besides the list: lengths and findings. */
  public void load() {
    var chars = new Need.Numbers(Source.signal("chars"));
    tasks.run(
        "data lengths",
        p ->
            session
                .document()
                .columns()
                .load(Set.of(chars), d -> p.at(d, "Measuring requests"), p::cancelled)
                .get(chars),
        column -> {
          if (column instanceof double[] numbers) {
            lengths.set(LengthBins.of(numbers));
          }
        },
        onError);
    List<String> cheapestFirst = session.policy().tiers().stream().map(Tier::model).toList();
    tasks.run(
        "data findings",
        p -> source.suspicions().find(source.set().id(), cheapestFirst),
        findings::set,
        onError);
  }

  /** Lets go of the session. */
  public void close() {
    subscription.close();
  }

  /** What a split is called. */
  public static String name(Split split) {
    return split.name().toLowerCase(java.util.Locale.ROOT);
  }

  private RowSource<SampleRow> rowsOf(SampleFilter f) {
    return new SampleSource(source.pages(), f, session.table());
  }

  private void show(@Nullable Read now) {
    tokens = now == null ? Map.of() : now.tokens();
    detail.set(now == null ? null : now.detail());
    decide();
  }

  private void changed(Set<Aspect> what) {
    if (what.contains(Aspect.TABLE)) {
      List<String> found = findModels();
      // Those that went or stand elsewhere by another policy keep their columns.
      if (!models.get().containsAll(found)) {
        var more = new LinkedHashSet<>(models.get());
        more.addAll(found);
        models.set(List.copyOf(more));
        follow();
      }
    }
    if (what.contains(Aspect.DETAILS)) {
      decided.set(session.details());
      decide();
    }
  }

  private void decide() {
    SampleDetail open = detail.get();
    Details d = session.details();
    decision.set(open == null || d == null ? null : Decision.of(d.run(), open.id()));
  }

  private static EvalTable pinned(EvalTable table, long id, @Nullable String lane) {
    int at = Arrays.binarySearch(table.ids(), id);
    if (at < 0) {
      return table;
    }
    var values = new ArrayList<>(table.pin().values());
    int code = lane == null ? -1 : values.indexOf(lane);
    if (lane != null && code < 0) {
      code = values.size();
      values.add(lane);
    }
    int[] codes = table.pin().codes().clone();
    codes[at] = code;
    return new EvalTable(
        table.ids(),
        table.categories(),
        table.category(),
        table.models(),
        table.split(),
        table.group(),
        new Labels(codes, values),
        table.columns());
  }
}
