import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Finishes the application folder: launchers and the place of the JDK that builds it.
 *
 * <p>Run as {@code java packaging/Assemble.java FOLDER} by the JDK of the Maven toolchain, once the
 * jars are in {@code FOLDER/lib}.
 */
final class Assemble {
  private Assemble() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]).toAbsolutePath();
    Path scripts = Path.of("packaging").toAbsolutePath();
    Path bin = Files.createDirectories(folder.resolve("bin"));
    for (String script : new String[] {"lanewright", "lanewright.bat"}) {
      Path copy = bin.resolve(script);
      Files.copy(scripts.resolve(script), copy, StandardCopyOption.REPLACE_EXISTING);
      if (!copy.toFile().setExecutable(true, false)) {
        throw new IOException("cannot make " + copy + " executable");
      }
    }
    Files.writeString(folder.resolve("lib/build-jdk"), System.getProperty("java.home") + "\n");
    Files.copy(Path.of("LICENSE"), folder.resolve("LICENSE"), StandardCopyOption.REPLACE_EXISTING);
  }
}
