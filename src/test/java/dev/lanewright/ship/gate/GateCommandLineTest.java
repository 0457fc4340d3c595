package dev.lanewright.ship.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.engine.View;
import dev.lanewright.engine.gate.GateScope;
import dev.lanewright.evalset.Split;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class GateCommandLineTest {
  @TempDir private Path dir;

  @Test
  void whatStandsAtItsDefaultIsLeftOut() {
    assertThat(
            GateCommandLine.of("desk", "v3", "strong", GateSettings.DEFAULT, View.of(Split.REPORT)))
        .isEqualTo(
            "lanewright gate --workspace FILE --evalset desk --policy v3 --baseline strong --margin"
                + " 0.02");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aShellReadsNamesOfStrangersAsTheyStandAndRunsNothing() throws Exception {
    Path trap = dir.resolve("trap");
    String evil = "it's $(touch " + trap + ") `touch " + trap + "` ; \"x\" & *";
    var settings = new GateSettings(0.0125, 0.9, 5, GateScope.OVERALL, 0.1, 0.1);
    String line =
        GateCommandLine.of(
            evil, evil, evil, settings, new View(null, null, Map.of(evil, 0.25), Map.of("c", 2.0)));
    Process shell =
        new ProcessBuilder("sh", "-c", line.replaceFirst("lanewright gate", "printf '%s\\\\n'"))
            .redirectErrorStream(true)
            .start();
    List<String> words =
        new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    assertThat(words)
        .containsExactly(
            "--workspace",
            "FILE",
            "--evalset",
            evil,
            "--policy",
            evil,
            "--baseline",
            evil,
            "--split",
            "all",
            "--margin",
            "0.0125",
            "--bar",
            "0.9",
            "--volume",
            "5",
            "--risk",
            "0.1",
            "--confidence",
            "0.9",
            "--overall-only",
            "--mix",
            evil + "=0.25",
            "--importance",
            "c=2");
    assertThat(Files.exists(trap)).isFalse();
  }
}
