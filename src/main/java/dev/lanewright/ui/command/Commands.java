package dev.lanewright.ui.command;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/** All commands of the window, in the order they were added. JavaFX thread only. */
public final class Commands {
  private final Map<String, Command> byId = new LinkedHashMap<>();

  /**
   * Adds a command.
   *
   * @throws IllegalArgumentException when the id or the shortcut is taken
   */
  public Command add(Command command) {
    if (byId.containsKey(command.id())) {
      throw new IllegalArgumentException("command id taken: " + command.id());
    }
    if (command.shortcut() != null
        && byId.values().stream().anyMatch(c -> command.shortcut().equals(c.shortcut()))) {
      throw new IllegalArgumentException("shortcut taken: " + command.shortcut());
    }
    byId.put(command.id(), command);
    return command;
  }

  /** Takes a command away (a screen that closes). */
  public void remove(String id) {
    byId.remove(id);
  }

  /**
   * The command of that id.
   *
   * @throws NoSuchElementException when there is none
   */
  public Command get(String id) {
    Command command = byId.get(id);
    if (command == null) {
      throw new NoSuchElementException("no command " + id);
    }
    return command;
  }

  /** The command of that id, if there is one. */
  public Optional<Command> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All of them. */
  public List<Command> all() {
    return List.copyOf(byId.values());
  }

  /**
   * Commands that can be done now and whose group or title holds every word of the query, those
   * whose title starts with it first; all of them for a blank query.
   */
  public List<Command> search(String query) {
    String wanted = query.strip().toLowerCase(Locale.ROOT);
    Stream<Command> found =
        byId.values().stream().filter(c -> c.enabledProperty().get()).filter(c -> holds(c, wanted));
    return found
        .sorted(
            Comparator.comparingInt(
                c -> wanted.isEmpty() || !lower(c.title()).startsWith(wanted) ? 1 : 0))
        .toList();
  }

  private static boolean holds(Command command, String wanted) {
    String text = lower(command.group() + " " + command.title());
    return Stream.of(wanted.split("\\s+")).allMatch(text::contains);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
