package dev.lanewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanewright.engine.EvalTable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkspaceTest {
  @TempDir Path folder;

  private Path made() {
    Path file = folder.resolve("w.lanewright");
    Workspace.create(file).close();
    return file;
  }

  private static void run(Path file, String sql) throws SQLException {
    try (var c = DriverManager.getConnection("jdbc:sqlite:" + file);
        var s = c.createStatement()) {
      s.execute(sql);
    }
  }

  @Test
  void settingsSurviveReopening() {
    Path file = folder.resolve("w.lanewright");
    try (var ws = Workspace.create(file)) {
      new Settings(ws).put("k", "v");
      new Settings(ws).put("k", "w");
      new Settings(ws).put("gone", "v");
      new Settings(ws).put("gone", null);
    }
    try (var ws = Workspace.open(file)) {
      assertThat(new Settings(ws).get("k")).isEqualTo("w");
      assertThat(new Settings(ws).get("gone")).isNull();
    }
  }

  @Test
  void whatIsNoWorkspaceIsRefusedAndLeftAlone() throws Exception {
    Path text = Files.writeString(folder.resolve("notes.txt"), "hello ".repeat(100));
    Path foreign = folder.resolve("foreign.db");
    run(foreign, "CREATE TABLE t (x)");
    Path empty = Files.createFile(folder.resolve("empty"));
    for (Path file : List.of(text, foreign, empty)) {
      byte[] before = Files.readAllBytes(file);
      assertThatThrownBy(() -> Workspace.open(file))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("is not a Lanewright workspace");
      assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
    assertThatThrownBy(() -> Workspace.open(folder.resolve("none")))
        .hasMessageContaining("There is no workspace");
    assertThatThrownBy(() -> Workspace.create(text)).hasMessageContaining("exists already");
  }

  @Test
  void aNewerFileIsRefused() throws Exception {
    Path file = made();
    run(file, "PRAGMA user_version = 99");
    assertThatThrownBy(() -> Workspace.open(file)).hasMessageContaining("newer Lanewright");
  }

  @Test
  void triggersViewsAndChangedTablesOfStrangersAreRefused() throws Exception {
    for (String sql :
        List.of(
            "CREATE TRIGGER evil AFTER INSERT ON setting BEGIN DELETE FROM policy; END",
            "CREATE VIEW evil AS SELECT 1",
            "CREATE TABLE evil (x)",
            "CREATE INDEX evil ON sample (hash)",
            "DROP TABLE pin")) {
      Path file = made();
      run(file, sql);
      assertThatThrownBy(() -> Workspace.open(file))
          .as(sql)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("is refused");
      Files.delete(file);
    }
  }

  @Test
  void aFailedMigrationLeavesTheFileAsItWas() {
    Path file = made();
    try (var ws = Workspace.open(file)) {
      new Settings(ws).put("k", "v");
    }
    assertThatThrownBy(
            () ->
                Workspace.open(
                    file,
                    oneMore(
                        "CREATE TABLE fresh (x INTEGER) STRICT;\nDROP TABLE setting;\nNOT SQL;\n")))
        .isInstanceOf(StoreException.class);
    try (var ws = Workspace.open(file)) {
      assertThat(new Settings(ws).get("k")).isEqualTo("v");
    }
    Workspace.open(file, oneMore("CREATE TABLE fresh (x INTEGER) STRICT;\n")).close();
    assertThatThrownBy(() -> Workspace.open(file)).hasMessageContaining("newer");
  }

  private static Migrations oneMore(String script) {
    var scripts = new ArrayList<>(Migrations.current().scripts());
    scripts.add(script);
    return new Migrations(scripts);
  }

  @Test
  void damageEndsInAClearErrorOrNone() throws IOException {
    Path whole = folder.resolve("w.lanewright");
    try (var ws = Workspace.create(whole)) {
      Fixtures.load(
          ws,
          "set",
          "1",
          run -> {
            for (int i = 0; i < 600; i++) {
              run.accept(
                  Fixtures.sample("k" + i, "prompt " + i, "c" + i % 5),
                  List.of(Fixtures.answer("m", i % 2, "answer " + i)));
            }
          });
    }
    var random = new Random(5);
    int refused = 0;
    for (int i = 0; i < 500; i++) {
      Path file = folder.resolve("d" + i);
      Files.copy(whole, file);
      damage(file, random);
      try (var ws = Workspace.open(file)) {
        for (EvalSetInfo set : new EvalSets(ws).list()) {
          EvalTable table = new Columns(ws).load(set.id(), CallPrice.NONE);
          new SamplePages(ws).page(SampleFilter.all(set.id()), -1, 50);
          new SamplePages(ws).detail(table.ids()[random.nextInt(table.n())]);
        }
      } catch (StoreException e) {
        refused++;
        assertThat(e.getMessage()).isNotBlank();
      }
      Files.delete(file);
    }
    assertThat(refused).isGreaterThan(50);
  }

  private static void damage(Path file, Random random) throws IOException {
    try (var f = new RandomAccessFile(file.toFile(), "rw")) {
      if (random.nextInt(4) == 0) {
        f.setLength(random.nextLong(f.length()));
        return;
      }
      byte[] noise = new byte[4_000];
      for (int i = 0; i < 5; i++) {
        random.nextBytes(noise);
        f.seek(random.nextLong(f.length() - noise.length));
        f.write(noise);
      }
    }
  }
}
