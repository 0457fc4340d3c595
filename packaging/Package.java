import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes packages of the application folder for the system that it runs on: an application image
 * with a Java runtime of its own, and from it an installer ({@code .deb}, {@code .msi} or {@code
 * .dmg}), with their SHA-256 sums. The options of jpackage stand in {@code packaging/jpackage}.
 *
 * <p>Run as {@code java packaging/Package.java FOLDER OUT [image]} by a JDK 25, in the project's
 * folder; FOLDER is {@code target/lanewright}. With {@code image} no installer is made.
 */
final class Package {
  /** What the program and its libraries use of Java. */
  private static final String MODULES =
      "java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,"
          + "java.naming,java.net.http,java.scripting,java.security.jgss,java.sql,java.xml,"
          + "jdk.accessibility,jdk.charsets,jdk.crypto.cryptoki,jdk.jfr,jdk.localedata,"
          + "jdk.management,jdk.unsupported,jdk.unsupported.desktop,jdk.zipfs,"
          + "javafx.controls,javafx.swing";

  /** How long the window is open while Java learns what a start needs. */
  private static final int SECONDS = 8;

  /** Time of every file, in seconds: 2026-01-01, as in the build. */
  private static final long TIME = 1_767_225_600;

  private static final String SYSTEM = system(System.getProperty("os.name"));
  private static final Path OPTIONS = Path.of("packaging/jpackage");

  private final Path jdk = Path.of(System.getProperty("java.home"));
  private final Path folder;
  private final Path out;
  private final String version;

  private Package(Path folder, Path out) throws IOException {
    this.folder = folder;
    this.out = out;
    // The project's own version is the first of the file.
    version =
        Files.readString(Path.of("pom.xml")).split("<version>", 2)[1].split("<", 2)[0].strip();
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[0]).toAbsolutePath();
    Path out = Path.of(args[1]).toAbsolutePath();
    if (!Files.exists(folder.resolve("lib/lanewright.jar"))) {
      System.err.println("There is no application in " + folder + "; build it first.");
      System.exit(2);
    }
    delete(out);
    Files.createDirectories(out);
    var made = new Package(folder, out);
    Path image = made.image();
    if (args.length < 3 || !args[2].equals("image")) {
      made.installer(image);
    }
    made.sums();
    delete(out.resolve("work"));
  }

  private static String system(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("win") ? "windows" : lower.startsWith("mac") ? "mac" : "linux";
  }

  private Path image() throws IOException, InterruptedException {
    Path work = Files.createDirectories(out.resolve("work"));
    Path input = work.resolve("input");
    copy(folder.resolve("lib"), input, ".jar");
    // JavaFX becomes part of the runtime: a module path would have to be the same where the program
    // is installed as where the start-up cache was made.
    Path javafx = work.resolve("javafx");
    copy(folder.resolve("lib/javafx"), javafx, classifier() + ".jar");
    Files.copy(Path.of("LICENSE"), input.resolve("LICENSE"));
    Path bill = Path.of("target/sbom");
    if (Files.isDirectory(bill)) {
      copy(bill, input, "");
    }
    Path runtime = work.resolve("runtime");
    run(
        tool("jlink"),
        "--module-path",
        javafx.toString(),
        "--add-modules",
        MODULES,
        "--strip-debug",
        "--no-header-files",
        "--no-man-pages",
        "--generate-cds-archive",
        "--output",
        runtime.toString());
    List<String> command = jpackage("image.txt");
    if (SYSTEM.equals("linux")) {
      command.add("@" + plain("image-linux.txt"));
    }
    command.addAll(
        List.of(
            "--type",
            "app-image",
            "--input",
            input.toString(),
            "--runtime-image",
            runtime.toString(),
            "--icon",
            icon().toString()));
    run(command.toArray(String[]::new));
    Path image = out.resolve(SYSTEM.equals("mac") ? "lanewright.app" : "lanewright");
    // Java uses a start-up cache only with the files it was made with, times included. One time for
    // all can be given to an installer too.
    try (Stream<Path> files = Files.walk(image)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, FileTime.fromMillis(1000 * TIME));
      }
    }
    learn(image);
    return image;
  }

  /** Opens the window once, without a display, so that Java remembers what a start needs. */
  private void learn(Path image) throws IOException, InterruptedException {
    Path config = find(image, "lanewright.cfg");
    Path app = config.getParent();
    Path cache = app.resolve("window.aot");
    String known = Files.readString(config);
    Path home = Files.createTempDirectory("lanewright-rehearsal");
    Files.writeString(
        config,
        known
            + options(
                "-XX:AOTCacheOutput=" + cache,
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Dlanewright.rehearse=" + SECONDS));
    try {
      run(Map.of("LANEWRIGHT_HOME", home.toString()), launcher(image).toString());
    } finally {
      // Where the cache does not fit, Java starts without it.
      Files.writeString(config, known + options("-XX:AOTCache=$APPDIR/window.aot"));
      delete(home);
    }
    if (!Files.exists(cache)) {
      throw new IOException("no start-up cache was made");
    }
  }

  private static String options(String... all) {
    var text = new StringBuilder();
    for (String option : all) {
      text.append("java-options=").append(option).append('\n');
    }
    return text.toString();
  }

  private void installer(Path image) throws IOException, InterruptedException {
    List<String> command = jpackage(SYSTEM + ".txt");
    command.addAll(
        List.of(
            "--app-image", image.toString(), "--license-file", "LICENSE", "--file-associations"));
    // The file type's icon has a path of its own on each machine, so it is written here.
    Path type = out.resolve("work/file-type.properties");
    Files.writeString(
        type,
        Files.readString(OPTIONS.resolve("file-type.properties"))
            + "icon="
            + icon().toString().replace('\\', '/')
            + "\n");
    command.add(type.toString());
    if (!SYSTEM.equals("mac")) {
      command.addAll(List.of("--icon", icon().toString()));
    }
    if (SYSTEM.equals("linux")) {
      command.addAll(List.of("--linux-deb-maintainer", maintainer()));
    }
    // Jars are packed already: xz would make a Debian package minutes slower, and hardly smaller.
    run(
        Map.of("DPKG_DEB_COMPRESSOR_TYPE", "zstd", "SOURCE_DATE_EPOCH", Long.toString(TIME)),
        command.toArray(String[]::new));
  }

  /**
   * Address of who makes the package, as Debian's tools find it: DEBEMAIL, EMAIL, user and host.
   */
  private static String maintainer() throws IOException {
    for (String known : List.of("DEBEMAIL", "EMAIL")) {
      String address = System.getenv(known);
      if (address != null && !address.isBlank()) {
        return address;
      }
    }
    return System.getProperty("user.name") + "@" + InetAddress.getLocalHost().getHostName();
  }

  private List<String> jpackage(String options) throws IOException {
    return new ArrayList<>(
        List.of(
            tool("jpackage"),
            "@" + plain("common.txt"),
            "@" + plain(options),
            "--app-version",
            version,
            "--dest",
            out.toString()));
  }

  /** The options without their comments, which jpackage does not know. */
  private Path plain(String name) throws IOException {
    Path copy = Files.createDirectories(out.resolve("work")).resolve(name);
    List<String> lines =
        Files.readAllLines(OPTIONS.resolve(name)).stream().filter(l -> !l.startsWith("#")).toList();
    return Files.write(copy, lines);
  }

  private Path icon() throws IOException, InterruptedException {
    Path icons = out.resolve("work/icons");
    String kind = SYSTEM.equals("windows") ? "ico" : SYSTEM.equals("mac") ? "icns" : "png";
    Path icon = icons.resolve("lanewright." + kind);
    if (!Files.exists(icon)) {
      run(tool("java"), "packaging/Icons.java", icons.toString());
    }
    return icon;
  }

  /** Sums of the packages, and of every file of the image that no package holds. */
  private void sums() throws IOException {
    var lines = new ArrayList<String>();
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        lines.add(sum(file) + "  " + out.relativize(file));
      }
    }
    if (lines.isEmpty()) {
      try (Stream<Path> files = Files.walk(out)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          if (!file.startsWith(out.resolve("work"))) {
            lines.add(sum(file) + "  " + out.relativize(file));
          }
        }
      }
    }
    Files.write(out.resolve("SHA256SUMS"), lines);
  }

  private static String sum(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Path launcher(Path image) {
    return switch (SYSTEM) {
      case "windows" -> image.resolve("lanewright.exe");
      case "mac" -> image.resolve("Contents/MacOS/lanewright");
      default -> image.resolve("bin/lanewright");
    };
  }

  private static String classifier() {
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    return switch (SYSTEM) {
      case "windows" -> "-win";
      case "mac" -> arm ? "-mac-aarch64" : "-mac";
      default -> arm ? "-linux-aarch64" : "-linux";
    };
  }

  private String tool(String name) {
    return jdk.resolve("bin").resolve(name).toString();
  }

  private static Path find(Path root, String name) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(f -> f.getFileName().toString().equals(name))
          .findFirst()
          .orElseThrow(() -> new IOException("no " + name + " in " + root));
    }
  }

  private static void copy(Path from, Path to, String ending) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(ending)) {
          Files.copy(file, to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    run(Map.of(), command);
  }

  private static void run(Map<String, String> more, String... command)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).inheritIO();
    builder.environment().putAll(more);
    Process running = builder.start();
    if (!running.waitFor(10, TimeUnit.MINUTES)) {
      running.destroyForcibly().waitFor();
      throw new IOException(command[0] + " took longer than ten minutes");
    }
    if (running.exitValue() != 0) {
      throw new IOException(command[0] + " ended with " + running.exitValue());
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(Package::remove);
      }
    }
  }

  private static void remove(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
