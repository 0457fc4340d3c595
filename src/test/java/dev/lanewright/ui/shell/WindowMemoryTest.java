package dev.lanewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.ui.theme.Themes;
import dev.lanewright.workspace.UserFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowMemoryTest {
  @TempDir Path folder;

  @Test
  void remembersTheThemeAndTheNewestFilesFirst() throws IOException {
    var memory = new WindowMemory(folder);
    for (int i = 0; i < 10; i++) {
      memory.opened(Files.createFile(folder.resolve(i + ".lanewright")));
    }
    memory.opened(folder.resolve("5.lanewright"));
    memory.theme(Themes.Choice.DARK);
    var again = new WindowMemory(folder);
    assertThat(again.theme()).isEqualTo(Themes.Choice.DARK);
    assertThat(again.recent().stream().map(p -> p.getFileName().toString()))
        .startsWith("5.lanewright", "9.lanewright", "8.lanewright")
        .hasSize(8)
        .doesNotHaveDuplicates();
  }

  @Test
  void filesThatAreGoneAreNotOffered() throws IOException {
    var memory = new WindowMemory(folder);
    Path file = Files.createFile(folder.resolve("a.lanewright"));
    memory.opened(file);
    Files.delete(file);
    assertThat(new WindowMemory(folder).recent()).isEmpty();
  }

  @Test
  void aDamagedFileIsForgotten() throws IOException {
    Files.writeString(folder.resolve("window.properties"), "theme=PURPLE\nx=\\uZZZZ\n");
    var memory = new WindowMemory(folder);
    assertThat(memory.theme()).isEqualTo(Themes.Choice.SYSTEM);
    assertThat(memory.recent()).isEqualTo(List.of());
  }

  @Test
  void theFolderIsTheSystems() {
    assertThat(UserFolder.of(Map.of("LANEWRIGHT_HOME", "/x"), "/home/a", "Linux"))
        .isEqualTo(Path.of("/x"));
    assertThat(UserFolder.of(Map.of(), "/home/a", "Linux"))
        .isEqualTo(Path.of("/home/a/.local/share/lanewright"));
    assertThat(UserFolder.of(Map.of(), "/Users/a", "Mac OS X"))
        .isEqualTo(Path.of("/Users/a/Library/Application Support/Lanewright"));
  }
}
