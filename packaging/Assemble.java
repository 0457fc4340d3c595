import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Finishes the application folder: launchers, the place of the JDK that builds it, and the start-up
 * cache.
 *
 * <p>Run as {@code java packaging/Assemble.java FOLDER} by the JDK of the Maven toolchain, once the
 * jars are in {@code FOLDER/lib}.
 */
final class Assemble {
  /** How long the window is open while Java learns what a start needs. */
  private static final int SECONDS = 6;

  private Assemble() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[0]).toAbsolutePath();
    Path scripts = Path.of("packaging").toAbsolutePath();
    Path bin = Files.createDirectories(folder.resolve("bin"));
    for (String script : List.of("lanewright", "lanewright.bat")) {
      Path copy = bin.resolve(script);
      Files.copy(scripts.resolve(script), copy, StandardCopyOption.REPLACE_EXISTING);
      if (!copy.toFile().setExecutable(true, false)) {
        throw new IOException("cannot make " + copy + " executable");
      }
    }
    String jdk = System.getProperty("java.home");
    Files.writeString(folder.resolve("lib/build-jdk"), jdk + "\n");
    Files.copy(Path.of("LICENSE"), folder.resolve("LICENSE"), StandardCopyOption.REPLACE_EXISTING);
    cache(folder, jdk);
  }

  /**
   * Opens the window once, without a display, and lets Java write what it loaded to {@code
   * lib/window.aot}. Where that fails the program starts without it, a little later.
   */
  private static void cache(Path folder, String jdk) throws IOException, InterruptedException {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("win");
    Path launcher = folder.resolve(windows ? "bin/lanewright.bat" : "bin/lanewright");
    Path home = Files.createTempDirectory("lanewright-rehearsal");
    // a relative name, as options are split at blanks
    var rehearsal =
        new ProcessBuilder(launcher.toString()).directory(folder.resolve("lib").toFile());
    rehearsal.environment().put("LANEWRIGHT_HOME", home.toString());
    rehearsal.environment().put("LANEWRIGHT_JAVA", jdk);
    rehearsal
        .environment()
        .put(
            "LANEWRIGHT_OPTS",
            "-XX:AOTCacheOutput=window.aot -Dglass.platform=Headless -Dprism.order=sw"
                + " -Dlanewright.rehearse="
                + SECONDS);
    Path log = home.resolve("output.txt");
    Process running = rehearsal.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!running.waitFor(3, TimeUnit.MINUTES)) {
      running.destroyForcibly().waitFor();
    }
    if (!Files.exists(folder.resolve("lib/window.aot"))) {
      System.out.println(
          "No start-up cache was made; the window opens without it, a little later.");
    }
    delete(home);
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
