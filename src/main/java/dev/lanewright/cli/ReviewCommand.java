package dev.lanewright.cli;

import dev.lanewright.evalset.ReviewDraw;
import dev.lanewright.ship.labels.LabelExport;
import dev.lanewright.ship.labels.LabelFormat;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.Raters;
import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.review.Entry;
import dev.lanewright.workspace.review.ReviewDesk;
import dev.lanewright.workspace.review.ReviewQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewright review}: how far reviews are, and labels and verdicts written out. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = "Says how far reviews are; writes labels and verdicts with --export.")
final class ReviewCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--evalset", required = true, paramLabel = "NAME", description = "The eval set.")
  private String evalSet = "";

  @Option(
      names = "--export",
      paramLabel = "KIND",
      description = "csv, jsonl, llm-comparator, dpo or html.")
  private @Nullable String export;

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write.")
  private @Nullable Path out;

  @Override
  public Integer call() {
    if ((export == null) != (out == null)) {
      throw CommandError.wrong("--export and --out go together: say what to write and where");
    }
    try (Workspace workspace = Workspace.open(common.workspace)) {
      EvalSetInfo set = find(workspace);
      if (export != null && out != null) {
        written(write(workspace, set, format(export), out), format(export));
      } else {
        status(workspace, set);
      }
      return Cli.DONE;
    }
  }

  private EvalSetInfo find(Workspace workspace) {
    var sets = new EvalSets(workspace);
    EvalSetInfo set = sets.find(evalSet);
    if (set == null) {
      throw CommandError.wrong(
          "there is no eval set named \"%s\" in this workspace; it has: %s"
              .formatted(
                  evalSet, OpenSet.names(sets.list().stream().map(EvalSetInfo::name).toList())));
    }
    return set;
  }

  private static LabelFormat format(String kind) {
    for (LabelFormat f : LabelFormat.values()) {
      if (id(f).equals(kind.toLowerCase(Locale.ROOT))) {
        return f;
      }
    }
    throw CommandError.wrong(
        "\"" + kind + "\" is no kind of export: csv, jsonl, llm-comparator, dpo or html");
  }

  private static String id(LabelFormat format) {
    return format.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static LabelExport.Written write(
      Workspace workspace, EvalSetInfo set, LabelFormat format, Path file) {
    try {
      return LabelExport.write(workspace, set, format, file);
    } catch (IOException e) {
      throw CommandError.outside(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  private void written(LabelExport.Written written, LabelFormat format) {
    if (common.json) {
      var m = new LinkedHashMap<String, Object>();
      m.put("evalset", evalSet);
      m.put("export", id(format));
      m.put("file", written.file().toString());
      m.put("pairs", written.pairs());
      m.put("leftOut", written.leftOut());
      new JsonOut().write(spec.commandLine().getOut(), m);
    } else {
      spec.commandLine()
          .getOut()
          .printf(
              "%s: %,d pairs, %,d left out%n", written.file(), written.pairs(), written.leftOut());
    }
  }

  private void status(Workspace workspace, EvalSetInfo set) {
    var desk = new ReviewDesk(workspace, set.id());
    Map<Long, String> people = new LinkedHashMap<>();
    new Raters(workspace).people().forEach(k -> people.put(k.id(), k.rater().name()));
    var draws = new ArrayList<Map<String, Object>>();
    for (ReviewDraw draw : desk.draws()) {
      ReviewQueue queue = desk.queue(draw.id());
      if (queue != null) {
        draws.add(draw(queue, people));
      }
    }
    if (common.json) {
      new JsonOut()
          .write(spec.commandLine().getOut(), Map.of("evalset", evalSet, "drawings", draws));
    } else if (draws.isEmpty()) {
      spec.commandLine().getOut().println("Nothing was drawn for review yet.");
    } else {
      draws.forEach(
          d ->
              spec.commandLine()
                  .getOut()
                  .printf(
                      "%s: %s items, %s settled, %s disputed%n",
                      d.get("name"), d.get("items"), d.get("settled"), d.get("disputed")));
    }
  }

  private static Map<String, Object> draw(ReviewQueue queue, Map<Long, String> people) {
    List<Entry> entries = queue.entries();
    var m = new LinkedHashMap<String, Object>();
    m.put("name", queue.draw().name());
    m.put("drawn", queue.draw().at().toString());
    m.put("seed", queue.draw().seed());
    m.put("items", entries.size());
    m.put("settled", entries.stream().filter(e -> queue.label(e.item().pair()) != null).count());
    m.put("disputed", queue.disputed());
    m.put("random", queue.prefix().drawn());
    m.put("randomCounted", queue.prefix().pairs().size());
    var reviewers = new ArrayList<Map<String, Object>>();
    people.forEach(
        (id, name) -> {
          int decided =
              (int) entries.stream().filter(e -> queue.state(e).standing().containsKey(id)).count();
          if (decided > 0) {
            var one = new LinkedHashMap<String, Object>();
            one.put("name", name);
            one.put("decided", decided);
            one.put("secondsEach", JsonOut.number(queue.pace(id).secondsEach()));
            reviewers.add(one);
          }
        });
    m.put("reviewers", reviewers);
    return m;
  }
}
