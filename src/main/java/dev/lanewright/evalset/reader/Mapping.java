package dev.lanewright.evalset.reader;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Which column or key of a file means what. Saved in the workspace and reusable.
 *
 * @param layout how rows are laid out
 * @param fields role to column or key (dots lead into nested objects): {@code id, prompt, messages,
 *     category, conversation, reference, model, answer, score, input_tokens, output_tokens, cost,
 *     latency, confidence, repeat, expected_format, pin}
 * @param models wide layouts: one entry per model found, in file order
 * @param metadata columns kept as metadata fields of the sample
 * @param join a second file that brings the rest of a sample, or null
 */
public record Mapping(
    Layout layout,
    SequencedMap<String, String> fields,
    List<ModelColumns> models,
    List<String> metadata,
    @Nullable Join join) {
  public Mapping {
    fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    models = List.copyOf(models);
    metadata = List.copyOf(metadata);
  }

  /**
   * The columns of one model in a wide layout.
   *
   * @param model its name
   * @param columns role ({@code score, answer, cost, latency, input_tokens, output_tokens,
   *     confidence}) to column
   */
  public record ModelColumns(String model, SequencedMap<String, String> columns) {
    public ModelColumns {
      columns = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(columns));
    }
  }

  /**
   * A second file joined on a key.
   *
   * @param file file name beside the first file
   * @param on the key in both files
   * @param fields role to column in the second file
   */
  public record Join(String file, String on, SequencedMap<String, String> fields) {
    public Join {
      fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    }
  }
}
