package dev.lanewright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the design asks of source files. */
class SourceFilesTest {
  private static final int LONGEST = 500;

  @Test
  void noFileIsOver500Lines() throws IOException {
    for (Path file : javaFiles(Path.of("src"))) {
      assertThat(Files.readAllLines(file).size()).as(file.toString()).isLessThanOrEqualTo(LONGEST);
    }
  }

  @Test
  void everyPackageIsNullMarked() throws IOException {
    List<Path> packages =
        javaFiles(Path.of("src/main/java")).stream().map(Path::getParent).distinct().toList();
    for (Path folder : packages) {
      assertThat(folder.resolve("package-info.java")).content().contains("@NullMarked", "/**");
    }
  }

  private static List<Path> javaFiles(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(f -> f.toString().endsWith(".java")).toList();
    }
  }
}
