package dev.lanewright.cli;

import dev.lanewright.engine.verdict.PanelRule;
import dev.lanewright.judge.JudgeKind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is judged, by whom (a picocli mixin). */
final class JudgeOptions {
  @Option(
      names = "--judges",
      arity = "1..*",
      split = ",",
      paramLabel = "MODEL",
      description = "The panel: provider/id of each judge.")
  List<String> judges = List.of();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "pairwise (default), pass-fail, rubric (0 to 10) or reference.")
  String kind = JudgeKind.PAIRWISE.word();

  @Option(names = "--a", paramLabel = "MODEL", description = "Side one, or whose answers.")
  @Nullable String a;

  @Option(names = "--b", paramLabel = "MODEL", description = "Side two of pairs.")
  @Nullable String b;

  @Option(
      names = "--policy",
      paramLabel = "FILE|NAME",
      description = "Side one is what this policy serves, side two the baseline.")
  @Nullable String policy;

  @Option(
      names = "--baseline",
      paramLabel = "MODEL",
      description = "With --policy, side two (default: the top tier's model).")
  @Nullable String baseline;

  @Option(
      names = "--control",
      description = "Judges side two against itself (A/A): the judge's own noise.")
  boolean control;

  @Option(
      names = "--share",
      paramLabel = "0..1",
      description = "Only this share of the requests, every category in proportion.")
  double share = 1;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "Only N requests, every category in proportion.")
  int sample = Integer.MAX_VALUE;

  @Option(names = "--panel", paramLabel = "RULE", description = "majority (default) or unanimous.")
  PanelRule panel = PanelRule.MAJORITY;

  @Option(
      names = "--prompt",
      paramLabel = "NAME[@VERSION]",
      description = "A prompt of this workspace (default: the kind's own, newest version).")
  @Nullable String prompt;

  @Option(
      names = "--prompt-file",
      paramLabel = "FILE",
      description = "Keeps this text as a new version of the prompt, and uses it.")
  @Nullable String promptFile;

  @Option(
      names = "--max-output",
      paramLabel = "TOKENS",
      description = "Most tokens of a reply (default: ${DEFAULT-VALUE}).")
  int maxOutput = 1024;

  JudgeKind kind() {
    for (JudgeKind known : JudgeKind.values()) {
      if (known.word().equals(kind.toLowerCase(Locale.ROOT))) {
        return known;
      }
    }
    throw CommandError.wrong("--kind is pairwise, pass-fail, rubric or reference");
  }

  void check() {
    if (share <= 0 || share > 1 || sample < 1 || maxOutput < 16) {
      throw CommandError.wrong(
          "--share is above 0 and at most 1, --sample at least 1, --max-output at least 16");
    }
    if (judges.isEmpty()) {
      throw CommandError.wrong("say who judges: --judges provider/id");
    }
    if (policy == null && a == null) {
      throw CommandError.wrong("say what is judged: --a MODEL (and --b MODEL), or --policy");
    }
  }
}
