package dev.lanewright.ship.labels;

import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.databind.json.JsonMapper;

/** Writes labels and verdicts of an eval set to a file. */
public final class LabelExport {
  private LabelExport() {}

  /**
   * What was written.
   *
   * @param file where
   * @param pairs how many pairs the file holds
   * @param leftOut how many pairs it does not, since they have nothing to say in that format
   */
  public record Written(Path file, int pairs, int leftOut) {}

  /**
   * Writes the file, replacing what is there; on an error what was there stays.
   *
   * @throws IOException when the file cannot be written
   */
  public static Written write(Workspace workspace, EvalSetInfo set, LabelFormat format, Path file)
      throws IOException {
    var source = new LabelSource(workspace, set);
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    Files.createDirectories(folder);
    Path making = Files.createTempFile(folder, ".labels", ".tmp");
    try {
      int pairs;
      try (Writer out = Files.newBufferedWriter(making)) {
        pairs = write(source, format, out);
      }
      Files.move(making, target, StandardCopyOption.REPLACE_EXISTING);
      return new Written(target, pairs, source.size() - pairs);
    } finally {
      Files.deleteIfExists(making);
    }
  }

  private static int write(LabelSource source, LabelFormat format, Writer out) throws IOException {
    return switch (format) {
      case CSV -> {
        VerdictCsv.write(source, out);
        yield source.size();
      }
      case JSONL -> {
        lines(source, out);
        yield source.size();
      }
      case LLM_COMPARATOR -> new LlmComparator().write(source, out);
      case DPO -> new Dpo().write(source, out);
      case HTML -> new LabelPage(out).write(source);
    };
  }

  private static void lines(LabelSource source, Writer out) throws IOException {
    var json = JsonMapper.builder().build();
    try {
      source.each(
          l -> {
            try {
              out.write(json.writeValueAsString(PairJson.of(l)));
              out.write('\n');
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
