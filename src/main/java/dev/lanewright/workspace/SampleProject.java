package dev.lanewright.workspace;

import dev.lanewright.evalset.reader.Mapping;
import dev.lanewright.evalset.reader.Progress;
import dev.lanewright.evalset.reader.ReadOptions;
import dev.lanewright.evalset.reader.Readers;
import dev.lanewright.evalset.reader.Sniffer;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.json.PolicyJson;
import dev.lanewright.store.ImportRun;
import dev.lanewright.store.ImportSummary;
import dev.lanewright.store.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** The bundled sample project: a synthetic support desk and a policy for it. */
public final class SampleProject {
  /** Name of its eval set. */
  public static final String EVAL_SET = "support-desk";

  private static final String RESOURCES = "/dev/lanewright/sample-data/";
  private static final String DATA = "support-desk.jsonl.gz";
  private static final String VERDICTS = "support-desk-verdicts.jsonl.gz";
  private static final String POLICY = "support-v3.json";

  private SampleProject() {}

  /**
   * Makes a workspace of the sample. On any error no file is left.
   *
   * @param file where; must not exist
   * @param background writes while this thread reads
   * @param progress told the share done, 0..1
   */
  public static Workspace create(Path file, Executor background, DoubleConsumer progress) {
    Path copy = null;
    Workspace workspace = Workspace.create(file);
    try {
      copy = Files.createTempDirectory("lanewright-sample");
      for (String name : List.of(DATA, VERDICTS)) {
        try (InputStream in = resource(name)) {
          Files.copy(in, copy.resolve(name));
        }
      }
      long set = read(workspace, copy.resolve(DATA), background, progress).evalSet();
      read(workspace, copy.resolve(VERDICTS), background, share -> {});
      SampleReviews.make(workspace, set);
      new StoreShelf(workspace, 0).save(policy(), "as shipped");
      return workspace;
    } catch (IOException e) {
      undo(workspace, file);
      throw new UncheckedIOException("The bundled sample could not be unpacked.", e);
    } catch (RuntimeException e) {
      undo(workspace, file);
      throw e;
    } finally {
      deleteQuietly(copy);
    }
  }

  /** The policy that comes with the sample. */
  public static Policy policy() {
    try (InputStream in = resource(POLICY)) {
      return PolicyJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The bundled policy could not be read.", e);
    }
  }

  private static ImportSummary read(
      Workspace workspace, Path data, Executor background, DoubleConsumer progress) {
    Mapping mapping = Sniffer.sniff(List.of(data)).mapping();
    Progress bytes = (done, total) -> progress.accept(total == 0 ? 1 : (double) done / total);
    BooleanSupplier never = () -> false;
    String name = String.valueOf(data.getFileName());
    try (ImportRun run =
        ImportRun.begin(workspace, EVAL_SET, name, "bundled " + name, "{}", background)) {
      Readers.read(List.of(data), mapping, run, bytes, never, ReadOptions.ALL);
      return run.commit();
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = SampleProject.class.getResourceAsStream(RESOURCES + name);
    if (in == null) {
      throw new IOException("this build holds no " + name);
    }
    return in;
  }

  private static void undo(Workspace workspace, Path file) {
    workspace.close();
    for (String suffix : List.of("", "-wal", "-shm")) {
      deleteQuietly(Path.of(file + suffix));
    }
  }

  private static void deleteQuietly(@Nullable Path path) {
    if (path == null) {
      return;
    }
    try {
      if (Files.isDirectory(path)) {
        try (var files = Files.list(path)) {
          files.forEach(SampleProject::deleteQuietly);
        }
      }
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // A left-over temporary file harms nobody; the system clears it.
      System.getLogger(SampleProject.class.getName())
          .log(System.Logger.Level.DEBUG, "a temporary file is left", e);
    }
  }
}
