package dev.lanewright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The POSIX launcher against made-up JDK folders, whose {@code java} says which one it is and what
 * it was given. The home folder is made up too; JDKs of this machine in the usual places may be
 * found, and are told from ours by their lack of a name.
 */
class LauncherTest {
  @TempDir Path dir;
  private Path app;
  private final Map<String, String> env = new HashMap<>();

  @BeforeEach
  void makeApp() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
    dir = dir.toRealPath();
    app = dir.resolve("my app");
    Path bin = Files.createDirectories(app.resolve("bin"));
    Files.createDirectories(app.resolve("lib/javafx"));
    for (String jar : new String[] {"lanewright.jar", "b.jar", "a.jar"}) {
      Files.createFile(app.resolve("lib").resolve(jar));
    }
    Files.copy(Path.of("packaging/lanewright"), bin.resolve("lanewright"));
    executable(bin.resolve("lanewright"));
    Files.createDirectories(dir.resolve("home"));
    env.put("HOME", dir.resolve("home").toString());
    env.put("PATH", "/usr/bin:/bin");
  }

  @Test
  void takesJavaHomeWhereItIsNewEnough() throws Exception {
    env.put("JAVA_HOME", jdk("at-home", "25.0.3").toString());
    built(jdk("builder", "25.0.1"));
    assertThat(run().out()).startsWith("at-home");
  }

  @Test
  void passesOverAnOldJavaHomeForTheJdkThatBuiltIt() throws Exception {
    env.put("JAVA_HOME", jdk("old", "17.0.15").toString());
    built(jdk("builder", "25"));
    assertThat(run().out()).startsWith("builder");
  }

  @Test
  void passesOverOldVersionsWhoseNumberBeginsWithOne() throws Exception {
    env.put("JAVA_HOME", jdk("eight", "1.8.0_392").toString());
    built(jdk("builder", "26-ea"));
    assertThat(run().out()).startsWith("builder");
  }

  @Test
  void takesTheRuntimeBesideItBeforeAllElse() throws Exception {
    env.put("JAVA_HOME", jdk("at-home", "25.0.3").toString());
    env.put("LANEWRIGHT_JAVA", jdk("chosen", "25.0.3").toString());
    Files.move(jdk("bundled", "25.0.3"), app.resolve("runtime"));
    assertThat(run().out()).startsWith("bundled");
  }

  @Test
  void takesTheChosenFolderOrExecutableBeforeJavaHome() throws Exception {
    env.put("JAVA_HOME", jdk("at-home", "25.0.3").toString());
    Path chosen = jdk("chosen", "27");
    env.put("LANEWRIGHT_JAVA", chosen.toString());
    assertThat(run().out()).startsWith("chosen");
    env.put("LANEWRIGHT_JAVA", chosen.resolve("bin/java").toString());
    assertThat(run().out()).startsWith("chosen");
  }

  @Test
  void saysThatTheChosenJavaIsTooOld() throws Exception {
    Path old = jdk("old", "21.0.2");
    env.put("LANEWRIGHT_JAVA", old.toString());
    Ran ran = run();
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err().lines())
        .containsExactly(
            "lanewright: LANEWRIGHT_JAVA is "
                + old
                + ", which is no Java 25 or newer; set it to the folder of one, or unset it.");
  }

  @Test
  void findsTheJdkThatTheJavaOnThePathLinksTo() throws Exception {
    Path links = Files.createDirectories(dir.resolve("links"));
    Files.createSymbolicLink(links.resolve("java"), jdk("linked", "25.0.2").resolve("bin/java"));
    env.put("PATH", links + ":/usr/bin:/bin");
    assertThat(run().out()).startsWith("linked");
  }

  @Test
  void saysWhatToInstallWhereThereIsNone() throws Exception {
    jdk("home/.jdks/old", "24.0.1");
    // a future Java is asked for, so that no JDK of this machine will do
    Path script = app.resolve("bin/lanewright");
    Files.writeString(script, Files.readString(script).replace("wanted=25", "wanted=999"));
    Ran ran = run();
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines())
        .containsExactly(
            "lanewright: no Java 999 or newer was found; install a JDK 999 (for instance Temurin,"
                + " from https://adoptium.net) or set LANEWRIGHT_JAVA to the folder of one.");
  }

  @Test
  void findsTheOldestThatWillDoInTheUsualPlaces() throws Exception {
    jdk("home/.jdks/newer", "1001");
    jdk("home/.sdkman/candidates/java/fits", "1000.0.3");
    jdk("home/.sdkman/candidates/java/old", "998");
    Path script = app.resolve("bin/lanewright");
    Files.writeString(script, Files.readString(script).replace("wanted=25", "wanted=999"));
    assertThat(run().out()).startsWith("home/.sdkman/candidates/java/fits");
  }

  @Test
  void worksThroughRelativeLinksAndFromAnyFolder() throws Exception {
    built(jdk("builder", "25"));
    Path bin = Files.createDirectories(dir.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("second"), Path.of("../my app/bin/lanewright"));
    Files.createSymbolicLink(bin.resolve("first"), Path.of("second"));
    Ran ran = run(bin, "./first");
    assertThat(ran.out())
        .startsWith("builder")
        .contains("[--module-path]\n[javafx]\n")
        .contains("[--class-path]\n[lanewright.jar:a.jar:b.jar]\n")
        .contains("in " + app.resolve("lib"));
  }

  @Test
  void handsOnArgumentsWithBlanksAndLeavesJavaFxOut() throws Exception {
    built(jdk("builder", "25"));
    Ran ran = run("evaluate", "--workspace", "a b.lanewright", "");
    assertThat(ran.out())
        .endsWith("[dev.lanewright.Lanewright]\n[evaluate]\n[--workspace]\n[a b.lanewright]\n[]\n")
        .contains("%1$s/lib/lanewright.jar:%1$s/lib/a.jar:%1$s/lib/b.jar".formatted(app))
        .doesNotContain("javafx");
  }

  @Test
  void opensTheWindowOnAWorkspaceFile() throws Exception {
    built(jdk("builder", "25"));
    Path file = Files.createFile(dir.resolve("my work.lanewright"));
    assertThat(run("my work.lanewright").out())
        .contains("javafx.controls")
        .endsWith("[dev.lanewright.Lanewright]\n[" + file + "]\n");
  }

  private record Ran(int code, String out, String err) {}

  private Ran run(String... args) throws Exception {
    String[] command = new String[args.length + 1];
    command[0] = app.resolve("bin/lanewright").toString();
    System.arraycopy(args, 0, command, 1, args.length);
    return run(dir, command);
  }

  private Ran run(Path from, String... command) throws Exception {
    Path out = dir.resolve("out.txt");
    Path err = dir.resolve("err.txt");
    var builder = new ProcessBuilder(command).directory(from.toFile());
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(env);
    int code = builder.start().waitFor();
    return new Ran(code, Files.readString(out), Files.readString(err));
  }

  /** A folder with a release file and a java that prints the folder's name and its arguments. */
  private Path jdk(String name, String version) throws IOException {
    Path home = dir.resolve(name);
    Path bin = Files.createDirectories(home.resolve("bin"));
    Files.writeString(
        home.resolve("release"),
        "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\nOS_NAME=\"Linux\"\n");
    Files.writeString(
        bin.resolve("java"),
        "#!/bin/sh\necho '"
            + name
            + "' in \"$PWD\"\nfor a in \"$@\"; do printf '[%s]\\n' \"$a\"; done\n",
        StandardCharsets.UTF_8);
    executable(bin.resolve("java"));
    return home;
  }

  private void built(Path jdk) throws IOException {
    Files.writeString(app.resolve("lib/build-jdk"), jdk + "\n");
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
