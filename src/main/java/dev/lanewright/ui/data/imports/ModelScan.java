package dev.lanewright.ui.data.imports;

import dev.lanewright.evalset.Answer;
import dev.lanewright.evalset.Judged;
import dev.lanewright.evalset.Sample;
import dev.lanewright.evalset.reader.Mapping;
import dev.lanewright.evalset.reader.Progress;
import dev.lanewright.evalset.reader.ReadOptions;
import dev.lanewright.evalset.reader.Readers;
import dev.lanewright.evalset.reader.Rejected;
import dev.lanewright.evalset.reader.RowSink;
import dev.lanewright.workspace.imports.NamedArms;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;

/** Reads files to their end for the names of models in them; keeps nothing else. */
final class ModelScan {
  private ModelScan() {}

  /**
   * Models as the files write them, in the order in which they come, with their answers counted.
   *
   * @throws dev.lanewright.evalset.reader.ReadException when a file cannot be read on
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  static SequencedMap<String, Long> of(
      List<Path> files, Mapping mapping, Progress progress, BooleanSupplier cancelled) {
    SequencedMap<String, Long> found = new LinkedHashMap<>();
    Readers.read(files, mapping, new Names(found), progress, cancelled, ReadOptions.ALL);
    return found;
  }

  /** Counts answers by model. */
  private record Names(Map<String, Long> found) implements RowSink {
    @Override
    public void accept(Sample sample, List<Answer> answers) {
      answers.forEach(a -> found.merge(a.model(), 1L, Long::sum));
    }

    @Override
    public void judged(Judged row) {
      NamedArms.of(
          row,
          model -> {
            found.merge(model, 1L, Long::sum);
            return model;
          });
    }

    @Override
    public void reject(Rejected rejected) {
      // Told by the import itself.
    }
  }
}
