package dev.lanewright.ui.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommandsTest {
  private final Commands commands = new Commands();
  private final List<String> run = new ArrayList<>();

  private Command add(String id, String title, @Nullable String keys) {
    return commands.add(new Command(id, "Policy", title, keys, () -> run.add(id)));
  }

  @Test
  void searchFindsEveryWordInAnyOrderAndPutsBeginningsFirst() {
    add("a", "Compare policies", null);
    add("b", "Save policy as…", "Shortcut+S");
    add("c", "Policy history", null);
    assertThat(commands.search("policy save")).extracting(Command::id).containsExactly("b");
    assertThat(commands.search("policy h")).extracting(Command::id).containsExactly("c");
    assertThat(commands.search("  ")).hasSize(3);
    assertThat(commands.search("poli")).extracting(Command::id).startsWith("c");
  }

  @Test
  void whatCannotBeDoneIsNotFoundAndDoesNotRun() {
    Command save = add("save", "Save", null);
    save.enabledProperty().set(false);
    save.run();
    assertThat(commands.search("save")).isEmpty();
    assertThat(run).isEmpty();
  }

  @Test
  void idsAndKeysAreUnique() {
    add("save", "Save", "Shortcut+S");
    assertThatThrownBy(() -> add("save", "Again", null)).hasMessageContaining("save");
    assertThatThrownBy(() -> add("other", "Other", "Shortcut+S"))
        .hasMessageContaining("shortcut taken");
    commands.remove("save");
    add("other", "Other", "Shortcut+S");
  }

  @Test
  void aSignIsTypedRatherThanPressed() {
    Command help = add("keys", "Keys", "?");
    assertThat(help.shortcut()).isNull();
    assertThat(help.typed()).isEqualTo("?");
    assertThat(add("next", "Next", "J").typed()).isNull();
  }
}
