package dev.lanewright.ui.models;

import dev.lanewright.provider.connect.Address;
import dev.lanewright.provider.connect.ConnectionState;
import dev.lanewright.provider.connect.ConnectionState.Status;
import dev.lanewright.provider.connect.Connections;
import dev.lanewright.provider.connect.Provider;
import dev.lanewright.ui.task.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Providers: addresses, where keys come from, and whether they answer. Keys pass through and are
 * kept nowhere here. Keychain and network are asked in the background.
 */
public final class ProvidersViewModel {
  private final Connections connections;
  private final Tasks tasks;
  private final ObservableList<ConnectionState> rows = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable ConnectionState> selected = new SimpleObjectProperty<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyIntegerWrapper testing = new ReadOnlyIntegerWrapper(0);

  /** The providers of these connections. */
  public ProvidersViewModel(Connections connections, Tasks tasks) {
    this.connections = connections;
    this.tasks = tasks;
  }

  ObservableList<ConnectionState> rows() {
    return rows;
  }

  ObjectProperty<@Nullable ConnectionState> selectedProperty() {
    return selected;
  }

  /** What went wrong last; empty for nothing. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** How many tests are under way. */
  ReadOnlyIntegerProperty testingProperty() {
    return testing.getReadOnlyProperty();
  }

  /** Looks at keys and addresses, without a call; results of tests stay. */
  void refresh() {
    refresh(null);
  }

  /**
   * As {@link #refresh()}.
   *
   * @param select the provider that is in hand then; null for the one that is
   */
  private void refresh(@Nullable String select) {
    background(
        "providers",
        () -> {
          var check = connections.check();
          return connections.providers().stream().map(check::before).toList();
        },
        found -> {
          var next = new ArrayList<ConnectionState>();
          for (ConnectionState now : found) {
            ConnectionState before = row(now.provider().id());
            next.add(before != null && sameGround(before, now) ? before : now);
          }
          rows.setAll(next);
          if (select == null) {
            reselect();
          } else {
            selected.set(row(select));
          }
        });
  }

  /** Tests one provider. */
  void test(Provider provider) {
    testing.set(testing.get() + 1);
    tasks.run(
        "test " + provider.id(),
        progress -> connections.check().test(provider),
        state -> {
          testing.set(testing.get() - 1);
          put(state);
        },
        e -> {
          testing.set(testing.get() - 1);
          problem.set("The test of %s broke: %s".formatted(provider.label(), e.getMessage()));
        });
  }

  /** Tests every provider that is set up, and every server of one's own. */
  void testAll() {
    rows.stream()
        .filter(r -> r.status() != Status.NOT_SET_UP)
        .map(ConnectionState::provider)
        .toList()
        .forEach(this::test);
  }

  /** What is wrong with an address; empty for nothing. Blank is the usual one. */
  static String addressProblem(String text) {
    String problem = text.isBlank() ? "" : Address.problem(text);
    return problem.isEmpty() ? "" : "The address " + problem + ".";
  }

  /** Uses and keeps an address; blank takes the usual one again. */
  void url(Provider provider, String text) {
    change(() -> connections.url(provider.id(), text));
  }

  /** Uses a key for this run; blank forgets it. */
  void typeKey(Provider provider, String key) {
    change(() -> connections.typed().put(provider.id(), key));
  }

  /** Keeps a key in the system's keychain; blank removes it. */
  void keepKey(Provider provider, String key) {
    change(() -> connections.keychain().put(provider.id(), key));
  }

  /** Adds a server of one's own. */
  void add(String id, String url) {
    background(
        "change provider",
        () -> {
          connections.url(id, url);
          return Boolean.TRUE;
        },
        done -> refresh(id));
  }

  /** What is wrong with a new provider's id, or empty. */
  String idProblem(String id) {
    if (!id.matches("[a-z0-9][a-z0-9._-]{0,40}")) {
      return "Write a short name in small letters, such as house.";
    }
    return row(id) == null ? "" : id + " is listed already.";
  }

  private void change(Runnable action) {
    background(
        "change provider",
        () -> {
          action.run();
          return Boolean.TRUE;
        },
        done -> refresh());
  }

  private <T> void background(String name, Supplier<T> work, Consumer<T> then) {
    tasks.run(
        name,
        progress -> work.get(),
        result -> {
          problem.set("");
          then.accept(result);
        },
        e -> problem.set(e.getMessage() == null ? "That did not work." : e.getMessage()));
  }

  private void put(ConnectionState state) {
    UnaryOperator<ConnectionState> replace =
        r -> r.provider().id().equals(state.provider().id()) ? state : r;
    rows.setAll(rows.stream().map(replace).toList());
    reselect();
  }

  private void reselect() {
    ConnectionState before = selected.get();
    selected.set(
        before == null ? rows.stream().findFirst().orElse(null) : row(before.provider().id()));
  }

  private @Nullable ConnectionState row(String id) {
    return rows.stream().filter(r -> r.provider().id().equals(id)).findFirst().orElse(null);
  }

  // A test's result holds as long as address and key are those that were tested.
  private static boolean sameGround(ConnectionState tested, ConnectionState now) {
    return !Double.isNaN(tested.ms())
        && String.valueOf(tested.url()).equals(String.valueOf(now.url()))
        && tested.keyPlace().equals(now.keyPlace())
        && now.status() != Status.NOT_SET_UP;
  }

  /** Everything listed, for tests. */
  List<String> ids() {
    return rows.stream().map(r -> r.provider().id()).toList();
  }
}
