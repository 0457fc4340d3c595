import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks that every Java file is formatted by google-java-format, or formats them.
 *
 * <p>Run as {@code java packaging/Format.java GOOGLE_JAVA_FORMAT.jar check|apply} in the project's
 * folder.
 */
final class Format {
  private Format() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    boolean apply = args[1].equals("apply");
    Path list = Files.createTempFile("java-files", ".txt");
    try (Stream<Path> files =
        Stream.concat(Files.walk(Path.of("src")), Files.walk(Path.of("packaging")))) {
      Files.write(
          list,
          files.filter(f -> f.toString().endsWith(".java")).map(Path::toString).sorted().toList());
    }
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(
            java,
            "-XX:TieredStopAtLevel=1",
            "-jar",
            args[0],
            apply ? "--replace" : "--dry-run",
            "--set-exit-if-changed",
            "@" + list);
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    Files.delete(list);
    if (code != 0 && !apply) {
      System.err.println(
          "The Java files named above are not formatted. To format them: mvn -q -Pformat"
              + " process-sources");
      System.exit(1);
    }
  }
}
