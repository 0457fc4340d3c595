package dev.lanewright.cli;

import dev.lanewright.evalset.reader.ReadException;
import dev.lanewright.store.ImportSummary;
import dev.lanewright.store.StoreException;
import dev.lanewright.store.Workspace;
import dev.lanewright.traffic.draw.DrawPlan;
import dev.lanewright.traffic.draw.Drawn;
import dev.lanewright.workspace.catalogue.CatalogueShelf;
import dev.lanewright.workspace.traffic.DrawImport;
import dev.lanewright.workspace.traffic.LogDesk;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lanewright sample-log}: an eval set from production logs. */
@Command(
    name = "sample-log",
    mixinStandardHelpOptions = true,
    description = {
      "Draws an eval set from production logs: stratified, without copies, redacted, seeded.",
      "E-mail addresses, phone and card numbers, keys and tokens are taken out before anything is",
      "stored. Every sample's field 'weight' is how many calls of production it stands for."
    })
final class SampleLogCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CommonOptions common = new CommonOptions();

  @Mixin private LogOptions logs = new LogOptions();

  @Option(
      names = "--evalset",
      required = true,
      paramLabel = "NAME",
      description = "The eval set; made where there is none.")
  private String evalSet = "";

  @Option(names = "--samples", paramLabel = "N", description = "How many (default 2000).")
  private int samples = DrawPlan.USUAL.samples();

  @Option(
      names = "--by",
      split = ",",
      paramLabel = "PART",
      description = "Strata: model, lane, category, length, day (default: all but day).")
  private List<String> by = DrawPlan.USUAL.by();

  @Option(
      names = "--least",
      paramLabel = "N",
      description = "From each stratum at least so many, where it has them (default 5).")
  private int least = DrawPlan.USUAL.least();

  @Option(names = "--lane", paramLabel = "LANE", description = "Only what these lanes answered.")
  private Set<String> lanes = Set.of();

  @Option(
      names = "--keep-near-copies",
      description = "Leave out word-for-word copies only (default: also near ones, Jaccard ≥ 0.8).")
  private boolean keepNear;

  @Option(names = "--seed", paramLabel = "N", description = "Default 1.")
  private long seed = DrawPlan.USUAL.seed();

  @Option(names = "--dry-run", description = "Says what would be drawn; stores nothing.")
  private boolean dryRun;

  @Override
  public Integer call() {
    DrawPlan plan = plan();
    boolean fresh = !Files.exists(common.workspace);
    try (Workspace workspace = Workspace.openOrCreate(common.workspace);
        ExecutorService parsing = LogOptions.parsers()) {
      LogDesk.Drawing drawing =
          new LogDesk(new CatalogueShelf(workspace).load(), parsing)
              .draw(
                  logs.files,
                  logs.roles(),
                  plan,
                  new ProgressLine(spec.commandLine().getErr())::read,
                  () -> false);
      ImportSummary kept =
          dryRun
              ? null
              : new DrawImport(workspace, parsing).keep(drawing, logs.files, evalSet, () -> false);
      say(drawing, kept);
    } catch (ReadException e) {
      dropIf(fresh);
      throw CommandError.wrong(String.valueOf(e.getMessage()), e);
    } catch (StoreException e) {
      dropIf(fresh);
      throw e;
    }
    dropIf(dryRun && fresh);
    return Cli.DONE;
  }

  private void dropIf(boolean fresh) {
    if (fresh) {
      ImportReport.dropEmpty(common.workspace);
    }
  }

  private DrawPlan plan() {
    for (String part : by) {
      if (!DrawPlan.PARTS.contains(part)) {
        throw CommandError.wrong(
            "--by: \"%s\" is none of %s".formatted(part, String.join(", ", DrawPlan.PARTS)));
      }
    }
    try {
      return new DrawPlan(samples, by, least, !keepNear, lanes, seed);
    } catch (IllegalArgumentException e) {
      throw CommandError.wrong(String.valueOf(e.getMessage()), e);
    }
  }

  private void say(LogDesk.Drawing drawing, @Nullable ImportSummary kept) {
    PrintWriter out = spec.commandLine().getOut();
    Drawn d = drawing.drawn();
    if (common.json) {
      new JsonOut().write(out, document(drawing, kept));
      return;
    }
    out.printf(
        Locale.ROOT,
        "%,d samples for %,d calls, from %d strata%s%n",
        d.items().size(),
        d.eligible(),
        d.strata().size(),
        kept == null
            ? " (nothing stored)"
            : kept.alreadyImported() ? "; they are in \"" + evalSet + "\" already" : "");
    out.printf(
        Locale.ROOT,
        "copies left out: %,d word for word, %,d nearly so (Jaccard ≥ 0.8)%n",
        d.exactCopies(),
        d.nearCopies());
    out.printf(
        Locale.ROOT,
        "calls that cannot be drawn: %,d without a request, %,d cut short; rows set aside: %,d%n",
        d.withoutText(),
        d.cut(),
        drawing.read().rejected());
    d.redacted()
        .forEach((kind, n) -> out.printf(Locale.ROOT, "taken out: %,d %s%n", n, kind.label()));
  }

  private Map<String, Object> document(LogDesk.Drawing drawing, @Nullable ImportSummary kept) {
    Drawn d = drawing.drawn();
    var doc = new LinkedHashMap<String, Object>();
    doc.put("evalset", evalSet);
    doc.put("stored", kept != null && !kept.alreadyImported());
    doc.put("samples", d.items().size());
    doc.put("calls", drawing.read().calls());
    doc.put("eligible", d.eligible());
    doc.put("withoutText", d.withoutText());
    doc.put("cut", d.cut());
    doc.put("exactCopies", d.exactCopies());
    doc.put("nearCopies", d.nearCopies());
    doc.put("seed", drawing.plan().seed());
    doc.put("by", drawing.plan().by());
    var redacted = new LinkedHashMap<String, Object>();
    d.redacted().forEach((kind, n) -> redacted.put(kind.name().toLowerCase(Locale.ROOT), n));
    doc.put("redacted", redacted);
    doc.put("strata", d.strata().stream().map(SampleLogCommand::stratum).toList());
    doc.put("rejectedCount", drawing.read().rejected());
    doc.put("rejected", drawing.rejected().stream().map(ProfileReport::row).toList());
    return doc;
  }

  private static Map<String, Object> stratum(Drawn.Stratum s) {
    var doc = new LinkedHashMap<String, Object>();
    doc.put("name", s.name());
    doc.put("calls", s.calls());
    doc.put("looked", s.looked());
    doc.put("samples", s.given());
    return doc;
  }
}
